import { Temporal } from 'temporal-polyfill';
import { readStart } from '../../../shared/domain/periods/start.ts';
import { clockText, dayText } from '../../../shared/text/when.ts';
import { readDay, readTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

/** What a typed time of a breach comes to: a minute, a day where no time of day is typed, nothing, or a question. */
export type FactTime = { text: string | null } | { problem: string };

/**
 * Reads a time of a breach: where only the day is known the day stands, since laws that count days need no more.
 *
 * @returns the time as the facts have it (RFC 9557), null for an empty field
 */
export function factTimeOf(typed: ZonedTimeText): FactTime {
  const day = readDay(typed.date);
  if (typed.clock.trim() === '' && day instanceof Temporal.PlainDate)
    return { text: `${day.toString()}[${typed.zone}]` };
  const read = readTimeText(typed);
  if (read.kind === 'empty') return { text: null };
  if (read.kind === 'problem') return { problem: read.sentence };
  if (read.kind === 'repeated') return { problem: '' };
  const zoned = Temporal.Instant.from(read.time.at).toZonedDateTimeISO(read.time.zone);
  return { text: zoned.toString({ smallestUnit: 'minute' }) };
}

/** @returns a recorded time as its field shows it */
export function typedFactTime(text: string | undefined, zone: string): ZonedTimeText {
  const read = readStart(text ?? '');
  if ('problem' in read) return { date: '', clock: '', zone, offset: null };
  const { start } = read;
  if (start.kind === 'day') return { date: dayText(start.on), clock: '', zone: start.zone, offset: null };
  return {
    date: dayText(start.at.toPlainDate()),
    clock: clockText(start.at),
    zone: start.at.timeZoneId,
    offset: start.at.offset,
  };
}
