import { z } from 'zod';
import { type HipaaRow, hipaaRows } from '../../law/severity/hipaa-table.ts';

const byId = new Map<string, HipaaRow>(hipaaRows.map((row) => [row.id, row]));

/** What a person answers with yes or no: the threshold, the exceptions and the questions under the factors. */
export const hipaaQuestions: readonly HipaaRow[] = hipaaRows.filter(
  ({ answer }) => answer === 'yesno' || answer === 'all_yes',
);
/** The four factors, each weighed in a sentence (45 CFR 164.402(2)). */
export const hipaaFactors: readonly HipaaRow[] = hipaaRows.filter(({ kind }) => kind === 'factor');

/** @returns a row of the assessment by its id, undefined where it has none */
export function hipaaRow(id: string): HipaaRow | undefined {
  return byId.get(id);
}

/** What the person found: a low probability of compromise, or a breach. */
export const HipaaFinding = { low: 'low', breach: 'breach' } as const;
export type HipaaFinding = (typeof HipaaFinding)[keyof typeof HipaaFinding];

const question = z.string().refine((id) => hipaaQuestions.some((row) => row.id === id));

export const hipaaChoices = z.object({
  method: z.literal('hipaa'),
  /** Answers by the id of the question; one that isn't there was not answered. */
  answers: z.record(question, z.enum(['yes', 'no'])),
  /** The person's own finding, with its reasons. */
  finding: z.enum(HipaaFinding),
});
export type HipaaChoices = z.infer<typeof hipaaChoices>;

export type HipaaResult = {
  method: 'hipaa';
  finding: HipaaFinding;
  /** Rows whose answer takes the case out of the rule: the threshold isn't met, or an exception applies. */
  outside: string[];
  /** Questions under the factors whose answer points to a higher or a lower probability. */
  higher: string[];
  lower: string[];
};

/** @returns which way an answer to a question points, null where the table names no way for this answer */
export function pointsTo({ pointsTo: way }: HipaaRow, answer: 'yes' | 'no'): 'higher' | 'lower' | null {
  const [, onAnswer, direction] = /^(yes|no) = (higher|lower)$/.exec(way) ?? [];
  if (onAnswer !== answer) return null;
  return direction === 'higher' ? 'higher' : 'lower';
}

function leadsOutside({ group, kind }: HipaaRow, answer: 'yes' | 'no'): boolean {
  return (group === 'threshold' && answer === 'no') || (kind === 'exception' && answer === 'yes');
}

/** What the answers point to, beside what the person found. It is the person who finds. */
export function hipaaResult({ answers, finding }: HipaaChoices): HipaaResult {
  const answered = hipaaQuestions.flatMap((row) => {
    const answer = answers[row.id];
    return answer === undefined ? [] : [{ row, answer }];
  });
  const pointing = (way: 'higher' | 'lower') =>
    answered.filter(({ row, answer }) => pointsTo(row, answer) === way).map(({ row }) => row.id);
  return {
    method: 'hipaa',
    finding,
    outside: answered.filter(({ row, answer }) => leadsOutside(row, answer)).map(({ row }) => row.id),
    higher: pointing('higher'),
    lower: pointing('lower'),
  };
}
