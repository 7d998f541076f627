import { lookedAtOn } from '../../law/in-force.ts';
import { packVersion, rulesOf } from '../../law/packs.ts';
import type { BreachRule } from '../../law/rule.ts';
import type { Answer, Question, Why } from './answer.ts';
import { answersOf } from './answers-of.ts';
import { Clocks, type DutyClock } from './clock.ts';
import type { BreachFacts } from './facts.ts';
import { type Headcount, Tally } from './headcount.ts';
import { Starts } from './starts.ts';
import type { Subject } from './subject.ts';
import { counted } from './threshold.ts';

/** A duty of one part whose trigger the facts meet. */
export type Duty = {
  readonly rule: BreachRule;
  readonly part: string;
  /** Those of the part whom the rule counts. */
  readonly people: Headcount;
  /** Whom a processor's notice goes to: the clients with people there, by id. */
  readonly clients: readonly string[];
  readonly clock: DutyClock;
  /** Facts that don't decide whether the trigger is met, and still matter. */
  readonly asks: readonly Question[];
  readonly notes: readonly string[];
};
export type OpenDuty = Duty & { readonly missing: readonly Question[] };
export type UnmetDuty = { readonly rule: BreachRule; readonly part: string; readonly why: Why };

export type Duties = {
  readonly met: readonly Duty[];
  readonly mayBeMet: readonly OpenDuty[];
  readonly notMet: readonly UnmetDuty[];
  readonly packVersion: string;
};

type Run = { readonly subjects: readonly Subject[]; readonly clocks: Clocks };

/**
 * Finds the duties of a breach: those whose trigger the recorded facts meet, those that may be met with what is missing,
 * and those that aren't met with why. It never says whether to notify: a person decides, with reasons.
 *
 * @param facts as {@link readBreachFacts} read them
 * @param rules the breach rules to look at; the built-in packs' where none are given
 * @returns each rule once per part, in the order of the packs
 */
export function dutiesOf(facts: BreachFacts, rules: readonly BreachRule[] = rulesOf('breach')): Duties {
  const starts = new Starts(facts);
  const run: Run = {
    subjects: facts.parts.map((part) => ({ facts, part, tally: new Tally(part) })),
    clocks: new Clocks(facts, starts),
  };
  const met: Duty[] = [];
  const mayBeMet: OpenDuty[] = [];
  const notMet: UnmetDuty[] = [];
  for (const rule of rules) {
    const on = starts.dayOfLaw(rule, lookedAtOn);
    for (const { subject, answer } of answersOf(rule, run.subjects, on)) {
      if (answer.is === 'no') notMet.push({ rule, part: subject.part.id, why: answer.why });
      else if (answer.is === 'yes') met.push(dutyOf(rule, subject, answer, run));
      else mayBeMet.push({ ...dutyOf(rule, subject, answer, run), missing: answer.missing });
    }
  }
  return { met, mayBeMet, notMet, packVersion };
}

function dutyOf(
  rule: BreachRule,
  subject: Subject,
  answer: Answer & { is: 'yes' | 'unknown' },
  run: Run,
): Duty {
  const clock = run.clocks.of(rule);
  return {
    rule,
    part: subject.part.id,
    people: counted(subject, rule),
    clients: rule.recipient === 'controller' ? subject.tally.clientsWithin(rule.jurisdiction) : [],
    clock,
    asks: answer.asks ?? [],
    notes: [...(answer.notes ?? []), ...clock.notes],
  };
}
