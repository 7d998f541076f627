import { type BreachRule, CountedOver } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, no, type Question, unknown, withoutRepetition, yes, yesNoting } from './answer.ts';
import { Harm } from './fact-words.ts';
import { type Headcount, isAnybody, nobody, together } from './headcount.ts';
import { limbsByHarm, limbsByUnknownCount, PersonCondition } from './person-conditions.ts';
import {
  confirmedByPerson,
  howMany,
  howManyOfCountry,
  partFact,
  type Subject,
  whereInCountry,
} from './subject.ts';

type Bounds = { readonly min: number | null; readonly max: number | null };

/** @returns the people that the rule counts in this part */
export function counted({ tally }: Subject, rule: BreachRule): Headcount {
  // A contract binds wherever the people live.
  const isEverywhere = rule.countedOver === CountedOver.everyone || rule.jurisdiction === 'XX';
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
  if (rule.countedOver === CountedOver.oneState) return mostInOneState(subjects, rule);
  return together(subjects.map((subject) => counted(subject, rule)));
}

/** People recorded for the whole country only: they may live where the rule counts. */
function ofUnknownState({ tally }: Subject, rule: BreachRule): Headcount {
  return rule.countedOver === CountedOver.oneState
    ? tally.at(rule.jurisdiction)
    : tally.perhapsWithin(rule.jurisdiction);
}

/** Numbers that aren't known, and people recorded for the whole country only: each is asked about. */
function openNumbers(subjects: readonly Subject[], rule: BreachRule, count: Headcount): Question[] {
  const places = count.unknownPlaces.flatMap((place) =>
    subjects
      .filter(({ tally }) => tally.within(place).unknownPlaces.includes(place))
      .map((subject) => howMany(subject, place)),
  );
  const broader = subjects
    .filter((subject) => isAnybody(ofUnknownState(subject, rule)))
    .map((subject) =>
      rule.countedOver === CountedOver.oneState
        ? whereInCountry(subject, rule.jurisdiction)
        : howManyOfCountry(subject, rule.jurisdiction),
    );
  return withoutRepetition([...places, ...broader]);
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
function openCount(open: readonly Question[], rule: BreachRule, limb: Answer): Answer {
  if (limbsByUnknownCount.has(rule.id))
    return { is: 'yes', asks: open, notes: [dutiesText.notes.countNotKnown] };
  if (limb.is === 'yes') return limb;
  return { is: 'unknown', missing: open, asks: limb.is === 'unknown' ? limb.missing : [] };
}

function tooFew(rule: BreachRule, count: Headcount, min: number): Answer {
  return no('threshold', dutiesText.why.tooFew(min, count), rule.citation);
}

/**
 * Whether enough people are affected. A count that isn't known is asked for, unless what is known decides already: as
 * many as there may be would still be too few, or no more than the most.
 *
 * @param subjects the parts that one duty counts together
 * @param subject the one that is asked about
 */
export function reachesThreshold(subjects: readonly Subject[], rule: BreachRule, subject: Subject): Answer {
  const bounds: Bounds | null = rule.threshold;
  // "One or more" is any number: whether anybody is concerned was asked with the place.
  if (!bounds || (bounds.min === 1 && bounds.max === null)) return yes;
  const count = countedTogether(subjects, rule);
  const { min, max } = bounds;
  if (max !== null && count.known > max)
    return no('threshold', dutiesText.why.tooMany(max, count), rule.citation);
  const perhaps = together(subjects.map((subject) => ofUnknownState(subject, rule)));
  const isOpenEnded = count.unknownPlaces.length > 0 || perhaps.unknownPlaces.length > 0;
  const most = isOpenEnded ? Infinity : count.known + perhaps.known;
  const isReached = min === null || count.known >= min || (min === 1 && isAnybody(count));
  if (isReached && (max === null || most <= max))
    return count.isEstimated ? yesNoting(dutiesText.notes.estimated) : yes;
  const limb = otherLimb(subject, rule, tooFew(rule, count, min ?? 0));
  return most < (min ?? 0) ? limb : openCount(openNumbers(subjects, rule, count), rule, limb);
}
