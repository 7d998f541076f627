import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, allOf, no, yes, yesAsking } from './answer.ts';
import type { Regime } from './regimes.ts';
import { confirmedByPerson, partFact, regimeOf, regimeQuestion, type Subject, under } from './subject.ts';

/**
 * A rule's own narrowing that the register of entities answers. `decides`: being under the regime is the whole
 * condition; otherwise a person still confirms it, since the register doesn't say of which state or for whom.
 */
const answeredBy: Readonly<Record<string, { regime: Regime; decides: boolean }>> = {
  // 45 CFR 164.410
  'us-hipaa-ba': { regime: 'hipaaBusinessAssociate', decides: true },
  // 16 CFR 318.3(b)
  'us-hbnr-tpsp': { regime: 'phrServiceProvider', decides: true },
  // 17 CFR 248.30(a)(5)
  'us-regsp-sp': { regime: 'regSpServiceProvider', decides: true },
  'us-ca-hsc-dph': { regime: 'californiaHealthFacility', decides: true },
  'us-ca-hsc-ind': { regime: 'californiaHealthFacility', decides: true },
  'us-ny-dfs': { regime: 'nydfsCoveredEntity', decides: true },
  'us-ny-dfs500-72h': { regime: 'nydfsCoveredEntity', decides: true },
  'us-ny-dfs500-ransom': { regime: 'nydfsCoveredEntity', decides: true },
  'us-naic': { regime: 'insuranceLicensee', decides: false },
  'us-ny-edu-contractor': { regime: 'schoolServiceProvider', decides: false },
  'us-il-soppa-operator': { regime: 'schoolServiceProvider', decides: false },
  'us-ct-student-contractor': { regime: 'schoolServiceProvider', decides: false },
  'us-ct-student-contractor-dir': { regime: 'schoolServiceProvider', decides: false },
  'us-id-ag-agency': { regime: 'publicBody', decides: false },
  'us-il-ag-hipaa': { regime: 'hipaaCoveredEntity', decides: false },
  'us-ny-ag-hipaa': { regime: 'hipaaCoveredEntity', decides: false },
};

/** Conditions that a recorded time answers: who told the Secretary was required or chose to. */
const answeredByTime: Readonly<Record<string, 'hhsNotified' | 'ordered' | 'instructed'>> = {
  'us-il-ag-hipaa': 'hhsNotified',
  'us-ny-ag-hipaa': 'hhsNotified',
  'ca-ab-ind': 'ordered',
  'us-ma-cra': 'instructed',
};

function narrowed(subject: Subject, rule: BreachRule): Answer {
  if (rule.onlyIf === '') return yes;
  const time = answeredByTime[rule.id];
  if (time !== undefined && subject.facts.times[time] !== undefined) return yes;
  const answered = answeredBy[rule.id];
  if (answered) {
    const { regime, decides } = answered;
    if (decides || regimeOf(subject, regime) !== 'yes') return under(subject, regime, 'role');
  }
  return confirmedByPerson(subject, rule, rule.onlyIf);
}

const exempting = { glba: 'glbaInstitution', hipaa: 'hipaaCoveredEntity' } as const;

/** Entities that the law exempts, fully or in part: which of the two the citation says, and a person reads it. */
function exempt(subject: Subject, rule: BreachRule): Answer {
  return allOf(
    rule.exempt.map((which) => {
      const regime = exempting[which];
      const recorded = regimeOf(subject, regime);
      if (recorded === 'no') return yes;
      if (recorded === 'notKnown') return yesAsking(regimeQuestion(regime));
      return confirmedByPerson(subject, rule, dutiesText.exempt(dutiesText.regimeNames[regime]));
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
