import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instantText, instantTextFrom, zonedTime } from '../dates.ts';
import { deadlineId } from '../ids.ts';

/**
 * Which of its reminders a deadline rings with. `due` is the end of an hour clock, `overdue` the morning after a day
 * that passed; each deadline has exactly one of the two, its last.
 */
export const ReminderKind = {
  half: 'half',
  quarter: 'quarter',
  days14: 'days14',
  days7: 'days7',
  days3: 'days3',
  days1: 'days1',
  hours48: 'hours48',
  hours24: 'hours24',
  hours12: 'hours12',
  hours4: 'hours4',
  hours1: 'hours1',
  today: 'today',
  due: 'due',
  overdue: 'overdue',
} as const;
export type ReminderKind = (typeof ReminderKind)[keyof typeof ReminderKind];

export type Reminder = {
  /** When it rings: an instant as UTC text. */
  at: string;
  kind: ReminderKind;
};

/** A reminder that rings now. Nothing of the case but its number: it may be shown on a locked screen. */
export const rungReminder = z.object({
  deadlineId,
  reference: z.string(),
  dueAt: zonedTime,
  kind: z.enum(ReminderKind),
  /** Whether it ends at a minute (an hour clock) or with a day. */
  endsAtMinute: z.boolean(),
  /** Milliseconds until it is due, by the wall clock when it rang; below zero once it has passed. */
  remaining: z.number(),
});
export type RungReminder = z.infer<typeof rungReminder>;

/** Hour clocks that run out soon, soonest first, as looked up at `now`. */
export const runningOut = z.object({
  now: instantText,
  clocks: z.array(z.object({ deadlineId, reference: z.string(), dueAt: zonedTime })),
});
export type RunningOut = z.infer<typeof runningOut>;

/** What reminders need to know of a deadline: instants and a zone, no words. */
export type ReminderSubject = {
  /** The instant after which the act is late, as UTC text. */
  dueAt: string;
  /** The zone of the law, in which mornings are counted: never the workstation's. */
  zone: string;
  /** When the period began, as UTC text, where it is known: no reminder lies before it, and shares need it. */
  startAt?: string;
  /** Whether it ends at a minute (an hour clock, an hour somebody named) and not with a day. */
  endsAtMinute: boolean;
};

/** The hour at which reminders of days ring, in the deadline's zone. */
const MORNING = Temporal.PlainTime.from('09:00');

const hourMarks = [
  [48, ReminderKind.hours48],
  [24, ReminderKind.hours24],
  [12, ReminderKind.hours12],
  [4, ReminderKind.hours4],
  [1, ReminderKind.hours1],
] as const;

const farMarks = [
  [14, ReminderKind.days14],
  [7, ReminderKind.days7],
] as const;

const dayMarks = [...farMarks, [3, ReminderKind.days3], [1, ReminderKind.days1]] as const;

/** How much of a period is left when its share rings. */
const shareMarks = [
  [2, ReminderKind.half],
  [4, ReminderKind.quarter],
] as const;

const morningOf = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: MORNING }).toInstant();

type Mark = { at: Temporal.Instant; kind: ReminderKind };

function marksOfMinute(due: Temporal.ZonedDateTime): Mark[] {
  const day = due.toPlainDate();
  return [
    ...farMarks.map(([days, kind]) => ({ at: morningOf(day.subtract({ days }), due.timeZoneId), kind })),
    // Elapsed hours, so that a clock change between here and the end takes or adds none.
    ...hourMarks.map(([hours, kind]) => ({ at: due.toInstant().subtract({ hours }), kind })),
  ];
}

function marksOfDay(due: Temporal.ZonedDateTime, start: Temporal.Instant | null): Mark[] {
  const zone = due.timeZoneId;
  const day = due.toPlainDate();
  const length = start === null ? 0 : due.epochMilliseconds - start.epochMilliseconds;
  const shares = start === null ? [] : shareMarks;
  return [
    ...dayMarks.map(([days, kind]) => ({ at: morningOf(day.subtract({ days }), zone), kind })),
    { at: morningOf(day, zone), kind: ReminderKind.today },
    // On the morning of the day on which the share is reached: nobody is told of a month's half at three in the night.
    ...shares.map(([part, kind]) => {
      const reached = due.toInstant().subtract({ milliseconds: Math.trunc(length / part) });
      return { at: morningOf(reached.toZonedDateTimeISO(zone).toPlainDate(), zone), kind };
    }),
  ];
}

/**
 * When a deadline rings. One that ends at a minute: 48, 24, 12, 4 and 1 elapsed hours before its end and at its end, and
 * (where it is that long) 14 and 7 days before. One that ends with a day: at 9:00 in its zone 14, 7, 3 and 1 days
 * before, when half and when a quarter of the period is left, on the day itself, and the morning after, when it is
 * overdue. What would lie before the start of the period is left out, the last reminder never.
 *
 * @returns in order of time, one for each instant
 */
export function remindersOf(subject: ReminderSubject): Reminder[] {
  const due = Temporal.Instant.from(subject.dueAt).toZonedDateTimeISO(subject.zone);
  const start = subject.startAt === undefined ? null : Temporal.Instant.from(subject.startAt);
  const last: Mark = subject.endsAtMinute
    ? { at: due.toInstant(), kind: ReminderKind.due }
    : { at: morningOf(due.toPlainDate().add({ days: 1 }), subject.zone), kind: ReminderKind.overdue };
  const marks = subject.endsAtMinute ? marksOfMinute(due) : marksOfDay(due, start);
  const within = marks.filter(
    ({ at }) =>
      at.epochMilliseconds < due.epochMilliseconds &&
      (start === null || at.epochMilliseconds > start.epochMilliseconds),
  );
  const kinds = new Map<number, ReminderKind>();
  // The first at an instant stays: a number of days says more than a share.
  for (const { at, kind } of [...within, last])
    if (!kinds.has(at.epochMilliseconds)) kinds.set(at.epochMilliseconds, kind);
  return [...kinds]
    .sort(([one], [other]) => one - other)
    .map(([at, kind]) => ({ at: instantTextFrom(Temporal.Instant.fromEpochMilliseconds(at)), kind }));
}

/**
 * Whether a deadline ends at a minute, told from its end alone: the last minute of a day in its zone is how the end of
 * a day is written (23:59, 23:59:59), any other time is meant as a time.
 */
export function endsAtMinute(dueAt: string, zone: string): boolean {
  const { hour, minute } = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone);
  return hour !== 23 || minute !== 59;
}
