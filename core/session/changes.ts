import type { Change } from '../../shared/contract/record.ts';

type Listener = (change: Change) => void;

/** Who wants to know what changed, within this process. */
export class Changes {
  readonly #listeners = new Set<Listener>();

  publish(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** @param listener called with each change as soon as it is committed; must not throw */
  listen(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Every change from now on, until the signal. A listener that is slow gets them late, never not at all. */
  async *subscribe(signal?: AbortSignal): AsyncGenerator<Change> {
    const waiting: Change[] = [];
    let wake: () => void = () => undefined;
    const listener: Listener = (change) => {
      waiting.push(change);
      wake();
    };
    const stop = () => wake();
    this.#listeners.add(listener);
    signal?.addEventListener('abort', stop);
    try {
      while (signal?.aborted !== true) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', stop);
    }
  }
}
