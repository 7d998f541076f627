import type { ReminderRow, RungRow } from '../../../db/queries/reminders.ts';
import { type Reminder, endsAtMinute, remindersOf } from '../../../shared/domain/reminders.ts';

/** What stays in memory of a deadline, also while locked: instants, a zone and the number of its case. */
export type KnownDeadline = {
  id: string;
  caseId: string;
  reference: string;
  dueAt: string;
  zone: string;
  /** When it was first put on record, from which shares are counted; null where that lies in the future. */
  startAt: string | null;
  /** Reminders up to here have rung, or were past when the deadline was set. */
  through: string;
  /** Whether one rings or has rung; until then `through` is only when it was set. */
  hasRung: boolean;
  /** Computed when it is first needed: dates in zones are dear, and most deadlines are far away. */
  schedule: { endsAtMinute: boolean; reminders: readonly Reminder[] } | null;
};

/**
 * @param rung what rang and isn't in the vault yet
 * @param now UTC text
 */
export function knownFrom(row: ReminderRow, rung: RungRow | undefined, now: string): KnownDeadline {
  const unwritten = rung?.dueAt === row.due_at ? rung.rungThrough : null;
  const through = [row.rung_through, unwritten].filter((one) => one !== null).sort();
  return {
    id: row.id,
    caseId: row.case_id,
    reference: row.reference,
    dueAt: row.due_at,
    zone: row.due_zone,
    // Put on record while the clock ran ahead: nothing can be counted from there.
    startAt: row.set_at !== null && row.set_at <= now ? row.set_at : null,
    through: through.at(-1) ?? row.recorded_at ?? '',
    hasRung: through.length > 0,
    schedule: null,
  };
}

/** @returns the deadline's reminders, computed once */
export function scheduleOf(known: KnownDeadline): NonNullable<KnownDeadline['schedule']> {
  if (known.schedule === null) {
    const isMinute = endsAtMinute(known.dueAt, known.zone);
    const start = known.startAt === null ? {} : { startAt: known.startAt };
    known.schedule = {
      endsAtMinute: isMinute,
      reminders: remindersOf({ dueAt: known.dueAt, zone: known.zone, endsAtMinute: isMinute, ...start }),
    };
  }
  return known.schedule;
}

/** @returns the latest reminder whose time has come and that neither rang nor was followed by one that did */
export function dueReminder(known: KnownDeadline, now: string): Reminder | undefined {
  return scheduleOf(known).reminders.findLast(({ at }) => at <= now && at > known.through);
}

/** @returns when it rings next, as UTC text; undefined when nothing is left */
export function nextRing(known: KnownDeadline): string | undefined {
  return scheduleOf(known).reminders.find(({ at }) => at > known.through)?.at;
}

/** @returns what is remembered once somebody has taken this reminder */
export function rungRow(known: KnownDeadline, reminder: Reminder): RungRow {
  return {
    deadlineId: known.id,
    dueAt: known.dueAt,
    rungThrough: reminder.at,
    isLast: scheduleOf(known).reminders.at(-1)?.at === reminder.at,
  };
}
