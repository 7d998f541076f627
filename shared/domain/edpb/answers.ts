import { z } from 'zod';
import { isDateText } from '../../dates.ts';
import { edpbOptions, type EdpbOption } from '../../law/edpb/options.ts';
import { type EdpbRow, edpbRows } from '../../law/edpb/template.ts';
import { readStart } from '../periods/start.ts';

/** How somebody is reached; the template's own parts of it were not available. */
export const contact = z.object({
  name: z.string().max(500),
  address: z.string().max(2_000),
  telephone: z.string().max(100),
  email: z.string().max(320),
});
export type Contact = z.infer<typeof contact>;

/**
 * The answer to a row: a text, an option's key, a number; several options, countries, parties or contacts; a number for
 * each country. A time is RFC 9557 text with its zone, or a day with its zone; a date is `2026-11-24`.
 */
export const edpbAnswer = z.union([
  z.string().max(100_000),
  z.number().int(),
  z.array(z.string().max(500)).max(500),
  contact,
  z.array(contact).max(500),
  z.record(z.string().max(10), z.number().int()),
]);
export type EdpbAnswer = z.infer<typeof edpbAnswer>;
/** By the template's keys. */
export type EdpbAnswers = Readonly<Record<string, EdpbAnswer>>;

/** The rows that take an answer, in the order of the template. */
export const edpbFields: readonly EdpbRow[] = edpbRows.filter(({ type }) => type !== 'heading');

const byKey = new Map(edpbFields.map((row) => [row.key, row]));

/** @returns the row of a key, undefined for a heading or a key that the template doesn't have */
export function edpbField(key: string): EdpbRow | undefined {
  return byKey.get(key);
}

/** @returns the options of a row with their letters; none for a row without a list */
export function optionsOf({ options }: EdpbRow): readonly EdpbOption[] {
  return options === undefined ? [] : edpbOptions[options];
}

export const isContact = (answer: EdpbAnswer): answer is Contact =>
  typeof answer === 'object' && !Array.isArray(answer) && contact.safeParse(answer).success;

/** @returns a number by country, null where the answer is something else */
export function numbersOf(answer: EdpbAnswer | undefined): Readonly<Record<string, number>> | null {
  const read = z.record(z.string(), z.number()).safeParse(answer);
  return read.success ? read.data : null;
}

/** @returns whether an answer says anything */
export function isAnswered(answer: EdpbAnswer | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'number') return true;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (Array.isArray(answer)) return answer.some((one) => isAnswered(one));
  return isContact(answer)
    ? Object.values(answer).some((one) => one.trim() !== '')
    : Object.keys(answer).length > 0;
}

const texts = z.array(z.string());
const single = (row: EdpbRow, check: (text: string) => boolean, answer: EdpbAnswer): boolean =>
  row.isRepeated === true && row.type !== 'contact'
    ? texts.safeParse(answer).success && texts.parse(answer).every((one) => one === '' || check(one))
    : typeof answer === 'string' && (answer === '' || check(answer));

function hasShape(row: EdpbRow, answer: EdpbAnswer): boolean {
  const isOption = (key: string) => optionsOf(row).some(([one]) => one === key);
  switch (row.type) {
    case 'heading':
      return false;
    case 'single':
    case 'yesno':
      return single(row, isOption, answer);
    case 'multi':
    case 'country':
      return texts.safeParse(answer).success && texts.parse(answer).every(isOption);
    case 'text':
    case 'longtext':
      return single(row, () => true, answer);
    case 'number':
      return row.isRepeated === true
        ? numbersOf(answer) !== null && Object.values(numbersOf(answer) ?? {}).every((one) => one >= 0)
        : typeof answer === 'number' && answer >= 0;
    case 'date':
      return single(row, isDateText, answer);
    case 'datetime':
      return single(row, (text) => !('problem' in readStart(text)), answer);
    case 'contact':
      return row.isRepeated === true ? z.array(contact).safeParse(answer).success : isContact(answer);
  }
}

/** @returns the first key whose answer isn't of its row's kind or isn't among its options; undefined where all are */
export function wrongAnswer(answers: EdpbAnswers): string | undefined {
  return Object.entries(answers).find(([key, answer]) => {
    const row = byKey.get(key);
    return row === undefined || !hasShape(row, answer);
  })?.[0];
}
