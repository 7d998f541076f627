export const loopbackText = {
  notBuilt: 'The window is not built. Run npm start, which builds it, or npm run build.',
  help: `Serves Custodia to this machine's browser, on 127.0.0.1 only, and prints its address.

  --vault DIR   the vault that is offered first
  --demo        a throw-away vault with a believable week, gone when the program ends
  --port N      the port; the system chooses one unless given
  --help        this text
`,
} as const;
