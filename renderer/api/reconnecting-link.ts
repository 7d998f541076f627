import type { ClientContext, ClientLink } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import { type Connection, ConnectionLost, type ConnectionState } from './connection.ts';

/** One open door to the core: a link over it, and a promise that resolves once it is closed. */
export type Door = { link: ClientLink<ClientContext>; closed: Promise<void> };

/** Milliseconds before each attempt; after the last the person is asked. About twenty seconds in all. */
const waits = [0, 200, 400, 800, 1_500, 2_500, 4_000, 5_000, 6_000];

/**
 * A link that outlives its door. A call made while the door is being opened waits for it; a call under way when
 * the door closes is rejected, since nobody can say whether it took effect.
 *
 * @param openDoor one attempt; rejects when the core doesn't answer
 */
export function reconnectingLink(openDoor: () => Promise<Door>): {
  link: ClientLink<ClientContext>;
  connection: Connection;
} {
  const state = createStore<ConnectionState>(() => ({ phase: 'connecting', attempt: 0, generation: 0 }));
  let opening = attemptAll();
  // Whoever calls sees the rejection; without a caller it is no error, the banner shows it.
  opening.catch(() => undefined);

  async function attemptAll(): Promise<Door> {
    let cause: unknown;
    for (const [attempt, wait] of waits.entries()) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      state.setState({ attempt });
      try {
        const door = await openDoor();
        state.setState((before) => ({ phase: 'open', attempt: 0, generation: before.generation + 1 }));
        void door.closed.then(reopen);
        return door;
      } catch (error) {
        cause = error;
      }
    }
    state.setState({ phase: 'refused' });
    throw new ConnectionLost({ cause });
  }

  function reopen(): void {
    state.setState({ phase: 'lost', attempt: 0 });
    opening = attemptAll();
    opening.catch(() => undefined);
  }

  return {
    link: {
      call: async (path, input, options) => (await opening).link.call(path, input, options),
    },
    connection: {
      state,
      retry: () => {
        if (state.getState().phase === 'refused') reopen();
      },
    },
  };
}
