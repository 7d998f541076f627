const privilegedThings: Readonly<Record<string, readonly [one: string, many: string]>> = {
  note: ['note', 'notes'],
  document: ['document', 'documents'],
  communication: ['communication', 'communications'],
};

/** Words of exporting a case file. */
export const exportDialogText = {
  act: 'Export…',
  title: 'Export the case file',
  lead: 'A signed zip with the report, the documents, the facts and the journal of this case. It is not encrypted: send it by a safe way.',
  recipient: 'Recipient',
  save: 'Save case file',
  privileged: 'For an ordinary recipient everything marked privileged is left out and listed in the report.',
  preparing: 'Preparing the case file',
  writing: 'Writing the case file',
  saved: (file: string) => `The case file is saved as ${file}.`,
  started: (file: string) =>
    `${file} goes to the browser’s downloads; the browser shows when it has arrived whole.`,
  notSaved: 'Not saved, since no place was chosen. The history shows that a case file was prepared.',
  facts: {
    recipient: 'For',
    size: 'Size',
    documents: 'Documents in it',
    fingerprint: 'Signing key',
    tagManifest: 'Hash of the tag manifest',
  },
  compare: 'Give the recipient the signing key’s fingerprint by another way than the file.',
  copyFingerprint: 'Copy the fingerprint of the signing key',
  copyTagManifest: 'Copy the hash of the tag manifest',
  leftOutTitle: 'What was left out',
  leftOutLead: 'Marked privileged; the report lists each with its date, author and ground:',
  leftOut: (entity: string, count: number) => {
    const [one, many] = privilegedThings[entity] ?? [entity, entity];
    return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
  },
  nothingLeftOut: 'Nothing: nothing in this case is marked privileged.',
  counselGetsAll: 'Nothing: counsel receives what is marked privileged too.',
  reveal: 'Show in its folder',
  done: 'Done',
  where: 'exporting the case',
} as const;
