import { Temporal } from 'temporal-polyfill';
import { type EdpbRow, edpbRows } from '../../law/edpb/template.ts';
import { readStart } from '../periods/start.ts';
import {
  type EdpbAnswer,
  type EdpbAnswers,
  edpbFields,
  isAnswered,
  numbersOf,
  optionsOf,
} from './answers.ts';
import { type Condition, holds, type Looked, readCondition } from './condition.ts';
import type { EdpbContext } from './context.ts';

/** A row as the answers before it make it: whether it is shown, whether it must be filled, which options are offered. */
export type FieldState = {
  row: EdpbRow;
  isShown: boolean;
  isRequired: boolean;
  /** Keys of the options offered now; empty for a row without a list. */
  offered: readonly string[];
  answer: EdpbAnswer | undefined;
};

export type Form = {
  answers: EdpbAnswers;
  context: EdpbContext;
  /** When it is, or was, filed: UTC text. Row 49 depends on it. */
  now: string;
};

type OptionCondition = { option: string; condition: Condition };

const conditions = new Map<number, Condition>(
  edpbRows.flatMap(({ row, condition }) =>
    condition === undefined ? [] : [[row, readCondition(condition)]],
  ),
);
const optionConditions = new Map<number, OptionCondition>(
  edpbRows.flatMap(({ row, optionCondition }) => {
    const [option, condition] = optionCondition?.split(' only_if ') ?? [];
    if (option === undefined || condition === undefined) return [];
    return [[row, { option, condition: readCondition(condition) }]];
  }),
);

const chosenIn = (answer: EdpbAnswer | undefined): string[] => {
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  return Array.isArray(answer)
    ? answer.filter((one) => typeof one === 'string' && one !== '').map(String)
    : [];
};

/** @returns the earliest moment that a time with its zone, or a day, may mean; null for a text that is no time */
export function earliestOf(text: string): Temporal.Instant | null {
  const reading = readStart(text);
  if ('problem' in reading) return null;
  const { start } = reading;
  return start.kind === 'instant' ? start.at.toInstant() : start.on.toZonedDateTime(start.zone).toInstant();
}

function lookedAt(states: ReadonlyMap<number, FieldState>, { context, now }: Form): Looked {
  const answerOf = (row: number) => {
    const state = states.get(row);
    return state?.isShown === true ? state.answer : undefined;
  };
  return {
    chosen: (row) => chosenIn(answerOf(row)),
    isFilled: (row) => isAnswered(answerOf(row)),
    isLaterThan: (row, hours) => {
      const answer = answerOf(row);
      const from = typeof answer === 'string' ? earliestOf(answer) : null;
      return from !== null && Temporal.Instant.compare(Temporal.Instant.from(now), from.add({ hours })) > 0;
    },
    local: new Set(context.local),
    controllerInEea: context.controllerInEea,
  };
}

function stateOf(row: EdpbRow, answer: EdpbAnswer | undefined, looked: Looked): FieldState {
  const condition = conditions.get(row.row);
  const isMet = condition === undefined || holds(condition, looked);
  const only = optionConditions.get(row.row);
  return {
    row,
    isShown: isMet || row.isAlwaysOffered === true,
    isRequired: isMet && (row.required === 'always' || row.required === 'conditional'),
    offered: optionsOf(row)
      .map(([key]) => key)
      .filter((key) => key !== only?.option || holds(only.condition, looked)),
    answer,
  };
}

/** @returns every field of the template as the answers make it, in the template's order: a condition looks back only */
export function fieldStates(form: Form): FieldState[] {
  const states = new Map<number, FieldState>();
  for (const row of edpbFields)
    states.set(row.row, stateOf(row, form.answers[row.key], lookedAt(states, form)));
  return [...states.values()];
}

/** The group of other parties, of which each has a role, a name and a contact; and numbers that follow countries. */
export const partyRows = ['other_party_role', 'other_party_name', 'other_party_contact'] as const;
export const countriesOf: Readonly<Record<string, string>> = {
  subjects_per_country: 'subject_countries',
  ne_subjects_per_country: 'ne_subject_countries',
};

function isWhole({ row, answer }: FieldState, answers: EdpbAnswers): boolean {
  const countries = countriesOf[row.key];
  if (countries !== undefined) {
    const numbers = numbersOf(answer) ?? {};
    return chosenIn(answers[countries]).every((country) => numbers[country] !== undefined);
  }
  if (partyRows.some((key) => key === row.key) && Array.isArray(answer))
    return answer.length > 0 && answer.every((one) => isAnswered(one));
  return isAnswered(answer);
}

/** @returns the fields that are shown, must be filled and aren't, in the template's order */
export function missingFields(form: Form): FieldState[] {
  return fieldStates(form).filter(
    (state) => state.isShown && state.isRequired && !isWhole(state, form.answers),
  );
}

/** @returns how many of the fields that must be filled are, and how many there are */
export function progressOf(form: Form): { filled: number; required: number } {
  const required = fieldStates(form).filter(({ isShown, isRequired }) => isShown && isRequired).length;
  return { filled: required - missingFields(form).length, required };
}
