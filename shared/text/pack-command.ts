/** Words of `custodia pack`. */
export const packCommandText = {
  about: 'packs of rules: what one would change, and putting it in force',
  preview: 'say what importing a pack would change: rules, and open dates; records nothing',
  import: 'put a pack of rules in force; its text is kept in the vault',
  reason: 'why it is imported, where its signature does not hold or it has none',
  imported: (topic: string, version: string) => `In force: ${topic}, version ${version}.`,
} as const;
