import type { BreachRule } from '../../law/rule.ts';
import { type Answer, allOf, type Question } from './answer.ts';
import { conditionOf } from './conditions.ts';
import { covers, coversForm, inTheClear } from './data-scope.ts';
import { OurRole } from './fact-words.ts';
import { harmful, letsCount } from './harm.ts';
import { binds, competentAuthority } from './reach.ts';
import { rolePredicates } from './roles.ts';
import type { Subject } from './subject.ts';
import { countedTogether, reachesThreshold } from './threshold.ts';

/** What a lawyer looks at before counting people: does the law bind, is the role ours, are these data covered. */
function* beforeCounting(subject: Subject, rule: BreachRule, on: string): Generator<Answer> {
  yield binds(subject, rule, on);
  yield rolePredicates[rule.role](subject, rule);
  yield conditionOf(subject, rule);
  yield covers(subject, rule);
  yield coversForm(subject, rule);
  yield inTheClear(subject, rule);
}

type Looked = {
  readonly subject: Subject;
  /** Everything before counting. */
  readonly answer: Answer;
  /** Whether the part's people count for the rule. */
  readonly counts: Answer;
};

const isProcessorPart = ({ part }: Subject) => part.ourRole === OurRole.processor;

/** What the people counted together decide: whether they are enough, and whether the harm is there. */
function consequences(counted: readonly Subject[], rule: BreachRule, subject: Subject): Answer {
  return allOf(
    (function* () {
      yield reachesThreshold(counted, rule, subject);
      yield harmful(subject, rule, countedTogether(counted, rule));
    })(),
  );
}

const missingOf = (answer: Answer): readonly Question[] => (answer.is === 'unknown' ? answer.missing : []);

/**
 * Puts together what is certain and what would hold if the uncertain parts counted too: they are asked about only where
 * they would matter.
 *
 * @param sure by the parts that certainly count
 * @param perhaps by those with the uncertain ones
 * @param open what is missing of the uncertain ones
 */
function weighed(sure: Answer, perhaps: Answer, open: readonly Question[]): Answer {
  if (sure.is === perhaps.is && sure.is !== 'unknown') return sure;
  // Either is enough: the numbers that are missing, or the other parts.
  if (sure.is === 'unknown' && perhaps.is !== 'no') return { ...sure, asks: [...(sure.asks ?? []), ...open] };
  return { is: 'unknown', missing: [...missingOf(sure), ...missingOf(perhaps), ...open] };
}

function answerOf(one: Looked, all: readonly Looked[], rule: BreachRule): Answer {
  const { subject, answer } = one;
  if (answer.is === 'no') return answer;
  const others = all.filter(
    (other) =>
      other !== one &&
      other.counts.is !== 'no' &&
      isProcessorPart(other.subject) === isProcessorPart(subject),
  );
  const uncertain = others.filter(({ counts }) => counts.is === 'unknown');
  const subjects = (looked: readonly Looked[]) => looked.map((other) => other.subject);
  const certain = others.filter(({ counts }) => counts.is === 'yes');
  return allOf(
    (function* () {
      yield answer;
      const sure = consequences([subject, ...subjects(certain)], rule, subject);
      if (uncertain.length === 0) yield sure;
      else
        yield weighed(
          sure,
          consequences([subject, ...subjects(others)], rule, subject),
          uncertain.flatMap(({ counts }) => missingOf(counts)),
        );
      yield competentAuthority(subject, rule);
    })(),
  );
}

/**
 * Looks at a rule for each part of a breach. Parts under the same role are counted together, those first that certainly
 * count: one that the law leaves out, or whose harm a person excluded, fills no threshold.
 *
 * @param on the day whose law applies, YYYY-MM-DD
 */
export function answersOf(
  rule: BreachRule,
  subjects: readonly Subject[],
  on: string,
): { subject: Subject; answer: Answer }[] {
  const looked = subjects.map((subject): Looked => {
    const answer = allOf(beforeCounting(subject, rule, on));
    const isOneOfSeveral = subjects.length > 1 && answer.is !== 'no';
    return { subject, answer, counts: isOneOfSeveral ? allOf([answer, letsCount(subject, rule)]) : answer };
  });
  return looked.map((one) => ({ subject: one.subject, answer: answerOf(one, looked, rule) }));
}
