import type { Connection } from './connection.ts';

/**
 * Keeps one subscription to the core standing for as long as the window lives: begun anew with each door.
 *
 * @param on `subscribe` begins it; `onItem` gets what it yields; `onAgain` is told of every door but the first, since
 *   something may have been missed before it
 * @returns what ends it
 */
export function followDoor<Item>(
  connection: Connection,
  on: {
    subscribe: (signal: AbortSignal) => Promise<AsyncIterable<Item>>;
    onItem: (item: Item) => void;
    onAgain?: () => void;
  },
): () => void {
  const ended = new AbortController();
  let generation = -1;
  let current: AbortController | undefined;

  async function listen(signal: AbortSignal): Promise<void> {
    try {
      for await (const item of await on.subscribe(signal)) {
        if (signal.aborted) return;
        on.onItem(item);
      }
    } catch {
      // The door closed or the listening was ended; the next generation listens again.
    }
  }

  function follow(): void {
    const state = connection.state.getState();
    if (state.phase !== 'open' || state.generation === generation || ended.signal.aborted) return;
    const isFirst = generation === -1;
    generation = state.generation;
    current?.abort();
    current = new AbortController();
    void listen(current.signal);
    if (!isFirst) on.onAgain?.();
  }

  const unsubscribe = connection.state.subscribe(follow);
  follow();
  return () => {
    ended.abort();
    current?.abort();
    unsubscribe();
  };
}
