import type { BreachPart, PartClient } from '../../../shared/contract/breach-part.ts';
import type { Deadline } from '../../../shared/contract/case-work.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { DateBasis, DutyMark } from '../../../shared/domain/breach.ts';

export const clientStates = ['toTell', 'told', 'notNeeded'] as const;
export type ClientState = (typeof clientStates)[number];

/** A client of a part with what is recorded of its notice. */
export type ClientRow = {
  id: string;
  name: string;
  people: number;
  client: PartClient;
  /** The client's date with what was said of it; undefined where there is neither. */
  deadline: Deadline | undefined;
  state: ClientState;
};

export type ClientFilter = { state?: ClientState | undefined; text: string };
export type ClientSort = { key: string; descending: boolean };

function stateOf(deadline: Deadline | undefined): ClientState {
  if (deadline?.mark === DutyMark.met) return 'told';
  const isNot = deadline?.mark === DutyMark.doesNotApply || deadline?.mark === DutyMark.withdrawn;
  return isNot ? 'notNeeded' : 'toTell';
}

/** @returns the clients of a part as rows, in the order in which they were given */
export function clientRows({ deadlines }: BreachCase, part: BreachPart): ClientRow[] {
  const byClient = new Map(
    deadlines
      .filter(({ basis, partId }) => basis === DateBasis.contract && partId === part.id)
      .map((deadline) => [deadline.clientId, deadline]),
  );
  return part.clients.map((client) => {
    const deadline = byClient.get(client.id);
    return {
      id: client.id,
      name: client.name ?? client.id,
      people: client.people.reduce((sum, { count }) => sum + (count ?? 0), 0),
      client,
      deadline,
      state: stateOf(deadline),
    };
  });
}

const never = '9999';
const compare: Readonly<Record<string, (one: ClientRow, other: ClientRow) => number>> = {
  client: (one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }),
  people: (one, other) => one.people - other.people,
  due: (one, other) => (one.deadline?.dueAt?.at ?? never).localeCompare(other.deadline?.dueAt?.at ?? never),
  state: (one, other) => clientStates.indexOf(one.state) - clientStates.indexOf(other.state),
};

/** @returns the rows that fit the filter, in the order asked for; those that are equal stay in theirs */
export function shownRows(
  rows: readonly ClientRow[],
  { state, text }: ClientFilter,
  sort: ClientSort,
): ClientRow[] {
  const sought = text.trim().toLocaleLowerCase('en');
  const by = compare[sort.key];
  const found = rows.filter(
    (row) =>
      (state === undefined || row.state === state) &&
      (sought === '' || row.name.toLocaleLowerCase('en').includes(sought)),
  );
  if (by === undefined) return found;
  const sorted = found.toSorted(by);
  return sort.descending ? sorted.reverse() : sorted;
}
