import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '../../shared/contract/record.ts';
import type { CustodiaClient } from './client.ts';
import type { Connection } from './connection.ts';

const caseKeys = [
  // Whatever happens to a case makes it the one that changed last.
  ['agenda'],
  ['cases', 'get'],
  ['cases', 'history'],
  ['cases', 'list'],
  ['cases', 'search'],
  ['lawDates'],
] as const;
const countKeys = [['cases', 'counts']] as const;

/** The one table of what a change makes stale: topic to the beginnings of query keys (queries.ts). */
export const staleByTopic: Readonly<Record<string, readonly (readonly string[])[]>> = {
  case: [...caseKeys, ...countKeys, ['parties', 'get']],
  complaint: [...caseKeys, ...countKeys],
  rung: caseKeys,
  party: [...caseKeys, ['parties']],
  caseParty: [...caseKeys, ['parties']],
  note: caseKeys,
  task: caseKeys,
  deadline: [...caseKeys, ...countKeys],
  document: caseKeys,
  communication: caseKeys,
  person: [['people'], ['vault', 'status'], ...caseKeys],
  setting: [['settings']],
  vault: [['vault']],
  draft: [
    ['drafts', 'list'],
    ['agenda', 'today'],
  ],
};

/** Marks what the change made stale; what is on screen is asked for again. A topic nobody listed means all. */
export function applyChange(queryClient: QueryClient, change: Change): void {
  const keys = staleByTopic[change.topic];
  if (keys === undefined) {
    void queryClient.invalidateQueries();
    return;
  }
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: [...key] });
}

/**
 * Listens to the core for as long as the window lives. Whenever a door was opened anew everything is stale:
 * changes may have been missed.
 *
 * @returns what ends the listening
 */
export function listenToChanges(parts: {
  client: CustodiaClient;
  connection: Connection;
  onChange: (change: Change) => void;
}): () => void {
  const ended = new AbortController();
  let generation = -1;
  let current: AbortController | undefined;

  async function listen(signal: AbortSignal): Promise<void> {
    try {
      const stream = await parts.client.changes.subscribe({}, { signal });
      for await (const change of stream) {
        if (signal.aborted) return;
        parts.onChange(change);
      }
    } catch {
      // The door closed or the listening was ended; the next generation listens again.
    }
  }

  function follow(): void {
    const state = parts.connection.state.getState();
    if (state.phase !== 'open' || state.generation === generation || ended.signal.aborted) return;
    const isFirst = generation === -1;
    generation = state.generation;
    current?.abort();
    current = new AbortController();
    void listen(current.signal);
    if (!isFirst) parts.onChange({ topic: '*', ids: [] });
  }

  const unsubscribe = parts.connection.state.subscribe(follow);
  follow();
  return () => {
    ended.abort();
    current?.abort();
    unsubscribe();
  };
}
