/** What the desktop host tells about itself. */
export type HostInformation = {
  host: 'electron';
  version: string;
  /** Whether a real keyring can remember the key (Linux `basic_text` counts as none). */
  hasKeyring: boolean;
  /** Whether the keyring holds the key of this folder's vault. */
  remembers: boolean;
};

/**
 * The calls that a window makes to its host and not to the core, all of them: at most eight, named, each checked
 * by the sender's frame. Only the desktop host has them; in a browser `window.custodiaHost` is absent.
 */
export type HostCalls = {
  information: (input: { folder: string }) => Promise<HostInformation>;
  /** Opens the vault with the remembered key; false where none is remembered or it no longer opens. */
  unlockFromKeyring: (input: { folder: string }) => Promise<boolean>;
  /** Keeps or forgets the open vault's key in the keyring; false where there is no real keyring. */
  rememberInKeyring: (input: { folder: string; remember: boolean }) => Promise<boolean>;
  /** Opens an https or mailto address in the system's own program, after the person confirmed it. */
  openExternal: (input: { address: string }) => Promise<boolean>;
  /** Asks where a file should be saved; null when the person cancels. */
  chooseSavePath: (input: { fileName: string }) => Promise<string | null>;
  /** Shows a written export in the system's file manager. */
  revealExport: (input: { path: string }) => Promise<void>;
  /** Shows a notification without case content. */
  notify: (input: { title: string; body: string }) => Promise<void>;
  relaunch: (input: Record<string, never>) => Promise<void>;
};

/** The loopback host's door, as the page and the host agree on it. */
export const loopback = {
  /** WebSocket: its first message is `{"token": "…"}`, answered by `{"ok": true}`; then oRPC messages. */
  doorPath: '/door',
  /** `GET` with a one-time ticket: the bytes of a document or bundle. */
  streamPath: '/streams/',
  /** The printed address ends in `#token=…`; the page takes it out of the address bar at once. */
  tokenFragment: 'token',
  /** Stands in the fragment too where the host opened a window of its own for the page. */
  ownWindow: 'window=own',
} as const;

/** The desktop host's introduction: a window message with this text carries the port to the core. */
export const portMessage = 'custodia:port';
