// How days are written in a frozen calendar: a line for each name (shared/law/calendars/frozen-calendar.ts reads it).
import { Stop } from '../project.mjs';

/** @param {number} number */
const two = (number) => String(number).padStart(2, '0');

/** A run of years shorter than this is written day by day: it reads better. */
const shortestRun = 3;

/**
 * @param {number[]} years in which a day of the year is off
 * @param {string} monthDay
 * @param {{ firstYear: number, lastYear: number }} span of the calendar
 * @returns {string[]}
 */
function forms(years, monthDay, span) {
  const sorted = years.toSorted((a, b) => a - b);
  if (sorted.length === span.lastYear - span.firstYear + 1 && sorted.length > 1) return [monthDay];
  /** @type {number[][]} */
  const runs = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run && run.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.flatMap((run) =>
    run.length < shortestRun
      ? run.map((year) => `${year}-${monthDay}`)
      : [`${run[0]}..${run.at(-1)}/${monthDay}`],
  );
}

/**
 * @param {Map<number, string>} days as numbers (20261111) with their names
 * @param {{ firstYear: number, lastYear: number }} span
 * @returns {string[]} `01-01 | New Year's Day`, in the order of the names' first days in the year
 */
export function linesOf(days, span) {
  /** @type {Map<string, Map<number, number[]>>} */
  const byName = new Map();
  for (const [day, name] of [...days].toSorted(([a], [b]) => (a % 10_000) - (b % 10_000) || a - b)) {
    const monthDays = byName.get(name) ?? new Map();
    byName.set(name, monthDays);
    monthDays.set(day % 10_000, [...(monthDays.get(day % 10_000) ?? []), Math.trunc(day / 10_000)]);
  }
  return [...byName].map(([name, monthDays]) => {
    const all = [...monthDays].flatMap(([monthDay, years]) =>
      forms(years, `${two(Math.trunc(monthDay / 100))}-${two(monthDay % 100)}`, span),
    );
    return `${all.toSorted().join(' ')} | ${name}`;
  });
}

/**
 * The other way round, for the corrections.
 * @param {string} text `2026-04-06`, `12-25` or `2021..2035/06-19`, separated by spaces
 * @param {{ firstYear: number, lastYear: number }} span
 * @returns {number[]}
 */
export function daysOn(text, span) {
  return text.split(' ').flatMap((form) => {
    const match = /^(?:(\d{4})-|(\d{4})\.\.(\d{4})\/)?(\d\d)-(\d\d)$/.exec(form);
    if (!match) throw new Stop(`${form} is not a date of a correction`);
    const [, year, from, to] = match;
    const first = Number(year ?? from ?? span.firstYear);
    const last = Number(year ?? to ?? span.lastYear);
    const monthDay = Number(match[4]) * 100 + Number(match[5]);
    return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * 10_000 + monthDay);
  });
}
