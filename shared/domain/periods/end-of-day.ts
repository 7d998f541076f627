import type { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

const ends = remembered<Temporal.ZonedDateTime>(10_000);

/**
 * The last second of a day. Where clocks are set back at midnight (Santiago, Cairo, Beirut) the last hour comes twice: it
 * is the second one.
 *
 * @param zone IANA zone in which the day ends
 */
export function endOfDay(day: Temporal.PlainDate, zone: string): Temporal.ZonedDateTime {
  return ends(`${day.toString()} ${zone}`, () =>
    day.add({ days: 1 }).toZonedDateTime(zone).startOfDay().subtract({ seconds: 1 }),
  );
}
