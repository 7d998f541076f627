// Freezes the holidays that the working calendars know into shared/law/calendars: the public holidays of the package
// date-holidays, put right where a law says otherwise (tools/calendars/corrections.json). Run it when the package or a
// correction changed; docs/calendars.md says what to look at afterwards.
//   node tools/freeze-calendars.mjs            writes the files
//   node tools/freeze-calendars.mjs --check    says which files would change, and fails if one would
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { holidaysOf, matches, names, version } from './calendars/holidays.mjs';
import { linesOf } from './calendars/lines.mjs';
import { root, say } from './project.mjs';

/** @typedef {import('./calendars/holidays.mjs').Days} Days */
/** @typedef {import('./calendars/holidays.mjs').Wanted} Wanted */
/** @typedef {{ id: string, name: string, base: string, firstYear: number, lastYear: number, note: string, holidays: string[], without: string[] }} Calendar */
/** @typedef {{ country: string, id?: string, base?: string, name?: string, states?: string[], names?: Record<string, string>, derived?: { id: string, name: string }[], firstYear?: number, lastYear?: number, statesFrom?: number, statesTo?: number }} Place */
/** @typedef {{ id: string, name: string, base?: string, firstYear: number, lastYear: number, note: string, holidays: string[] }} Own */

/** @param {string} file */
const data = (file) => JSON.parse(readFileSync(join(root, 'tools', 'calendars', file), 'utf8'));

/** @type {{ frozenOn: string, firstYear: number, lastYear: number, notes: { calendars: string[], text: string }[], files: Record<string, { source?: string, licence?: string, places: Place[], own?: Own[] }> }} */
const places = data('places.json');

/** The days of the countries, which others are based on. @type {Map<string, Days>} */
const known = new Map();

/**
 * What a calendar adds to the one it is based on and lacks of it; everything, for a country.
 * @param {Wanted & { name: string, base: string }} calendar
 * @returns {Calendar}
 */
function frozenCalendar({ id, name, base, from, firstYear, lastYear }) {
  const span = { firstYear, lastYear };
  const { days, laws } = holidaysOf({ id, from, ...span });
  if (base === '') known.set(id, days);
  const basis = known.get(base);
  const added = new Map([...days].filter(([day, holiday]) => basis?.get(day) !== holiday));
  const missing = [...(basis?.keys() ?? [])].filter((day) => {
    const year = Math.trunc(day / 10_000);
    return year >= firstYear && year <= lastYear && !days.has(day);
  });
  const without = linesOf(new Map(missing.map((day) => [day, ''])), span);
  const notes = places.notes.filter(({ calendars }) => matches(calendars, id)).map(({ text }) => text);
  return {
    id,
    name,
    base,
    ...span,
    note: [...(laws.length > 0 ? [`Put right by: ${laws.join('; ')}`] : []), ...notes].join('. '),
    holidays: linesOf(added, span),
    without: without.map((line) => line.slice(0, line.indexOf(' | '))),
  };
}

/**
 * @param {Place} place
 * @returns {Calendar[]} a country, its subdivisions and what is derived from it
 */
function calendarsOf(place) {
  const { country, id = country, base = '' } = place;
  const firstYear = place.firstYear ?? places.firstYear;
  const lastYear = place.lastYear ?? places.lastYear;
  const span = { firstYear, lastYear };
  const states = names.states(country).filter(([code]) => place.states?.includes(code) ?? true);
  return [
    frozenCalendar({ id, name: place.name ?? names.country(country), base, from: [country], ...span }),
    ...states.map(([code, name]) =>
      frozenCalendar({
        id: `${country}-${code}`,
        name: place.names?.[code] ?? name,
        base: country,
        from: [country, code],
        firstYear: place.statesFrom ?? firstYear,
        lastYear: place.statesTo ?? lastYear,
      }),
    ),
    ...(place.derived ?? []).map((one) =>
      frozenCalendar({ ...one, base: country, from: [country], ...span }),
    ),
  ];
}

/** @param {string} name @param {(typeof places.files)[string]} file @param {string} path */
async function textOf(name, file, path) {
  const calendars = [
    ...file.places.flatMap(calendarsOf),
    ...(file.own ?? []).map((own) => ({ base: '', ...own, without: [] })),
  ];
  say(`${name}: ${calendars.length} calendars`);
  const frozen = {
    format: 1,
    frozenOn: places.frozenOn,
    source: file.source ?? `Package date-holidays ${version}`,
    licence: file.licence ?? 'CC BY-SA 3.0, adapted (see NOTICE)',
    calendars,
  };
  return format(JSON.stringify(frozen), { ...(await resolveConfig(path)), filepath: path });
}

let hasChanged = false;
for (const [name, file] of Object.entries(places.files)) {
  const path = join(root, 'shared', 'law', 'calendars', `${name}.json`);
  const text = await textOf(name, file, path);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    hasChanged = true;
    say(`${path} would change`);
  }
}
process.exitCode = hasChanged ? 1 : 0;
