/** How much and how long the host bears. Times in milliseconds, sizes in bytes. */
export type Limits = {
  /** From the connection's start until all headers are there. */
  headers: number;
  /** Without a byte in either direction on an ordinary connection. */
  silence: number;
  /** From the WebSocket's opening until its first message with the right token. */
  firstMessage: number;
  /** Without anybody connected until the program locks and ends. */
  idle: number;
  headerBytes: number;
  /** One message of the door: a piece of a file is 1 MiB, the longest text about 4 MiB in UTF-8. */
  messageBytes: number;
  connections: number;
};

export const defaultLimits: Limits = {
  headers: 10_000,
  silence: 60_000,
  firstMessage: 5_000,
  idle: 30 * 60_000,
  headerBytes: 8 * 1024,
  messageBytes: 8 * 1024 * 1024,
  connections: 64,
};
