import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, no, type Question, type Reason, unknown, yes } from './answer.ts';
import type { YesNo } from './fact-fields.ts';
import type { BreachFacts, Part } from './facts.ts';
import type { Tally } from './headcount.ts';
import type { PersonCondition } from './person-conditions.ts';
import { countryOf } from './places.ts';
import type { Regime } from './regimes.ts';

/** What a rule's conditions are asked of: one part of a breach. */
export type Subject = { readonly facts: BreachFacts; readonly part: Part; readonly tally: Tally };

export const regimeOf = ({ facts }: Subject, regime: Regime): YesNo =>
  facts.entity.regimes[regime] ?? 'notKnown';

export const partFact = ({ part }: Subject, field: string): string => `parts.${part.id}.${field}`;

export const regimeQuestion = (regime: Regime): Question => ({
  fact: `entity.regimes.${regime}`,
  text: dutiesText.regimes[regime],
});

export const howMany = (subject: Subject, place: string): Question => ({
  fact: partFact(subject, `people.${place}`),
  text: dutiesText.howMany(place),
});

/**
 * What is asked where people are recorded for the whole country only: how many live in the jurisdiction, or, where a
 * number is recorded for it besides, where the others live.
 */
export function howManyOfCountry(subject: Subject, jurisdiction: string): Question {
  if (!subject.tally.isCounted(jurisdiction)) return howMany(subject, jurisdiction);
  return whereInCountry(subject, countryOf(jurisdiction));
}

/** Asks where in a country those people live who are recorded for the whole of it. */
export const whereInCountry = (subject: Subject, country: string): Question => ({
  fact: partFact(subject, `people.${country}-*`),
  text: dutiesText.whereIn(country),
});

/**
 * @param failing the reason where the entity isn't under the regime
 * @returns whether the entity is under the regime; not recorded is asked about
 */
export function under(subject: Subject, regime: Regime, failing: Reason = 'role'): Answer {
  const recorded = regimeOf(subject, regime);
  if (recorded === 'yes') return yes;
  if (recorded === 'no') return no(failing, dutiesText.why.notUnder(dutiesText.regimeNames[regime]));
  return unknown(regimeQuestion(regime));
}

/**
 * A condition that no field of the facts types and that a person looks at.
 *
 * @param condition which one of the rule's: each is answered by itself
 * @param statement what has to hold, shown in the question
 */
export function confirmedByPerson(
  subject: Subject,
  rule: BreachRule,
  condition: PersonCondition,
  statement: string,
): Answer {
  const recorded = subject.part.confirmed[rule.id]?.[condition];
  if (recorded === 'yes') return yes;
  if (recorded === 'no') return no('condition', dutiesText.why.condition(statement), rule.citation);
  return unknown({
    fact: partFact(subject, `confirmed.${rule.id}.${condition}`),
    text: dutiesText.confirm(statement, rule.citation),
  });
}
