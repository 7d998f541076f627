/** Words of the work on a request: what keeps it from being recorded, and the certificate of a deletion. */
export const requestWorkText = {
  outOfOrder: 'The answer would lie before what it answers. Check both dates.',
  groundMissing: 'Say on what ground: the person has to be told.',
  lawMissing: 'Say under which law it was refused.',
  foreignSearch: 'This search belongs to another request.',
  privileged:
    'One of these documents is privileged. Leave it out, or lift its privilege first, with the reason.',
  beforeReceipt: 'It would have gone out before the request was received. Check both dates.',
  notADuplicate: 'Name another request of this vault whose number stands.',
  linkedAlready: 'These two requests are linked already.',
  found: (count: number): string => (count === 1 ? '1 item' : `${String(count)} items`),
  identified: 'person identified there',
  notIdentified: 'person not identified there yet',
  sections: {
    items: 'What is asked',
    searches: 'Systems searched',
    found: 'What was found',
    forwardings: 'Passed on',
    fees: 'Fees',
    packages: 'What went out',
    deletions: 'Deletions',
    duplicates: 'Requests that ask the same',
  },
  certificate: {
    title: 'Certificate of deletion',
    subtitle: 'Issued by the privacy office',
    facts: 'What was deleted',
    issuedBy: 'Issued by',
    notRecorded: 'not recorded',
    nothingKept: 'nothing',
    meaningTitle: 'What this says',
    meaning:
      'This certificate repeats what the person named above recorded when the deletion had been carried out. Copies in backups may remain until these are overwritten in their ordinary course.',
    footer: (reference: string): string => `${reference}, certificate of deletion`,
    fileName: (reference: string, number: number): string =>
      `${reference}-certificate-of-deletion-${String(number)}.pdf`,
  },
} as const;
