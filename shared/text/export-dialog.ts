/** Words of exporting a case file. */
export const exportDialogText = {
  act: 'Export…',
  title: 'Export the case file',
  lead: 'A signed zip with the report, the documents, the facts and the journal of this case. It is not encrypted: send it by a safe way.',
  recipient: 'Recipient',
  save: 'Save case file',
  privileged: 'For an ordinary recipient everything marked privileged is left out and listed in the report.',
  saved: (file: string, fingerprint: string) =>
    `${file} is saved. Fingerprint of the signing key: ${fingerprint}`,
  started: (file: string, fingerprint: string) =>
    `${file} goes to the browser’s downloads. Fingerprint of the signing key: ${fingerprint}`,
  notSaved: 'Not saved. The history shows that a case file was prepared.',
  where: 'exporting the case',
} as const;
