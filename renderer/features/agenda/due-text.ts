import { Temporal } from 'temporal-polyfill';
import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { remainingShare } from '../../../shared/domain/due.ts';
import { datesText } from '../../../shared/text/agenda.ts';
import { uiText } from '../../../shared/text/app.ts';
import { placeOf } from '../../../shared/text/when.ts';
import {
  daysText,
  daysUntil,
  distanceText,
  overText,
  shortZonedDayText,
  shortZonedText,
} from '../../ui/when-text.ts';

/** Within so many hours a clock is told in hours and minutes: the 96 hours of the longest hour rule. */
const mostHours = 96;

type Due = Pick<AgendaDeadline, 'dueAt' | 'endsAtMinute'>;

/** Whether the clocks of two zones show the same at an instant: then the place needs no word. */
function isSameClock({ at, zone }: ZonedTime, other: string): boolean {
  const instant = Temporal.Instant.from(at);
  return instant.toZonedDateTimeISO(zone).offset === instant.toZonedDateTimeISO(other).offset;
}

/**
 * When it is due: `Thu 26 Nov, 12:17 London` for a clock, `Thu 26 Nov` for a day, with its place where days end at
 * another moment than here.
 *
 * @param ownZone the workstation's zone
 */
export function dueText({ dueAt, endsAtMinute }: Due, nowAt: string, ownZone: string): string {
  if (endsAtMinute) return shortZonedText(dueAt, nowAt);
  const day = shortZonedDayText(dueAt, nowAt);
  return isSameClock(dueAt, ownZone) ? day : datesText.dayIn(day, placeOf(dueAt.zone));
}

/** What is left or how long it is over: hours of a clock, whole days of a day. */
export function leftText({ dueAt, endsAtMinute }: Due, nowAt: string): string {
  const isOver = dueAt.at < nowAt;
  if (!endsAtMinute) {
    const days = daysUntil(dueAt, nowAt);
    return isOver ? uiText.when.daysOver(Math.max(1, -days)) : daysText(days);
  }
  if (isOver) return overText(dueAt, nowAt);
  const minutes = Math.trunc((Date.parse(dueAt.at) - Date.parse(nowAt)) / 60_000);
  return minutes > 0 && minutes < mostHours * 60
    ? uiText.when.inHours(Math.trunc(minutes / 60), minutes % 60)
    : distanceText(dueAt, nowAt);
}

/** How much is left as a mark: a word, and the share for the bar that repeats it. */
type LeftMark = { key: keyof typeof datesText.left; share: number };

/** @returns the mark of a date that is not over, null where no share can be told */
export function leftMark(
  { dueAt, setAt }: Pick<AgendaDeadline, 'dueAt' | 'setAt'>,
  nowAt: string,
): LeftMark | null {
  const share = remainingShare({ fromAt: setAt, dueAt: dueAt.at }, nowAt);
  if (share === null) return null;
  const key = share > 0.5 ? 'most' : share > 0.25 ? 'half' : share > 0.1 ? 'quarter' : 'last';
  return { key, share };
}
