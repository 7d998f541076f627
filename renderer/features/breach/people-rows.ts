import type { PartPeople } from '../../../shared/contract/breach-part.ts';
import { place } from '../../../shared/domain/duties/fact-fields.ts';
import { Accuracy } from '../../../shared/domain/duties/fact-words.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { dutiesText } from '../../../shared/text/duties.ts';

const say = dutiesText.facts;

/** A row of the table as typed. */
export type PeopleRow = { place: string; count: string; accuracy: string };

export const emptyRow: PeopleRow = { place: '', count: '', accuracy: Accuracy.exact };

export function rowOf({ jurisdiction, count, accuracy }: PartPeople): PeopleRow {
  return { place: jurisdiction, count: count === null ? '' : String(count), accuracy };
}

const isEmpty = (row: PeopleRow) => row.place.trim() === '' && row.count.trim() === '';

export type RowProblem = { row: number; field: 'place' | 'count'; why: string };

/** @returns a typed count: `1,200` as people write it; null where none is typed, a sentence where it is no number */
export function countOf(typed: string): { count: number | null } | { why: string } {
  const digits = typed.trim().replaceAll(/[\s,.’']/g, '');
  if (digits === '') return { count: null };
  const isWhole = /^\d{1,12}$/.test(digits);
  return isWhole ? { count: Number(digits) } : { why: breachText.people.notANumber(typed.trim()) };
}

function accuracyOf(typed: string, count: number | null): PartPeople['accuracy'] {
  if (count === null) return Accuracy.unknown;
  return typed === Accuracy.estimated ? Accuracy.estimated : Accuracy.exact;
}

/** Reads a table of people; empty rows count for nothing. */
export function readRows(rows: readonly PeopleRow[]): { people: PartPeople[]; problems: RowProblem[] } {
  const people: PartPeople[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const [row, typed] of rows.entries()) {
    if (isEmpty(typed)) continue;
    const jurisdiction = typed.place.trim().toUpperCase();
    const read = place.safeParse(jurisdiction);
    const count = countOf(typed.count);
    if (!read.success)
      problems.push({ row, field: 'place', why: read.error.issues[0]?.message ?? say.place });
    else if (seen.has(jurisdiction))
      problems.push({ row, field: 'place', why: say.placeTwice(jurisdiction) });
    if ('why' in count) problems.push({ row, field: 'count', why: count.why });
    else if (count.count === null && typed.accuracy !== Accuracy.unknown)
      problems.push({ row, field: 'count', why: say.countAndAccuracy });
    else people.push({ jurisdiction, count: count.count, accuracy: accuracyOf(typed.accuracy, count.count) });
    seen.add(jurisdiction);
  }
  return { people, problems };
}

/** @returns rows copied from a spreadsheet: place, count, and how exact; null where the text is a single cell */
export function pastedRows(text: string): PeopleRow[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !text.includes('\t')) return null;
  return lines.map((line) => {
    const [jurisdiction = '', count = '', exact = ''] = line.split(/\t|;/).map((cell) => cell.trim());
    const isEstimated = /^est/i.test(exact);
    const accuracy = count === '' ? Accuracy.unknown : isEstimated ? Accuracy.estimated : Accuracy.exact;
    return { place: jurisdiction, count, accuracy };
  });
}
