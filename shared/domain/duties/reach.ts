import { inForceOn } from '../../law/in-force.ts';
import { type BreachRule, RuleStatus } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, allOf, no, unknown, yes, yesAsking, yesNoting } from './answer.ts';
import { FccVersion } from './fact-words.ts';
import { isAnybody } from './headcount.ts';
import { isInEea, isWithin, placeName } from './places.ts';
import { gdprPlace, PersonCondition } from './person-conditions.ts';
import { isByRegime } from './roles.ts';
import { confirmedByPerson, howManyOfCountry, type Subject, under } from './subject.ts';

/** Whether the entity itself is there: incorporated, or with an establishment. */
function isEstablished({ facts: { entity } }: Subject, jurisdiction: string): boolean {
  const places = [entity.country, ...entity.establishments];
  return places.some((place) => isWithin(place, jurisdiction));
}

/** What brings an entity without an establishment under Art. 3(2) of the GDPR and of the UK GDPR. */
const targeting = { EU: 'targetsEu', GB: 'targetsUk' } as const;

/**
 * GDPR Art. 3: an establishment with people affected there brings the duty; without an establishment it is the targeting
 * of people there; with an establishment and nobody there it is
 * whether the data were processed in the context of its activities (Art. 3(1)).
 */
function gdprReach(subject: Subject, rule: BreachRule, jurisdiction: 'EU' | 'GB'): Answer {
  const targets = targeting[jurisdiction];
  const isAnybodyThere = isAnybody(subject.tally.within(jurisdiction));
  if (isEstablished(subject, jurisdiction))
    return isAnybodyThere
      ? yes
      : confirmedByPerson(
          subject,
          rule,
          PersonCondition.context,
          dutiesText.context(placeName(jurisdiction)),
        );
  return under(subject, targets, 'outOfReach');
}

/** Whether somebody, or the entity, is where the rule applies. A contract applies wherever it was made. */
export function presence(subject: Subject, rule: BreachRule): Answer {
  const { jurisdiction } = rule;
  if (jurisdiction === 'XX') return yes;
  const { tally } = subject;
  const nobodyThere = no('nobodyThere', dutiesText.why.nobodyThere(placeName(jurisdiction)));
  const gdpr = gdprPlace(rule);
  const isAnybodyThere = isAnybody(tally.within(jurisdiction));
  if (gdpr)
    return isAnybodyThere || isEstablished(subject, gdpr) ? gdprReach(subject, rule, gdpr) : nobodyThere;
  if (isAnybodyThere) return yes;
  const isEntityThere =
    (isByRegime(rule.role) || rule.threshold === null) && isEstablished(subject, jurisdiction);
  if (isEntityThere) return yes;
  return isAnybody(tally.perhapsWithin(jurisdiction))
    ? unknown(howManyOfCountry(subject, jurisdiction))
    : nobodyThere;
}

/** Versions of one duty that stand side by side until the office chooses one, with counsel's reason. */
const versions: readonly (readonly [prefix: string, version: '2007' | '2024'])[] = [
  // 89 FR 9968 delayed the text of 2024 until a notice in the Federal Register; none was found.
  ['us-fcc-2007-', FccVersion.text2007],
  ['us-fcc-2024-', FccVersion.text2024],
];

const versionOf = (rule: BreachRule) => versions.find(([prefix]) => rule.id.startsWith(prefix))?.[1];

function chosenVersion({ facts }: Subject, rule: BreachRule): Answer {
  const version = versionOf(rule);
  if (version === undefined) return yes;
  const { fcc } = facts.choices;
  if (fcc === FccVersion.notChosen) return yesAsking({ fact: 'choices.fcc', text: dutiesText.chooseFcc });
  return fcc === FccVersion.both || fcc === version
    ? yesNoting(dutiesText.notes.chosenVersion(version))
    : no('otherVersion', dutiesText.why.otherVersion(fcc), rule.citation);
}

/**
 * Whether the rule binds. The law in force on the day of the starting event applies.
 *
 * @param on that day, YYYY-MM-DD
 */
export function status(subject: Subject, rule: BreachRule, on: string): Answer {
  if (inForceOn(rule, on) === 'no')
    return no(
      'notInForce',
      dutiesText.why.notInForce(on, rule.effectiveFrom, rule.effectiveTo),
      rule.citation,
    );
  switch (rule.status) {
    case RuleStatus.startNotKnown:
      return yesNoting(dutiesText.notes.startNotKnown);
    case RuleStatus.pending:
      return confirmedByPerson(subject, rule, PersonCondition.pending, dutiesText.pending);
    case RuleStatus.varies:
      return confirmedByPerson(subject, rule, PersonCondition.varies, dutiesText.varies);
    case RuleStatus.delayed:
      // Beside another version the office's choice decides.
      return versionOf(rule) === undefined
        ? confirmedByPerson(subject, rule, PersonCondition.delayed, dutiesText.delayed)
        : yes;
    case RuleStatus.notInForce:
      return inForceOn(rule, on) === 'yes'
        ? yes
        : confirmedByPerson(subject, rule, PersonCondition.enacted, dutiesText.enacted);
    case RuleStatus.inForce:
    case RuleStatus.contract:
      return yes;
  }
}

/** Where a rule applies and whether it binds, before anything is asked of our role and the data. */
export function binds(subject: Subject, rule: BreachRule, on: string): Answer {
  return allOf(
    (function* () {
      yield presence(subject, rule);
      yield status(subject, rule, on);
      yield chosenVersion(subject, rule);
    })(),
  );
}

/**
 * Whom the notice to a data-protection authority goes to (GDPR Arts. 55 and 56): the lead authority of the main
 * establishment; in Germany one of the Länder's.
 */
export function competentAuthority(subject: Subject, rule: BreachRule): Answer {
  if (rule.id !== 'eu-gdpr-33') return yes;
  const { entity } = subject.facts;
  const { mainEstablishment: main } = entity;
  const isThere = entity.establishments.some(isInEea) || isInEea(entity.country);
  const asks = [];
  if (main === 'notKnown' && isThere)
    asks.push({ fact: 'entity.mainEstablishment', text: dutiesText.mainEstablishment });
  const isLeadKnown = main !== 'notKnown' && main !== 'none';
  const isGermanyConcerned = isLeadKnown
    ? main === 'DE'
    : isEstablished(subject, 'DE') || isAnybody(subject.tally.within('DE'));
  if (isGermanyConcerned && entity.germanLand === 'notKnown')
    asks.push({ fact: 'entity.germanLand', text: dutiesText.germanLand });
  const notes = isThere && main !== 'none' ? [] : [dutiesText.notes.noOneStopShop];
  return { is: 'yes', asks, notes };
}
