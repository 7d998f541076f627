/** Words of a case's documents. */
export const documentsText = {
  title: 'Documents',
  where: { attach: 'attaching the file', save: 'saving a copy', remove: 'removing the document' },
  add: 'Add files…',
  files: 'Files to attach',
  drop: 'They become documents of this case.',
  headers: ['Name', 'Size', 'Added', 'SHA-256', ''],
  noName: 'Name erased',
  copyHash: 'Copy SHA-256',
  save: 'Save a copy',
  saveNamed: (name: string) => `Save a copy of ${name}`,
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removeTitle: 'Remove this document?',
  removeBody: 'It goes from the case. That it was here, and your reason, stay in the history.',
  removed: 'Document removed.',
  attached: (name: string) => `${name} attached.`,
  notAttached: (name: string, sentence: string) => `${name}: ${sentence}`,
  empty: {
    title: 'No documents yet',
    body: 'Drop files anywhere on this page, or add them with the button.',
  },
} as const;
