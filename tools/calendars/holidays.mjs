// The public holidays of a place as the package has them, with our corrections.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { root, Stop } from '../project.mjs';
import { daysOn } from './lines.mjs';

/** @typedef {Map<number, string>} Days days off as numbers (20261111) with their names */
/** @typedef {{ id: string, from: string[], firstYear: number, lastYear: number }} Wanted `from` is the package's country and state */
/** @typedef {{ name: string, rule?: string, from?: number, to?: number, on?: string }} Added a rule in the package's own grammar, or dates */
/** @typedef {{ calendars: string[], drop?: string[], add?: Added[], law: string, why: string, known: string, seenIn: string }} Correction `law` is empty where a name alone is changed */

/** @type {Correction[]} */
const corrections = JSON.parse(readFileSync(join(root, 'tools', 'calendars', 'corrections.json'), 'utf8'));

/** @type {string} */
export const version = JSON.parse(
  readFileSync(join(root, 'node_modules', 'date-holidays', 'package.json'), 'utf8'),
).version;

const all = new Holidays();
export const names = {
  /** @param {string} country */
  country: (country) => all.getCountries('en')[country] ?? country,
  /** @param {string} country @returns {[string, string][]} */
  states: (country) => Object.entries(all.getStates(country, 'en') ?? {}),
};

const dayLength = 86_400_000;

/**
 * The whole days of a holiday; a part of a day is no day off. The package gives those that begin in the evening by their
 * own calendar (Hebrew, Islamic) the day after that evening.
 * @param {{ date: string, start: Date, end: Date }} holiday
 * @returns {number[]}
 */
function wholeDays({ date, start, end }) {
  const [day = '', clock = ''] = date.split(' ');
  // A day on which clocks go forward has 23 hours.
  const length = Math.floor((end.getTime() - start.getTime() + dayLength / 24) / dayLength);
  if (clock !== '00:00:00') return [];
  const first = Date.parse(`${day}T00:00:00Z`);
  return Array.from({ length }, (_, index) =>
    Number(new Date(first + index * dayLength).toISOString().slice(0, 10).replaceAll('-', '')),
  );
}

/**
 * @param {Holidays} holidays
 * @param {{ firstYear: number, lastYear: number }} span
 * @returns {Days}
 */
function daysOf(holidays, { firstYear, lastYear }) {
  /** @type {Days} */
  const days = new Map();
  // The years beside: a day in place of a weekend's can lie in the year before, a long holiday in the one after.
  for (let year = firstYear - 1; year <= lastYear + 1; year += 1) {
    for (const holiday of holidays.getHolidays(year, 'en')) {
      if (holiday.type !== 'public') continue;
      for (const day of wholeDays(holiday)) {
        if (Math.trunc(day / 10_000) < firstYear || Math.trunc(day / 10_000) > lastYear) continue;
        if (!days.has(day)) days.set(day, holiday.name);
      }
    }
  }
  return days;
}

/** The name of a holiday without the mark of a day in its place. @param {string} name */
const plain = (name) => name.replace(/ \(substitute day\)$/, '');

/**
 * @param {Days} days
 * @param {Correction} correction
 * @param {{ id: string, firstYear: number, lastYear: number }} calendar
 */
function correct(days, correction, calendar) {
  for (const dropped of correction.drop ?? []) {
    const [name = '', years = ''] = dropped.split(' @');
    const [from = '', to = from] = years.split('..');
    const found = [...days].filter(([day, has]) => {
      const year = String(Math.trunc(day / 10_000));
      const isInYears = years === '' || (year >= from && year <= to);
      return isInYears && (name === '*' || has === name || plain(has) === name);
    });
    if (found.length === 0) throw new Stop(`${calendar.id} has no ${dropped}: look at the correction again.`);
    for (const [day] of found) days.delete(day);
  }
  for (const added of correction.add ?? []) {
    for (const [day, name] of addedDays(added, calendar)) days.set(day, name);
  }
}

/**
 * @param {Added} added
 * @param {{ firstYear: number, lastYear: number }} calendar
 * @returns {Days}
 */
function addedDays({ rule, name, from, to, on }, calendar) {
  const firstYear = Math.max(from ?? 0, calendar.firstYear);
  const lastYear = Math.min(to ?? 9999, calendar.lastYear);
  if (rule === undefined) {
    const days = daysOn(on ?? '', calendar).filter(
      (day) => day > firstYear * 10_000 && day < (lastYear + 1) * 10_000,
    );
    return new Map(days.map((day) => [day, name]));
  }
  const own = new Holidays();
  own.setHoliday(rule, { name: { en: name }, type: 'public', substitute: rule.includes(' and if ') });
  return daysOf(own, { firstYear, lastYear });
}

/** @param {string[]} patterns identifiers, or `GB*` for a country with its subdivisions @param {string} id */
export function matches(patterns, id) {
  return patterns.some((pattern) =>
    pattern.endsWith('*')
      ? id === pattern.slice(0, -1) || id.startsWith(`${pattern.slice(0, -1)}-`)
      : id === pattern,
  );
}

/**
 * @param {Wanted} calendar
 * @returns {{ days: Days, laws: string[] }} its holidays, and the laws that corrected the package
 */
export function holidaysOf(calendar) {
  const [country = '', state = ''] = calendar.from;
  const days = daysOf(new Holidays(country, state), calendar);
  const ours = corrections.filter(({ calendars }) => matches(calendars, calendar.id));
  for (const correction of ours) correct(days, correction, calendar);
  return { days, laws: [...new Set(ours.map(({ law }) => law))].filter((law) => law !== '') };
}
