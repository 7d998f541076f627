import { Temporal } from 'temporal-polyfill';
import { startDay } from '../periods/start.ts';
import { readStart } from '../periods/start.ts';
import { type EdpbAnswer, numbersOf } from './answers.ts';
import { countriesOf, earliestOf, type FieldState, fieldStates, type Form } from './form.ts';

/** What doesn't fit together, at the field where it is put right. */
export type Conflict = {
  key: string;
  what:
    | 'sumAboveTotal'
    | 'endBeforeBegin'
    | 'awareBeforeBegin'
    | 'toldUsAfterAware'
    | 'toldBeforeBegin'
    | 'willTellInPast'
    | 'filedBeforeAware'
    | 'notOffered'
    | 'withoutCountry';
};

type Shown = ReadonlyMap<string, EdpbAnswer>;

const textOf = (shown: Shown, key: string): string | null => {
  const answer = shown.get(key);
  return typeof answer === 'string' && answer !== '' ? answer : null;
};

const momentOf = (shown: Shown, key: string): Temporal.Instant | null => {
  const text = textOf(shown, key);
  return text === null ? null : earliestOf(text);
};

/** The day of a time in its own zone, or of a date. */
function dayOf(shown: Shown, key: string): Temporal.PlainDate | null {
  const text = textOf(shown, key);
  if (text === null) return null;
  const reading = readStart(text.includes('[') ? text : `${text}[UTC]`);
  return 'problem' in reading ? null : startDay(reading.start, zoneOf(reading.start));
}

const zoneOf = (
  start: { kind: 'day'; zone: string } | { kind: 'instant'; at: Temporal.ZonedDateTime },
): string => (start.kind === 'day' ? start.zone : start.at.timeZoneId);

/** Whether two days are known and the first is earlier. A day has no time: only another day contradicts it. */
function isEarlierDay(shown: Shown, key: string, than: string): boolean {
  const [one, other] = [dayOf(shown, key), dayOf(shown, than)];
  return one !== null && other !== null && Temporal.PlainDate.compare(one, other) < 0;
}

/** Whether two times are known and the first is earlier; where one is a day alone, by their days. */
function isEarlier(shown: Shown, key: string, than: string): boolean {
  const isDay = [key, than].some((one) => textOf(shown, one)?.includes('T') === false);
  if (isDay) return isEarlierDay(shown, key, than);
  const [one, other] = [momentOf(shown, key), momentOf(shown, than)];
  return one !== null && other !== null && Temporal.Instant.compare(one, other) < 0;
}

function timeConflicts(shown: Shown, now: Temporal.Instant): Conflict[] {
  const aware = momentOf(shown, 'aware_at');
  const willTell = dayOf(shown, 'will_tell_on');
  const found: [boolean, Conflict][] = [
    [isEarlier(shown, 'end_at', 'begin_at'), { key: 'end_at', what: 'endBeforeBegin' }],
    [isEarlier(shown, 'aware_at', 'begin_at'), { key: 'aware_at', what: 'awareBeforeBegin' }],
    [
      aware !== null && Temporal.Instant.compare(aware, now) > 0,
      { key: 'aware_at', what: 'filedBeforeAware' },
    ],
    [isEarlierDay(shown, 'aware_at', 'told_us_on'), { key: 'told_us_on', what: 'toldUsAfterAware' }],
    [isEarlierDay(shown, 'told_from', 'begin_at'), { key: 'told_from', what: 'toldBeforeBegin' }],
    [
      willTell !== null &&
        Temporal.PlainDate.compare(willTell, now.toZonedDateTimeISO('UTC').toPlainDate()) < 0,
      { key: 'will_tell_on', what: 'willTellInPast' },
    ],
  ];
  return found.flatMap(([isSo, conflict]) => (isSo ? [conflict] : []));
}

function countConflicts(shown: Shown): Conflict[] {
  const total = shown.get('subject_count');
  return Object.entries(countriesOf).flatMap(([key, countries]): Conflict[] => {
    const numbers = numbersOf(shown.get(key)) ?? {};
    const named = shown.get(countries);
    const isForeign = Object.keys(numbers).some(
      (one) => !(Array.isArray(named) && named.some((each) => each === one)),
    );
    const sum = Object.values(numbers).reduce((all, one) => all + one, 0);
    return [
      ...(typeof total === 'number' && sum > total ? [{ key, what: 'sumAboveTotal' as const }] : []),
      ...(isForeign ? [{ key, what: 'withoutCountry' as const }] : []),
    ];
  });
}

function offeredConflicts(states: readonly FieldState[]): Conflict[] {
  return states.flatMap(({ row, offered, answer }): Conflict[] => {
    if (row.options === undefined || answer === undefined) return [];
    const chosen = Array.isArray(answer) ? answer : [answer];
    const isOff = chosen.some((one) => typeof one === 'string' && one !== '' && !offered.includes(one));
    return isOff ? [{ key: row.key, what: 'notOffered' }] : [];
  });
}

/** @returns what doesn't fit together among the fields that are shown; it is said and hinders nothing */
export function formConflicts(form: Form): Conflict[] {
  const states = fieldStates(form).filter(({ isShown }) => isShown);
  const shown = new Map(
    states.flatMap(({ row, answer }) => (answer === undefined ? [] : [[row.key, answer] as const])),
  );
  return [
    ...timeConflicts(shown, Temporal.Instant.from(form.now)),
    ...countConflicts(shown),
    ...offeredConflicts(states),
  ];
}
