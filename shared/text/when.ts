import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../dates.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A zone as people call it: `Europe/London` is London. */
function placeOf(zone: string): string {
  // POSIX signs are the other way round: Etc/GMT+7 is seven hours behind UTC.
  const fixed = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  if (fixed) return `UTC${fixed[1] === '+' ? '−' : '+'}${fixed[2] ?? ''}`;
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function weekday(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1] ?? ''} ${String(date.day)} ${months[date.month - 1] ?? ''} ${String(date.year)}`;
}

/** `Thu 26 Nov 2026, 12:17 London`: the month in letters, since 3/4 is April here and March there. */
export function timeInWords(time: ZonedTime): string {
  const zoned = Temporal.Instant.from(time.at).toZonedDateTimeISO(time.zone);
  const clock = `${String(zoned.hour).padStart(2, '0')}:${String(zoned.minute).padStart(2, '0')}`;
  return `${weekday(zoned.toPlainDate())}, ${clock} ${placeOf(time.zone)}`;
}

/** A calendar date `2026-11-26` as `Thu 26 Nov 2026`. */
export function dateInWords(date: string): string {
  return weekday(Temporal.PlainDate.from(date));
}
