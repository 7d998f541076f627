import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, allOf, no, yes, yesAsking } from './answer.ts';
import { answeredByRegister, answeredByTime, PersonCondition } from './person-conditions.ts';
import { confirmedByPerson, partFact, regimeOf, regimeQuestion, type Subject, under } from './subject.ts';

function narrowed(subject: Subject, rule: BreachRule): Answer {
  if (rule.onlyIf === '') return yes;
  const time = answeredByTime[rule.id];
  if (time !== undefined && subject.facts.times[time] !== undefined) return yes;
  const answered = answeredByRegister[rule.id];
  if (answered) {
    const { regime, decides } = answered;
    if (decides || regimeOf(subject, regime) !== 'yes') return under(subject, regime, 'role');
  }
  return confirmedByPerson(subject, rule, PersonCondition.condition, rule.onlyIf);
}

const exempting = {
  glba: { regime: 'glbaInstitution', condition: PersonCondition.exemptGlba },
  hipaa: { regime: 'hipaaCoveredEntity', condition: PersonCondition.exemptHipaa },
} as const;

/** Entities that the law exempts, fully or in part: which of the two the citation says, and a person reads it. */
function exempt(subject: Subject, rule: BreachRule): Answer {
  return allOf(
    rule.exempt.map((which) => {
      const { regime, condition } = exempting[which];
      const recorded = regimeOf(subject, regime);
      if (recorded === 'no') return yes;
      if (recorded === 'notKnown') return yesAsking(regimeQuestion(regime));
      return confirmedByPerson(subject, rule, condition, dutiesText.exempt(dutiesText.regimeNames[regime]));
    }),
  );
}

/** The text of 2007 means "intentionally gained access to, used, or disclosed" (47 CFR 64.2011(e) of 2007). */
function intended(subject: Subject, rule: BreachRule): Answer {
  if (!rule.id.startsWith('us-fcc-2007-')) return yes;
  const { intentional } = subject.part;
  if (intentional === 'yes') return yes;
  if (intentional === 'no') return no('condition', dutiesText.why.notIntentional, rule.citation);
  return yesAsking({ fact: partFact(subject, 'intentional'), text: dutiesText.intentional });
}

/** What narrows a rule beyond its role and its data, or exempts from it. */
export function conditionOf(subject: Subject, rule: BreachRule): Answer {
  return allOf(
    (function* () {
      yield narrowed(subject, rule);
      yield exempt(subject, rule);
      yield intended(subject, rule);
    })(),
  );
}
