import type { RungReminder } from '../../../shared/domain/reminders.ts';

/** What rang at one moment. */
export type Rings = { reminders: RungReminder[] };

type Watcher = { waiting: Rings[]; wake: () => void };

/** Who listens for reminders in this process, and what each has not taken yet. */
export class Watchers {
  readonly #watchers = new Set<Watcher>();
  readonly #on: { joined: () => void; taken: (rings: Rings) => void; lost: (rings: Rings) => void };

  /**
   * @param on `joined`: somebody listens now; `taken`: the first listener took these rings; `lost`: whoever was to have
   *   them went away without taking them
   */
  constructor(on: { joined: () => void; taken: (rings: Rings) => void; lost: (rings: Rings) => void }) {
    this.#on = on;
  }

  get isEmpty(): boolean {
    return this.#watchers.size === 0;
  }

  ring(rings: Rings): void {
    for (const watcher of this.#watchers) {
      watcher.waiting.push(rings);
      watcher.wake();
    }
  }

  /** Everything that rings from now on, until the signal. */
  async *watch(signal?: AbortSignal): AsyncGenerator<Rings> {
    const watcher: Watcher = { waiting: [], wake: () => undefined };
    const stop = () => watcher.wake();
    this.#watchers.add(watcher);
    signal?.addEventListener('abort', stop);
    try {
      this.#on.joined();
      while (signal?.aborted !== true) {
        const next = watcher.waiting.shift();
        if (next) {
          // Somebody is waiting for it: this runs only when the next one is asked for.
          this.#on.taken(next);
          yield next;
        } else await new Promise<void>((resolve) => (watcher.wake = resolve));
      }
    } finally {
      this.#watchers.delete(watcher);
      signal?.removeEventListener('abort', stop);
      for (const rings of watcher.waiting) if (!this.#isWaiting(rings)) this.#on.lost(rings);
    }
  }

  #isWaiting(rings: Rings): boolean {
    return [...this.#watchers].some(({ waiting }) => waiting.includes(rings));
  }
}
