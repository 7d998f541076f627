import type { BreachDuties, Duty, UnmetDuty } from '../../../shared/contract/duties.ts';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';

export const dutyGroups = ['met', 'mayBeMet', 'contract', 'notMet'] as const;
export type DutyGroup = (typeof dutyGroups)[number];

/** A row of the duties: one that is met or may be, or one that isn't with why. */
export type DutyRow = Duty | UnmetDuty;

export type DutyFilter = {
  place?: string | undefined;
  recipient?: string | undefined;
  part?: string | undefined;
};

export const isUnmet = (row: DutyRow): row is UnmetDuty => 'why' in row;

/** @returns what tells one duty from another */
export function dutyKey(row: DutyRow): string {
  const client = isUnmet(row) ? '' : (row.clients[0] ?? '');
  return `${row.rule}/${row.partId}/${row.rule === 'contract' ? client : ''}`;
}

export function placeOfDuty({ jurisdiction }: DutyRow): string {
  return jurisdiction === null ? breachDutiesText.contractPlace : placeName(jurisdiction);
}

export function matches(row: DutyRow, { place, recipient, part }: DutyFilter): boolean {
  if (place !== undefined && (row.jurisdiction ?? '') !== place) return false;
  if (recipient !== undefined && row.recipient !== recipient) return false;
  return part === undefined || row.partId === part;
}

const dueOf = (row: DutyRow): string | null =>
  isUnmet(row) || row.isEmbargo ? null : (row.dueAt?.at ?? null);

/** Dates first, soonest first; then what waits and what has no number, in the order of the packs. */
function byDate(one: DutyRow, other: DutyRow): number {
  const [first, second] = [dueOf(one), dueOf(other)];
  if (first === second) return 0;
  if (first === null) return 1;
  return second === null || first < second ? -1 : 1;
}

/** @returns the rows of a group that fit the filter, soonest first */
export function rowsOf(duties: BreachDuties, group: DutyGroup, filter: DutyFilter): DutyRow[] {
  const rows: readonly DutyRow[] = duties[group];
  return rows.filter((row) => matches(row, filter)).toSorted(byDate);
}

export function countOf(duties: BreachDuties, group: DutyGroup): number {
  return group === 'notMet' ? duties.notMetCount : duties[group].length;
}

/** @returns the jurisdictions that the rows speak of, by name */
export function placesOf(rows: readonly DutyRow[]): (readonly [code: string, name: string])[] {
  const places = new Map(rows.map((row) => [row.jurisdiction ?? '', placeOfDuty(row)]));
  return [...places]
    .filter(([code]) => code !== '')
    .toSorted(([, one], [, other]) => one.localeCompare(other));
}
