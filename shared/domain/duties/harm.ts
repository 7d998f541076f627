import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, no, type Question, unknown, yes, yesAsking } from './answer.ts';
import { Harm, Risk } from './fact-words.ts';
import { type HarmTest, harmTestOf } from './harm-tests.ts';
import { type Headcount, nobody } from './headcount.ts';
import { PersonCondition } from './person-conditions.ts';
import { confirmedByPerson, howMany, partFact, type Subject } from './subject.ts';

const source = (rule: BreachRule) => rule.citation;

function byRisk(subject: Subject, rule: BreachRule, test: HarmTest & { measure: 'risk' }): Answer {
  const { risk } = subject.part;
  const asked: Question = { fact: partFact(subject, 'risk'), text: dutiesText.risk[test.level] };
  if (risk === Risk.notAssessed) return test.form === 'unless' ? yesAsking(asked) : unknown(asked);
  const isReached = test.level === 'highRisk' ? risk === Risk.highRisk : risk !== Risk.none;
  return isReached ? yes : no('noRisk', dutiesText.why.noRisk[test.level], source(rule));
}

function byHarm(subject: Subject, rule: BreachRule, form: 'unless' | 'if' | 'ifNone'): Answer {
  const { harm } = subject.part;
  const asked: Question = { fact: partFact(subject, 'harm'), text: dutiesText.harm };
  if (harm === Harm.notAssessed) return form === 'unless' ? yesAsking(asked) : unknown(asked);
  if (form === 'ifNone')
    return harm === Harm.unlikely ? yes : no('harmLikely', dutiesText.why.harmLikely, source(rule));
  return harm === Harm.likely ? yes : no('noHarm', dutiesText.why.noHarm, source(rule));
}

/** Above a number of people some laws don't ask about harm; where it isn't known, the number is asked for beside it. */
function orByNumber(subject: Subject, count: Headcount, orAbove: number | undefined, answer: Answer): Answer {
  if (orAbove === undefined) return answer;
  if (count.known > orAbove) return yes;
  if (answer.is === 'no')
    return count.unknownPlaces.length === 0 ? answer : unknown(...openCounts(subject, count));
  return { ...answer, asks: openCounts(subject, count) };
}

const openCounts = (subject: Subject, { unknownPlaces }: Headcount) =>
  unknownPlaces.map((place) => howMany(subject, place));

/**
 * Whether the risk or harm that the law asks about is there, as a person recorded it. The program never assesses it.
 *
 * @param count the people counted for the rule: some laws dispense with harm above a number
 */
export function harmful(subject: Subject, rule: BreachRule, count: Headcount): Answer {
  const test = harmTestOf(rule);
  if (!test) return confirmedByPerson(subject, rule, PersonCondition.harm, rule.harm);
  switch (test.measure) {
    case 'none':
      return yes;
    case 'risk':
      return byRisk(subject, rule, test);
    case 'condition':
      return orByNumber(
        subject,
        count,
        test.orAbove,
        confirmedByPerson(subject, rule, PersonCondition.trigger, rule.trigger),
      );
    case 'harm':
      return orByNumber(subject, count, test.orAbove, byHarm(subject, rule, test.form));
  }
}

/**
 * Whether the harm that the law asks about lets a part's people count with those of others: where a number of people
 * takes its place, every part counts.
 */
export function letsCount(subject: Subject, rule: BreachRule): Answer {
  const test = harmTestOf(rule);
  const isByNumber = test !== undefined && 'orAbove' in test;
  return isByNumber ? yes : harmful(subject, rule, nobody);
}
