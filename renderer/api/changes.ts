import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '../../shared/contract/record.ts';
import type { CustodiaClient } from './client.ts';
import type { Connection } from './connection.ts';
import { followDoor } from './follow-door.ts';

const caseKeys = [
  // Whatever happens to a case makes it the one that changed last.
  ['agenda'],
  ['cases', 'get'],
  ['cases', 'history'],
  ['cases', 'list'],
  ['cases', 'search'],
  ['lawDates'],
  ['breach'],
  // A decision is shown with the facts as they stand.
  ['decisions'],
  ['breachRegister'],
  ['request', 'choices'],
] as const;
/** The law in force, and what rests on it. */
const lawKeys = [['law'], ['lawDates'], ['breach'], ['decisions']] as const;
const countKeys = [['cases', 'counts']] as const;

/** The one table of what a change makes stale: topic to the beginnings of query keys (queries.ts). */
export const staleByTopic: Readonly<Record<string, readonly (readonly string[])[]>> = {
  case: [...caseKeys, ...countKeys, ['parties', 'get']],
  complaint: [...caseKeys, ...countKeys],
  breach: [...caseKeys, ...countKeys],
  part: caseKeys,
  filing: caseKeys,
  filingForm: caseKeys,
  assessment: caseKeys,
  peopleList: caseKeys,
  dispatch: caseKeys,
  offer: caseKeys,
  // What an entity is bears on every breach of it.
  ourEntity: [['ourEntities'], ...caseKeys],
  request: [...caseKeys, ...countKeys],
  extension: caseKeys,
  pause: caseKeys,
  rung: caseKeys,
  party: [...caseKeys, ['parties']],
  caseParty: [...caseKeys, ['parties']],
  note: caseKeys,
  task: caseKeys,
  deadline: [...caseKeys, ...countKeys, ['law', 'standing']],
  document: caseKeys,
  communication: caseKeys,
  decision: caseKeys,
  signature: caseKeys,
  person: [['people'], ['vault', 'status'], ...caseKeys],
  letterTemplate: [['letters']],
  taskTemplate: [['taskTemplates']],
  enquiry: [['enquiries'], ...caseKeys],
  enquiryDocument: [['enquiries'], ['cases', 'get'], ['cases', 'history']],
  deputy: [['deputies'], ['agenda', 'today']],
  setting: [['settings']],
  houseTarget: lawKeys,
  houseRule: lawKeys,
  confirmation: lawKeys,
  lawChoice: lawKeys,
  pack: lawKeys,
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
  return followDoor(parts.connection, {
    subscribe: (signal) => parts.client.changes.subscribe({}, { signal }),
    onItem: parts.onChange,
    onAgain: () => parts.onChange({ topic: '*', ids: [] }),
  });
}
