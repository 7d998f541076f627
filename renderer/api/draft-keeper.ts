import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CustodiaClient } from './client.ts';

/** What a form shows about its draft. `failed` means: still in memory, tried again with the next chance. */
export type DraftState = 'none' | 'pending' | 'saved' | 'failed';

type Pending = {
  body: unknown;
  state: DraftState;
  timer?: ReturnType<typeof setTimeout>;
  saving?: Promise<void>;
};

/** Saved this long after the last keystroke, and never later than `atMostMilliseconds` after the first. */
const quietMilliseconds = 800;
const atMostMilliseconds = 1_400;

export type DraftKeeper = {
  /** Which form's draft stands how: `states.getState()[form]`. */
  states: StoreApi<Record<string, DraftState>>;
  /** Whose drafts these are; null while nobody is at the keyboard: then nothing is sent and nothing forgotten. */
  whose: StoreApi<{ person: string | null }>;
  setPerson: (personId: string | null) => void;
  put: (form: string, body: unknown) => void;
  /** What this window still holds of a form and the vault may not have yet. */
  held: (form: string) => { body: unknown } | undefined;
  /** Saves everything that waits. Resolves when tried, whatever came of it. */
  flush: () => Promise<void>;
  /** Forgets a form's draft here and in the vault; a save under way can't bring it back. */
  discard: (form: string) => Promise<void>;
};

/**
 * Keeps what people type: in memory at once, in the vault shortly after. A save that fails stays in memory and
 * is tried again upon the next keystroke, flush or unlocking by the same person.
 */
export function createDraftKeeper(client: CustodiaClient): DraftKeeper {
  const states = createStore<Record<string, DraftState>>(() => ({}));
  // By person, so that somebody else who unlocks this window neither sees nor saves what was typed before.
  const byPerson = new Map<string, Map<string, Pending>>();
  const whose = createStore<{ person: string | null }>(() => ({ person: null }));
  const firstPutAt = new Map<string, number>();

  function mine(): Map<string, Pending> | undefined {
    const { person } = whose.getState();
    if (person === null) return undefined;
    let forms = byPerson.get(person);
    if (forms === undefined) {
      forms = new Map<string, Pending>();
      byPerson.set(person, forms);
    }
    return forms;
  }

  function show(form: string, entry: Pending | undefined, state: DraftState): void {
    if (entry !== undefined) entry.state = state;
    states.setState({ [form]: state });
  }

  async function save(form: string, forms: Map<string, Pending>): Promise<void> {
    const entry = forms.get(form);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    firstPutAt.delete(form);
    if (entry.saving !== undefined) await entry.saving;
    if (entry.state === 'saved' || forms.get(form) !== entry || mine() !== forms) return;
    const { body } = entry;
    entry.saving = client.drafts.save({ form, body }).then(
      () => {
        if (forms.get(form) === entry && entry.body === body) {
          forms.delete(form);
          show(form, entry, 'saved');
        }
      },
      () => show(form, entry, 'failed'),
    );
    await entry.saving;
    delete entry.saving;
  }

  async function flush(): Promise<void> {
    const forms = mine();
    if (forms === undefined) return;
    await Promise.all([...forms.keys()].map((form) => save(form, forms)));
  }

  return {
    states,
    whose,
    flush,
    setPerson: (next) => {
      if (next === whose.getState().person) return;
      states.setState({}, true);
      whose.setState({ person: next });
      if (next !== null) void flush();
    },
    put: (form, body) => {
      const forms = mine();
      if (forms === undefined) return;
      const entry: Pending = forms.get(form) ?? { body, state: 'none' };
      entry.body = body;
      forms.set(form, entry);
      show(form, entry, 'pending');
      clearTimeout(entry.timer);
      const now = performance.now();
      const first = firstPutAt.get(form) ?? now;
      firstPutAt.set(form, first);
      const wait = Math.max(0, Math.min(quietMilliseconds, first + atMostMilliseconds - now));
      entry.timer = setTimeout(() => void save(form, forms), wait);
    },
    held: (form) => {
      const entry = mine()?.get(form);
      return entry && { body: entry.body };
    },
    discard: async (form) => {
      const forms = mine();
      const entry = forms?.get(form);
      clearTimeout(entry?.timer);
      firstPutAt.delete(form);
      forms?.delete(form);
      show(form, undefined, 'none');
      await entry?.saving;
      await client.drafts.discard({ form });
      show(form, undefined, 'none');
    },
  };
}
