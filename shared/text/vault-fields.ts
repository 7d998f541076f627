export const vaultFieldText = {
  noReference: (text: string) =>
    `“${text}” is not a reference number. Write it as on the case, US-2026-0042-CO.`,
  severalPeople: 'Several people can open this vault. Say whose passphrase is to be replaced.',
  lastAdministrator: 'The last administrator cannot be removed. Add another administrator first.',
  onlyAdministrators: 'Only an administrator may do this.',
  notYourself: 'Nobody can remove themselves. Ask another administrator.',
  nameTaken: (name: string) =>
    `Somebody named ${name} can already open this vault. Choose a name that tells them apart.`,
} as const;
