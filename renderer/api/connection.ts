import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * How the window stands to its core: `lost` while it tries again, `refused` when it has given up and waits for
 * the person. `generation` counts the doors opened, so that whoever listens knows to listen anew.
 */
export type ConnectionState = {
  phase: 'connecting' | 'open' | 'lost' | 'refused';
  attempt: number;
  generation: number;
};

export type Connection = {
  state: StoreApi<ConnectionState>;
  /** Begins a new round of attempts at once. */
  retry: () => void;
};

/** A connection that cannot break, for a client in the same process. */
export function steadyConnection(): Connection {
  return {
    state: createStore<ConnectionState>(() => ({ phase: 'open', attempt: 0, generation: 1 })),
    retry: () => undefined,
  };
}

/** The core went away, or never answered; nothing says whether a call that was under way took effect. */
export class ConnectionLost extends Error {
  constructor(options?: { cause?: unknown }) {
    super('connection lost', options);
    this.name = 'ConnectionLost';
  }
}
