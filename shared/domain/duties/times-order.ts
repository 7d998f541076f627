import { Temporal } from 'temporal-polyfill';
import { type PeriodStart, readStart, startDay } from '../periods/start.ts';

/** Whether `one` is certainly before `other`; a day without a time is compared as a day. */
function isBefore(one: PeriodStart, other: PeriodStart): boolean {
  if (one.kind === 'instant' && other.kind === 'instant')
    return Temporal.ZonedDateTime.compare(one.at, other.at) < 0;
  const zone = one.kind === 'day' ? one.zone : other.kind === 'day' ? other.zone : 'UTC';
  return Temporal.PlainDate.compare(startDay(one, zone), startDay(other, zone)) < 0;
}

/**
 * Nothing was noticed, contained or told before it began; it didn't end before it began.
 *
 * @param times of a breach by their names, as RFC 9557 text; what can't be read is left to whoever reads it
 * @returns the names of those that lie before `happened`
 */
export function timesBeforeItBegan(times: Readonly<Record<string, string | undefined>>): string[] {
  const began = readStart(times['happened'] ?? '');
  if ('problem' in began) return [];
  return Object.entries(times)
    .filter(([, text]) => {
      const reading = readStart(text ?? '');
      return 'start' in reading && isBefore(reading.start, began.start);
    })
    .map(([name]) => name);
}

/** @returns whether a time lies after a moment: a day does once it is later than the moment's own day in its zone. */
export function isAfter(text: string, moment: Temporal.Instant): boolean {
  const reading = readStart(text);
  if ('problem' in reading) return false;
  const { start } = reading;
  const zone = start.kind === 'day' ? start.zone : start.at.timeZoneId;
  return isBefore({ kind: 'instant', at: moment.toZonedDateTimeISO(zone) }, start);
}
