import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, no, type Question, unknown, withoutRepetition, yes, yesNoting } from './answer.ts';
import { Harm } from './facts.ts';
import { type Headcount, isAnybody, nobody, together } from './headcount.ts';
import { limbsByHarm, limbsByUnknownCount, PersonCondition } from './person-conditions.ts';
import { confirmedByPerson, howMany, howManyOfCountry, partFact, type Subject } from './subject.ts';

type Bounds = { readonly min: number | null; readonly max: number | null };

/** @returns the people that the rule counts in this part */
export function counted({ tally }: Subject, rule: BreachRule): Headcount {
  // A contract binds wherever the people live.
  const isEverywhere = rule.countedOver === 'everyone' || rule.jurisdiction === 'XX';
  return isEverywhere ? tally.everyone() : tally.within(rule.jurisdiction);
}

/** The most populous state alone counts where the law counts state by state (45 CFR 164.406). */
function mostInOneState(subjects: readonly Subject[], rule: BreachRule): Headcount {
  const states = new Map<string, Headcount>();
  for (const { tally } of subjects)
    for (const [place, count] of tally.subdivisions(rule.jurisdiction))
      states.set(place, together([states.get(place) ?? nobody, count]));
  const most = Math.max(0, ...[...states.values()].map(({ known }) => known));
  const all = together([...states.values()]);
  return { ...all, known: most };
}

/**
 * @param subjects the parts that one duty counts together: one breach is one count, however it is cut into parts
 * @returns the people that the rule's threshold is measured by
 */
export function countedTogether(subjects: readonly Subject[], rule: BreachRule): Headcount {
  if (rule.countedOver === 'oneState') return mostInOneState(subjects, rule);
  return together(subjects.map((subject) => counted(subject, rule)));
}

/** What meets the trigger whatever the count (Singapore: significant harm; FCC of 2024: harm can't be ruled out). */
function otherLimb(subject: Subject, rule: BreachRule, below: Answer): Answer {
  if (rule.orWithoutCount === '' || limbsByUnknownCount.has(rule.id)) return below;
  if (!limbsByHarm.has(rule.id)) {
    const answer = confirmedByPerson(subject, rule, PersonCondition.otherLimb, rule.orWithoutCount);
    return answer.is === 'no' ? below : answer;
  }
  const { harm } = subject.part;
  if (harm === Harm.likely) return yes;
  if (harm === Harm.unlikely) return below;
  return unknown({ fact: partFact(subject, 'harm'), text: dutiesText.otherLimb(rule.orWithoutCount) });
}

/** A count that nobody knows: asked for, unless the other limb decides; either is enough. */
function openCount(questions: readonly Question[], rule: BreachRule, limb: Answer): Answer {
  if (limbsByUnknownCount.has(rule.id))
    return { is: 'yes', asks: questions, notes: [dutiesText.notes.countNotKnown] };
  if (limb.is === 'yes') return limb;
  return { is: 'unknown', missing: questions, asks: limb.is === 'unknown' ? limb.missing : [] };
}

function tooFew(rule: BreachRule, count: Headcount, min: number): Answer {
  return no('threshold', dutiesText.why.tooFew(min, count), rule.citation);
}

/** Numbers that aren't known, and people recorded for the whole country only: each is asked about. */
function openNumbers(subjects: readonly Subject[], rule: BreachRule, count: Headcount): Question[] {
  const places = count.unknownPlaces.flatMap((place) =>
    subjects
      .filter(({ tally }) => tally.within(place).unknownPlaces.includes(place))
      .map((subject) => howMany(subject, place)),
  );
  const broader = subjects
    .filter(({ tally }) => isAnybody(tally.perhapsWithin(rule.jurisdiction)))
    .map((subject) => howManyOfCountry(subject, rule.jurisdiction));
  return withoutRepetition([...places, ...broader]);
}

/**
 * Whether enough people are affected. A count that isn't known is asked for, unless what is known decides already.
 *
 * @param subjects the parts that one duty counts together; the first is the one asked about
 */
export function reachesThreshold(subjects: readonly Subject[], rule: BreachRule, subject: Subject): Answer {
  const bounds: Bounds | null = rule.threshold;
  // "One or more" is any number: whether anybody is concerned was asked with the place.
  if (!bounds || (bounds.min === 1 && bounds.max === null)) return yes;
  const count = countedTogether(subjects, rule);
  const { min, max } = bounds;
  if (max !== null && count.known > max)
    return no('threshold', dutiesText.why.tooMany(max, count), rule.citation);
  const open = openNumbers(subjects, rule, count);
  const isReached = min === null || count.known >= min || (min === 1 && isAnybody(count));
  const isCapped = max === null || open.length === 0;
  if (isReached && isCapped) return count.isEstimated ? yesNoting(dutiesText.notes.estimated) : yes;
  const limb = otherLimb(subject, rule, tooFew(rule, count, min ?? 0));
  if (open.length === 0) return limb;
  return openCount(open, rule, limb);
}
