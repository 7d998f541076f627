import type { ZonedTimeProblem } from '../dates.ts';
import type { Standard } from '../law/rule.ts';
import { standardText } from './law.ts';

const example = '2026-03-27T17:10[Europe/Berlin]';

/** Words of `custodia period`. */
export const periodCommandText = {
  due: 'Due',
  /** A wait: the act is allowed only after this. */
  notBefore: 'Not before the end of',
  noDate: 'No date can be computed from',
  other: 'Other reading',
  time: (option: string): Record<ZonedTimeProblem, string> => ({
    unreadable: `${option} cannot be read. Type date, time and zone: ${example}; or a day: 2026-01-31[Europe/Berlin].`,
    noZone: `${option} has no time zone. Add it in brackets: ${example}.`,
    unknownZone: `${option} names no known time zone. Type one such as [Europe/London] or [America/Chicago].`,
    skipped: `${option} is a time that the clocks skipped that night. Type a time that there was, in that zone.`,
    repeated: `${option} is a time that came twice that night. Add the offset: 2026-10-25T01:30+01:00[Europe/London].`,
  }),
  toldWithoutExtension: '--told is about an extension: give --extend too, or leave it out.',
  oneOf: 'Give either --rule ID, or --method METHOD with --length and --unit.',
  ruleHasItsOwn:
    'A rule has its own length, unit, zone and direction: leave --length, --unit, --zone and --backward out.',
  lengthNeeded: 'A method needs --length N and --unit UNIT.',
  notANumber: (option: string, text: string) => `${option} is a whole number above zero, not “${text}”.`,
  noZone: (zone: string) => `--zone: ${zone} is no known time zone. Type one such as Europe/London.`,
  noCalendar: (id: string, near: readonly string[]) =>
    `--calendar: there is no calendar ${id}. ${near.length === 0 ? '--help lists them.' : `Near it: ${near.join(', ')}.`}`,
  noRule: (id: string, ids: readonly string[]) => {
    const near = ids.filter((one) => one.startsWith(id.split('-').slice(0, 2).join('-'))).slice(0, 20);
    return `--rule: there is no rule ${id} with a period. ${near.length === 0 ? '`custodia rules` lists them.' : `Near it: ${near.join(', ')}.`}`;
  },
  notInForce: (day: string, citation: string) =>
    `--start: this law was not in force on ${day} (${citation}), so it sets no date for that event. \`custodia rules\` shows from when it binds.`,
  noNumber: (standard: Standard, citation: string) =>
    `The law gives no number: ${standardText[standard]} (${citation}). The office sets a target of its own.`,
  options: {
    rule: 'a rule of the packs, such as eu-gdpr-33 (custodia rules lists them)',
    method: 'a way of counting, instead of a rule',
    length: 'how many, with --method',
    unit: 'of what, with --method',
    start: `the starting event: ${example}, or a day 2026-01-31[Europe/Berlin]`,
    calendar: 'whose working days: DE-BY, US-VT, EU',
    zone: 'in which days end, with --method (default: the zone of --start)',
    extend: 'an extension from the original start: "2 months"',
    told: 'when the person was told of the extension: in time only within the first period',
    backward: 'so long before the start, with --method',
  },
  about: 'compute a date, with every step and its source; needs no vault',
  help: (
    methods: readonly { id: string; title: string }[],
    calendars: readonly string[],
    units: readonly string[],
  ) =>
    [
      '',
      'Methods:',
      ...methods.map(({ id, title }) => `  ${id.padEnd(14)} ${title}`),
      '',
      `Units: ${units.join(', ')}. None is converted into another.`,
      '',
      `Calendars: ${calendars.join(', ')}.`,
    ].join('\n'),
} as const;
