import { Temporal } from 'temporal-polyfill';
import { readZonedTime } from '../dates.ts';
import { placeOf, timeInWords, weekdayText } from './when.ts';

/** `Tue 10 Nov 2026, 16:30 Berlin`, or the day alone where no time of day is known; a text that is no time as it is. */
export function factTimeInWords(text: string): string {
  const day = /^(\d{4}-\d\d-\d\d)\[([^\]]+)\]$/.exec(text);
  if (day) return `${weekdayText(Temporal.PlainDate.from(day[1] ?? ''))} (${placeOf(day[2] ?? '')})`;
  const reading = readZonedTime(text);
  return 'time' in reading ? timeInWords(reading.time) : text;
}
