import type { ZonedTime } from '../../shared/dates.ts';
import { emptyTimeText, readTimeText, timeTextOf, type ZonedTimeText } from './zoned-time-text.ts';

/** @returns whether this can be saved as it stands: a whole time, or nothing at all. */
export function isReadable(text: ZonedTimeText): boolean {
  const { kind } = readTimeText(text);
  return kind === 'time' || kind === 'empty';
}

/** @returns the time that was typed, or null for none. What can't be read is null too: ask {@link isReadable} first. */
export function typedTime(text: ZonedTimeText): ZonedTime | null {
  const typed = readTimeText(text);
  return typed.kind === 'time' ? typed.time : null;
}

/** @returns a recorded time as a field shows it, or an empty field in `zone`. */
export function timeTextFrom(time: ZonedTime | null, zone: string): ZonedTimeText {
  return time === null ? emptyTimeText(zone) : timeTextOf(time);
}
