/** The time outside. Tests hand in one that stands still. */
export type Clock = {
  /** Wall clock, milliseconds since 1970 in UTC. */
  now: () => number;
  /** A clock that never goes back, in milliseconds from an arbitrary start. */
  monotonic: () => number;
  /** The workstation's IANA time zone now. */
  zone: () => string;
};

/** Random bytes; tests hand in a seeded source. Keys always come from the system's (`node:crypto`). */
export type RandomBytes = (length: number) => Uint8Array;

/** Runs `task` after `milliseconds` unless stopped first; never keeps the process alive. */
export type Timers = { after: (milliseconds: number, task: () => void) => { stop: () => void } };

/** Codes and counts only: a type with no place for vault strings keeps case data out of logs. */
export type LogEvent = { event: string; code?: string; count?: number; milliseconds?: number };
export type Log = (entry: LogEvent) => void;

/**
 * A place in a use case where tests stop the world: called with a step's name, `save.committed` for example.
 * Outside tests it does nothing.
 */
export type Failpoint = (step: string) => void;

/** Everything the core needs from outside. A host makes it; nothing in core/ looks for anything by itself. */
export type Ports = {
  clock: Clock;
  random: RandomBytes;
  timers: Timers;
  log: Log;
  failpoint: Failpoint;
  /** The host's word for itself in `program.about`: `electron`, `loopback`, `cli`, `test`. */
  host: string;
  version: string;
  /** Where a vault lies unless another folder is named. */
  defaultVaultFolder: string;
  /** The public key (Ed25519, raw, base64) that signatures of rule packs are checked against. */
  packKey: string;
  /** Cost of stretching a passphrase: scrypt N, a power of two, 2^17 or more outside tests. */
  scryptCost: number;
};

/** Bytes that a host hands on by ticket. */
export type StreamOffer = {
  name: string;
  mediaType: string;
  size: number;
  read: (options?: {
    signal?: AbortSignal;
    onProgress?: (done: number) => void;
  }) => AsyncIterable<Uint8Array>;
};

/**
 * What a keyring remembers: opens the vault in `folder` for one person without the passphrase. The text means something
 * to the core only, and is as precious as the passphrase for this one vault.
 */
export type UnlockSecret = { folder: string; secret: string };
