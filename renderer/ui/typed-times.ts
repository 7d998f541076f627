import type { ZonedTime } from '../../shared/dates.ts';
import { readTimeText, type ZonedTimeText } from './zoned-time-text.ts';

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
