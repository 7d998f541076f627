/** What the loopback host says on standard error, and answers where there is no page to show. */
export const loopbackText = {
  help: `Custodia in this machine's browser.

Usage: loopback [options]

  --vault DIR    offer the vault in this folder instead of the usual one
  --demo         open a throw-away vault with a week of a privacy office; removed at the end
  --port N       listen on this port of 127.0.0.1 (default: any free one)
  --no-window    open no window: print the address and serve
  --help         this text

The program opens in a window of its own where there is Chrome, Edge or Chromium, under a
throw-away profile that talks to nobody but this machine; CUSTODIA_CHROMIUM names another
browser of that family. Otherwise, without a display, or as root, it prints its address,
the one line on standard output, with the token that lets this machine's browser in.
Whoever has that line can reach the program while it runs; the vault itself opens only with
its passphrase. Ctrl+C locks the vault and ends the program.
`,
  unknownOption: (option: string) => `There is no option ${option}. Use --help to see what there is.`,
  needsValue: (option: string) => `The option ${option} needs a value.`,
  badPort: (text: string) => `${text} is not a port. Use a number from 0 to 65535.`,
  demoAndVault: 'Use either --demo or --vault: the demonstration never touches a vault of yours.',
  portTaken: (port: number) =>
    `Port ${String(port)} of 127.0.0.1 cannot be used. Choose another, or leave --port out.`,
  notBuilt:
    'The window is not built yet. Run npm run build in the folder of the program, then start it again.',
  demoFilling: 'Preparing the demonstration vault…',
  demoReady: (name: string, passphrase: string) =>
    `The demonstration vault is open for ${name}; it is removed when the program ends. Its passphrase, should it lock: ${passphrase}`,
  noDisplay: 'No window was opened: there is no display. Open the address in a browser of this machine.',
  isRoot: 'No window was opened: the program runs as root. Open the address in a browser of this machine.',
  noBrowser: 'No window was opened: no browser was found. Open the address in a browser of this machine.',
  ordinaryBrowser:
    'No Chromium, Chrome or Edge was found, so the address opens in your usual browser, with its extensions and history.',
  windowOpened:
    'The program opens in a window of its own. Closing the window, or Ctrl+C here, locks the vault and ends it.',
  windowFailed: 'No window could be opened. Open the address in a browser of this machine.',
  idle: 'Nobody was connected for a while: the vault was locked and the program ended.',
  windowClosed: 'The window was closed: the vault was locked and the program ended.',
  ended: 'The vault was locked and the program ended.',
};

/** Answers of the host itself, one line each: nothing of the vault is ever in them. */
export const loopbackAnswers = {
  notHere: 'Nothing is here.',
  wrongHost: 'This address is not the one the program printed.',
  notAllowed: 'This request does not come from the program’s own page.',
  onlyReading: 'Only reading is possible here.',
  noBody: 'A request with content is not taken here.',
  badRequest: 'This request cannot be read.',
};
