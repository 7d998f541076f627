import { placeName } from '../domain/duties/places.ts';
import type { Regime } from '../domain/duties/regimes.ts';
import type { TimeName } from '../domain/duties/times.ts';
import type { DataElement } from '../law/data-elements.ts';
import { severityChoices } from '../domain/severity/assessment.ts';
import { breachTimeText } from './breach-times.ts';
import { edpbAnswer, edpbField } from '../domain/edpb/answers.ts';
import { edpbRowText } from './edpb-template.ts';
import { answerInWords } from './edpb-words.ts';
import { factTimeInWords } from './fact-time.ts';
import { elementNames } from './data-elements.ts';
import { regimeNames } from './regimes.ts';
import { levelInWords } from './severity-steps.ts';

type Row = Readonly<Record<string, unknown>>;
const rows = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
/** A value of JSON as text; nothing where there is none. */
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
const listed = (parts: readonly string[]): string => (parts.length === 0 ? 'none' : parts.join('; '));

function peopleInWords(value: unknown): string {
  return listed(
    rows(value).map(({ jurisdiction, count, accuracy }) => {
      const place = placeName(plain(jurisdiction));
      if (typeof count !== 'number') return `${place} not known how many`;
      return `${place} ${count.toLocaleString('en-GB')}${accuracy === 'estimated' ? ' (estimated)' : ''}`;
    }),
  );
}

function clientsInWords(value: unknown): string {
  const clients = rows(value);
  const named = clients
    .slice(0, 3)
    .map(({ id, name, people }) => `${plain(name ?? id)}: ${peopleInWords(people)}`);
  const more = clients.length - named.length;
  return listed([...named, ...(more > 0 ? [`${String(more)} more`] : [])]);
}

const safeguardWords: Readonly<Record<string, string>> = {
  encrypted: 'encrypted',
  keyTaken: 'key taken',
  form: 'form',
};
const words: Readonly<Record<string, string>> = { notKnown: 'not known' };

/** Fields of a breach, its parts and our entities whose values are more than a word, in words. */
const inWords: Readonly<Record<string, (value: unknown) => string>> = {
  times: (value) =>
    listed(
      entries(value).map(
        ([name, text]) => `${breachTimeText[name as TimeName].label} ${factTimeInWords(plain(text))}`,
      ),
    ),
  elements: (value) => listed((value as DataElement[]).map((element) => elementNames[element])),
  people: peopleInWords,
  clients: clientsInWords,
  safeguards: (value) =>
    listed(
      entries(value).map(
        ([name, said]) => `${safeguardWords[name] ?? name}: ${words[plain(said)] ?? plain(said)}`,
      ),
    ),
  confirmed: (value) =>
    listed(
      entries(value).map(
        ([rule, answers]) =>
          `${rule}: ${entries(answers)
            .map(([condition, said]) => `${condition} ${plain(said)}`)
            .join(', ')}`,
      ),
    ),
  regimes: (value) =>
    listed(
      entries(value).map(
        ([regime, said]) => `${regimeNames[regime as Regime]}: ${words[plain(said)] ?? plain(said)}`,
      ),
    ),
  establishments: (value) => listed((value as string[]).map(placeName)),
  answers: (value) =>
    listed(
      entries(value).flatMap(([key, answer]) => {
        const [row, read] = [edpbField(key), edpbAnswer.safeParse(answer)];
        const said = row === undefined || !read.success ? null : answerInWords(row, read.data);
        return said === null ? [] : [`${edpbRowText[key] ?? key}: ${said.replaceAll('\n', ', ')}`];
      }),
    ),
  choices: (value) => {
    const read = severityChoices.safeParse(value);
    return read.success ? levelInWords(read.data) : '';
  },
};

/** @returns the value in words, null where the field isn't one of these. */
export function breachValueInWords(field: string, value: unknown): string | null {
  return inWords[field]?.(value) ?? null;
}
