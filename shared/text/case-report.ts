export const caseReportText = {
  facts: 'Facts',
  timeline: 'Timeline',
  people: 'People and organisations',
  documents: 'Documents',
  tasks: 'Tasks',
  history: 'History',
  withheld: 'Left out as privileged',
  proof: 'How to check this file',
  missing: 'not recorded',
  unsent: 'Letter, not on record as sent',
  noSubject: 'no subject',
  noteBy: (author: string) => `Note by ${author}`,
  originalName: 'Name as it came',
  file: 'File',
  bytes: 'Bytes',
  what: 'What',
  recorded: 'Recorded',
  withheldEntry: 'Left out as privileged. Its commitment stands in journal.jsonl.',
  entities: { note: 'Note', document: 'Document', communication: 'Communication' } as Record<string, string>,
  subtitle: (kind: string, office: string) => `${kind}, ${office} office`,
  footer: (recipient: string) => `Prepared for: ${recipient}`,
  leftOut: (count: number) =>
    count === 1
      ? 'One privileged item was left out of this file. It is listed under “Left out as privileged”.'
      : `${String(count)} privileged items were left out of this file. They are listed under “Left out as privileged”.`,
  proofText: (fingerprint: string, head: string) =>
    `This report is one file of a bundle whose manifest lists the SHA-256 of every file and whose tag manifest is signed. ` +
    `Fingerprint of the signing key: ${fingerprint}. Compare it with the one the office gave you by another way. ` +
    `Head of the office’s journal when this was made: ${head}.`,
} as const;
