import type { FilingForm } from '../../../../shared/contract/filing-forms.ts';
import {
  type EdpbAnswer,
  type EdpbAnswers,
  edpbFields,
  isAnswered,
} from '../../../../shared/domain/edpb/answers.ts';
import type { EdpbContext } from '../../../../shared/domain/edpb/context.ts';
import { dayFieldText, typedDay } from '../../../ui/day-field.tsx';
import { ownZone } from '../../../ui/now.ts';
import type { ZonedTimeText } from '../../../ui/zoned-time-text.ts';
import { factTimeOf, typedFactTime } from '../fact-time.ts';

/** A form as it is typed: answers as they stand, and what only becomes one once it can be read. */
export type FormDraft = {
  answers: Record<string, EdpbAnswer>;
  times: Record<string, ZonedTimeText>;
  days: Record<string, string>;
  numbers: Record<string, string>;
  context: EdpbContext;
};

const keysOf = (type: string) =>
  edpbFields.filter((row) => row.type === type && row.isRepeated !== true).map(({ key }) => key);
const [timeKeys, dayKeys, numberKeys] = [keysOf('datetime'), keysOf('date'), keysOf('number')];

const textAt = (answers: EdpbAnswers, key: string): string | undefined => {
  const answer = answers[key];
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
};

/** @returns what stands in the fields for these answers */
export function typedOf(answers: EdpbAnswers): Pick<FormDraft, 'times' | 'days' | 'numbers'> {
  return {
    times: Object.fromEntries(timeKeys.map((key) => [key, typedFactTime(textAt(answers, key), ownZone())])),
    days: Object.fromEntries(dayKeys.map((key) => [key, dayFieldText(textAt(answers, key) ?? null)])),
    numbers: Object.fromEntries(
      numberKeys.map((key) => [key, typeof answers[key] === 'number' ? String(answers[key]) : '']),
    ),
  };
}

export function draftOf({ answers, context }: FilingForm): FormDraft {
  return { answers: answers ?? {}, context, ...typedOf(answers ?? {}) };
}

/** @returns the count that was typed; null for none, undefined for what is no whole number */
export function typedCount(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s,.'’]/g, '');
  if (plain === '') return null;
  return /^\d{1,12}$/.test(plain) ? Number(plain) : undefined;
}

function readTime(typed: ZonedTimeText | undefined): string | null | undefined {
  if (typed === undefined) return null;
  const read = factTimeOf(typed);
  return 'problem' in read ? undefined : read.text;
}

/** What was typed: the answers that can be read, and the keys of the fields that can't. */
export type FormRead = { answers: EdpbAnswers; unreadable: readonly string[] };

/** @returns the answers as they stand; a field that can't be read keeps what was saved of it */
export function readDraft({ answers, times, days, numbers }: FormDraft): FormRead {
  const typed: [string, EdpbAnswer | null | undefined][] = [
    ...timeKeys.map((key): [string, string | null | undefined] => [key, readTime(times[key])]),
    ...dayKeys.map((key): [string, string | null | undefined] => [key, typedDay(days[key] ?? '')]),
    ...numberKeys.map((key): [string, number | null | undefined] => [key, typedCount(numbers[key] ?? '')]),
  ];
  const read = new Map<string, EdpbAnswer>(Object.entries(answers));
  for (const [key, value] of typed)
    if (value === null) read.delete(key);
    else if (value !== undefined) read.set(key, value);
  return {
    answers: Object.fromEntries([...read].filter(([, answer]) => isAnswered(answer))),
    unreadable: typed.flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}

/** @returns what a save has to say: the answers that stand, and null for each that was emptied */
export function answersToSave(
  before: EdpbAnswers | null,
  after: EdpbAnswers,
): Record<string, EdpbAnswer | null> {
  const emptied = Object.keys(before ?? {}).filter((key) => after[key] === undefined);
  return { ...after, ...Object.fromEntries(emptied.map((key) => [key, null])) };
}
