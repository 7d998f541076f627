import { Temporal } from 'temporal-polyfill';
import {
  type AgendaCaseRow,
  type AgendaTaskRow,
  openTasksOf,
  undatedCasesOf,
} from '../../../db/queries/agenda.ts';
import { personNames } from '../../../db/queries/people.ts';
import { standsInFor } from '../../../db/queries/together.ts';
import type { OpenVault } from '../../session/open-vault.ts';

/** A row with the name of the person for whom somebody stands in; null for one's own. */
export type ForSomebody<R> = R & { standingInFor: string | null };

type Of<R> = { rows: ForSomebody<R>[]; total: number };

const byDay = (one: AgendaTaskRow, other: AgendaTaskRow): number =>
  (one.due_on ?? '9999').localeCompare(other.due_on ?? '9999');
const byChange = (one: AgendaCaseRow, other: AgendaCaseRow): number =>
  one.changed_at.localeCompare(other.changed_at);

function merged<R>(lists: readonly Of<R>[], compare: (one: R, other: R) => number, limit: number): Of<R> {
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  return {
    rows: lists
      .flatMap(({ rows }) => rows)
      .sort(compare)
      .slice(0, limit),
    total: lists.reduce((sum, { total }) => sum + total, 0),
  };
}

/**
 * What waits for the person at the keyboard, and for those for whom they stand in today.
 *
 * @param limit the most rows of each list
 */
export function waitingFor(vault: OpenVault, limit: number) {
  const { db, person } = vault;
  const zone = vault.ports.clock.zone();
  const today = Temporal.Instant.from(vault.now()).toZonedDateTimeISO(zone).toPlainDate().toString();
  const names = personNames(db);
  const others = standsInFor(db, person.id, today);
  const who = [
    { id: person.id, standingInFor: null },
    ...others.map(({ personId: id }) => ({ id, standingInFor: names.get(id) ?? '' })),
  ];
  const each = <R extends object>(
    read: (mine: { personId: string; limit: number }) => { rows: R[]; total: number },
  ): Of<R>[] =>
    who.map(({ id, standingInFor }) => {
      const { rows, total } = read({ personId: id, limit });
      return { rows: rows.map((row) => ({ ...row, standingInFor })), total };
    });
  return {
    standsInFor: others.map(({ personId: id, untilOn }) => ({ id, name: names.get(id) ?? '', untilOn })),
    tasks: merged(
      each((mine) => openTasksOf(db, mine)),
      byDay,
      limit,
    ),
    undated: merged(
      each((mine) => undatedCasesOf(db, mine)),
      byChange,
      limit,
    ),
  };
}
