/** A fact that is asked for: where it goes in the breach's facts, and the question to a person. */
export type Question = {
  /** Path in the facts; parts by their id: `parts.customers.people.US-TX`, `entity.mainEstablishment`. */
  readonly fact: string;
  readonly text: string;
};

/** Why a rule's trigger isn't met. */
export const Reason = {
  nobodyThere: 'nobodyThere',
  notInForce: 'notInForce',
  /** Another version of the same rule was chosen by the office. */
  otherVersion: 'otherVersion',
  role: 'role',
  /** The law doesn't reach us (GDPR Art. 3). */
  outOfReach: 'outOfReach',
  /** A person recorded that the rule's own condition doesn't hold. */
  condition: 'condition',
  elements: 'elements',
  /** The law covers electronic data only. */
  form: 'form',
  encrypted: 'encrypted',
  threshold: 'threshold',
  noRisk: 'noRisk',
  noHarm: 'noHarm',
  /** Owed only where individuals aren't told for lack of harm. */
  harmLikely: 'harmLikely',
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];

export type Why = { readonly reason: Reason; readonly text: string; readonly source: string };

/**
 * Whether one condition of a rule holds. `asks` are facts that would still matter without deciding it: whom to tell, or
 * an exception that nobody has recorded.
 */
export type Answer =
  | { readonly is: 'yes'; readonly asks?: readonly Question[]; readonly notes?: readonly string[] }
  | { readonly is: 'no'; readonly why: Why }
  | {
      readonly is: 'unknown';
      readonly missing: readonly Question[];
      readonly asks?: readonly Question[];
      readonly notes?: readonly string[];
    };

export const yes: Answer = { is: 'yes' };
export const no = (reason: Reason, text: string, source = ''): Answer => ({
  is: 'no',
  why: { reason, text, source },
});
export const unknown = (...missing: readonly Question[]): Answer => ({ is: 'unknown', missing });
export const yesAsking = (...asks: readonly Question[]): Answer => ({ is: 'yes', asks });
export const yesNoting = (...notes: readonly string[]): Answer => ({ is: 'yes', notes });

/** @returns the questions without repetition, in the order in which they came up. */
export function withoutRepetition(questions: readonly Question[]): Question[] {
  const seen = new Set<string>();
  return questions.filter(({ fact }) => {
    const isNew = !seen.has(fact);
    seen.add(fact);
    return isNew;
  });
}

/**
 * Puts a rule's conditions together: the first that fails decides and is the reason; otherwise everything that is
 * missing is asked for.
 *
 * @param conditions in the order in which a lawyer would look; those after a failed one aren't looked at
 */
export function allOf(conditions: Iterable<Answer>): Answer {
  const missing: Question[] = [];
  const asks: Question[] = [];
  const notes: string[] = [];
  for (const answer of conditions) {
    if (answer.is === 'no') return answer;
    if (answer.is === 'unknown') missing.push(...answer.missing);
    asks.push(...(answer.asks ?? []));
    notes.push(...(answer.notes ?? []));
  }
  const asked = new Set(missing.map(({ fact }) => fact));
  const more = { asks: withoutRepetition(asks).filter(({ fact }) => !asked.has(fact)), notes };
  return missing.length === 0
    ? { is: 'yes', ...more }
    : { is: 'unknown', missing: withoutRepetition(missing), ...more };
}
