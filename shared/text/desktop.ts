/** What the desktop program itself asks and says in dialogs of the system. */
export const desktopText = {
  external: {
    question: 'Open this address outside Custodia?',
    detail:
      'It opens in the program that this computer uses for it. Whoever runs the address can see that it was opened.',
    open: 'Open',
    cancel: 'Do not open',
  },
  givenUp: {
    message: 'Custodia stopped several times within a minute.',
    detail:
      'Everything that was saved is in the vault. Start Custodia again to go on; if it stops again, the vault can be checked from the command line.',
    restart: 'Start again',
    quit: 'Quit',
  },
} as const;
