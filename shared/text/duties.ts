import { placeName } from '../domain/duties/places.ts';
import type { ZonedTimeProblem } from '../dates.ts';
import type { BreachRule, Standard } from '../law/rule.ts';
import { standardText } from './law.ts';
import { regimeNames, regimeQuestions } from './regimes.ts';

const example = '2026-11-10T16:30[Europe/Berlin]';

type Counted = { known: number; isEstimated: boolean };
const number = (value: number) => value.toLocaleString('en-GB');
const people = (value: number) => (value === 1 ? '1 person' : `${number(value)} people`);
const recorded = ({ known, isEstimated }: Counted) =>
  `${people(known)} ${known === 1 ? 'is' : 'are'} recorded${isEstimated ? ' (estimated)' : ''}`;

const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences about a breach's duties: what is missing, why a duty isn't met, what stands beside it. */
export const dutiesText = {
  regimeNames,
  regimes: regimeQuestions,
  howMany: (place: string) => `How many residents of ${placeName(place)} are affected?`,
  whereIn: (country: string) =>
    `In which parts of ${placeName(country)} do those people live who are recorded for the whole country only?`,
  confirm: (condition: string, citation: string) =>
    `A person has to check (${citation}). Does this hold here: “${condition}”?`,
  context: (place: string) =>
    `the data were processed in the context of the activities of the establishment there (${place}), although nobody there is recorded as affected`,
  whichElements: 'Which kinds of data are affected?',
  names: (place: string, citation: string) =>
    `Do the data stand with people’s names? The law of ${place} counts them only then (${citation}).`,
  covers: (place: string) => `the law of ${place} covers these data`,
  coversMore: (elements: string) =>
    `these data are among ${elements}, which means more than the list typed here`,
  coversUnparsed: (elements: string) => `these data are among what it covers: ${elements}`,
  form: (place: string) =>
    `Were the data electronic or on paper? The law of ${place} doesn’t cover every form.`,
  printed: 'the paper was printed from, or belongs to, data that the law covers',
  encrypted: 'Were the data encrypted?',
  partly:
    'Which of the data were not encrypted? The duty stands for those alone: record them as a part of their own.',
  keyTaken: 'Was the key taken too?',
  encryptionUnspecified: 'encrypted data are within this law; the sources read don’t say',
  keyAndHarm: 'The key was taken with the data: is harm likely?',
  risk: {
    risk: 'Did a person find that a risk to people’s rights and freedoms is unlikely?',
    highRisk: 'Is a high risk to people’s rights and freedoms likely?',
  },
  harm: 'Is harm to the people affected, or misuse of their data, likely?',
  otherLimb: (limb: string) =>
    `Whatever the count, the duty is met where this holds: ${limb}. Is harm likely?`,
  licensee: 'the entity is a licensee under this law',
  publicBody: 'the entity is a public body of this state',
  pending: 'the regulations that this rule needs are in force by now',
  varies: 'the state’s own law has adopted this rule, and not another period',
  delayed: 'the rule has taken effect by now',
  enacted: 'the rule, enacted without a date for its start, has come into force by now',
  exempt: (regime: string) =>
    `the law applies although the entity is ${regime}; it exempts such entities, fully or in part`,
  intentional: 'Was the access, use or disclosure intentional? The text of 2007 covers nothing else.',
  chooseFcc:
    'Which text of 47 CFR 64.2011 does the office follow, with counsel: that of 2007, that of 2024, or both? Whether the latter has taken effect is not certain.',
  mainEstablishment:
    'Where in the EEA are the decisions on this processing taken (main establishment)? Its authority leads; without one, the authority of each country concerned is told (GDPR Arts. 55, 56).',
  germanLand:
    'Which German Land is it? Each has its own authority for private bodies (BDSG § 40); telecommunications and postal services have the federal one.',
  waiting: {
    minute: 'At what time of day? A period in hours runs from a minute.',
    notice: (rule: string) => `When was the notice before it made (${rule})?`,
    times: {
      happened: 'When did the breach happen?',
      happenedUntil: 'When did the breach end?',
      firstAlert: 'When was the first alert?',
      suspected: 'When were there grounds to suspect a breach?',
      detected: 'When was the breach detected?',
      aware: 'When did we become aware of it?',
      discovered: 'When was the breach discovered?',
      toldByHolder: 'When did whoever holds the data for us tell us?',
      believed: 'Since when was there a reasonable belief that it happened?',
      determined: 'When was it determined that a breach occurred?',
      confirmed: 'When was the breach confirmed?',
      classified: 'When was the incident classified as major?',
      foundMaterial: 'When was the incident determined to be material?',
      assessed: 'When was the assessment completed?',
      individualsIdentified: 'When were the people affected identified?',
      contained: 'When was the breach contained?',
      correctiveMeasureAvailable: 'When did a corrective measure become available?',
      ransomPaid: 'When was a ransom paid?',
      statementPrepared: 'When was the statement to the Commissioner prepared?',
      ordered: 'When did the authority order the notice?',
      instructed: 'When did the authority name the agencies to be told?',
      individualsNotified: 'When were the people affected told?',
      lawEnforcementNotified: 'When was law enforcement told?',
      hhsNotified: 'When was the Secretary of Health and Human Services told?',
    },
  },
  withoutNumber: (standard: Standard, citation: string) =>
    `${withCapital(standardText[standard])}: the law gives no number (${citation}). A target of the office’s own may stand here, shown as such.`,
  notes: {
    startNotKnown: 'Since when this rule is in force is not known here; it counts as in force.',
    chosenVersion: (version: string) => `The office follows the text of ${version}.`,
    estimated: 'The count is estimated.',
    countNotKnown:
      'The number of people isn’t known, which this rule treats like a number above its threshold.',
    noOneStopShop:
      'Without a main establishment in the EEA there is no lead authority: the authority of each country concerned is told (EDPB Guidelines 9/2022, no. 73).',
  },
  /** Notice periods agreed with clients. */
  contract: {
    source: (agreement: string) => `Contract: ${agreement}`,
    unnamed: 'the agreement, as recorded with the client',
    calendar: 'Whose working days does the agreement count?',
    /** The event as it stands after "48 hours after …". */
    events: {
      happened: 'the breach happened',
      happenedUntil: 'the breach ended',
      firstAlert: 'the first alert',
      suspected: 'there were grounds to suspect a breach',
      detected: 'the breach was detected',
      aware: 'we became aware',
      discovered: 'the breach was discovered',
      toldByHolder: 'whoever holds the data for us told us',
      believed: 'there was a reasonable belief that it happened',
      determined: 'it was determined that a breach occurred',
      confirmed: 'the breach was confirmed',
      classified: 'the incident was classified as major',
      foundMaterial: 'the incident was determined to be material',
      assessed: 'the assessment was completed',
      individualsIdentified: 'the people affected were identified',
      contained: 'the breach was contained',
      correctiveMeasureAvailable: 'a corrective measure became available',
      ransomPaid: 'a ransom was paid',
      statementPrepared: 'the statement to the Commissioner was prepared',
      ordered: 'the authority ordered the notice',
      instructed: 'the authority named the agencies to be told',
      individualsNotified: 'the first of the people affected was told',
      lawEnforcementNotified: 'law enforcement was told',
      hhsNotified: 'the Secretary of Health and Human Services was told',
    },
  },
  sequence: {
    after_authority: 'After the authority was told.',
    after_authority_initial: 'After the first notice to the authority.',
    after_authority_min_wait: 'Not before the wait has run since the authority was told.',
    after_authority_statement: 'After the statement to the authority.',
    after_individuals: 'After the people affected were told.',
    before_authority: 'Before the authority is told.',
    before_individuals: 'Before the people affected are told.',
    before_or_with_customers: 'Before customers are told, or with them.',
    before_or_with_individuals: 'Before the people affected are told, or with them.',
    earlier_of_deadline_or_individuals:
      'At the earlier of its own period and the notice to the people affected.',
    may_precede_individuals: 'May come before the notice to the people affected.',
    no_later_than_individuals: 'No later than the notice to the people affected.',
    only_if_no_individual_notice: 'Only where the people affected are not told.',
    precondition_of_no_notice: 'The people affected may stay untold only after this.',
    same_day_as_individuals_allowed: 'May be made on the day of the notice to the people affected.',
    same_time_or_after_authority: 'With the notice to the authority or after it.',
    simultaneous_or_earlier: 'With the notice to the people affected or before it.',
    simultaneous_with_authority: 'At the same time as the authority is told.',
    simultaneous_with_individuals: 'At the same time as the people affected are told.',
    without_delaying_individuals: 'Without delaying the notice to the people affected.',
  } satisfies Record<NonNullable<BreachRule['sequence']>, string>,
  why: {
    nobodyThere: (place: string) =>
      `Nobody is recorded as affected there, nor an establishment of the entity (${place}).`,
    notInForce: (on: string, from: string | null, to: string | null) => {
      if (from !== null && on < from)
        return `Not in force on ${on}: it starts on ${from}. What was law before, if anything, is not in the packs.`;
      if (to !== null && on > to) return `Not in force on ${on}: it ended on ${to}.`;
      return `Not in force on ${on}.`;
    },
    otherVersion: (chosen: string) => `The office follows the text of ${chosen}.`,
    isProcessor: 'It binds whoever decides on the data; in this part we process them for others.',
    isController: 'It binds whoever holds the data for others; in this part we decide on them.',
    notUnder: (regime: string) => `Recorded: the entity is not ${regime}.`,
    condition: (condition: string) => `A person recorded that this doesn’t hold here: “${condition}”.`,
    elements: (place: string) =>
      `The kinds of data recorded are not personal information under the law of ${place}.`,
    onlyElements: (elements: string) => `The rule covers “${elements}”; none of it is recorded as affected.`,
    form: (place: string) => `The law of ${place} covers electronic data; these were on paper.`,
    encrypted: 'The data were encrypted, and the key was not taken.',
    keyWithoutHarm: 'The key was taken, and a person recorded that harm is unlikely.',
    tooFew: (min: number, count: Counted) => `It needs ${people(min)} or more; ${recorded(count)}.`,
    tooMany: (max: number, count: Counted) => `It is for ${people(max)} at most; ${recorded(count)}.`,
    noRisk: {
      risk: 'A person recorded that there is no risk.',
      highRisk: 'A person recorded a risk that isn’t high, or none.',
    },
    noHarm: 'A person recorded that harm is unlikely.',
    harmLikely: 'It is owed only where harm is unlikely; a person recorded that it is likely.',
    notIntentional: 'The access, use or disclosure is recorded as not intentional.',
  },
  facts: {
    whole: 'the facts',
    text: 'is a text of 1 to 500 characters',
    identifier: 'is made of letters, digits, - and _, 64 at most',
    ruleId: 'is the id of a rule, such as eu-gdpr-33',
    yesNo: 'is yes, no or notKnown',
    confirmed: 'is yes or no',
    confirmedByCondition: 'is an answer for each condition of the rule, such as { "condition": "yes" }',
    noRule: (id: string) => `${id} is no rule of a breach; custodia rules --kind breach lists them`,
    notAsked: (rule: string, asked: readonly string[]) =>
      asked.length === 0
        ? `${rule} asks a person nothing`
        : `${rule} doesn’t ask this of a person; it asks: ${asked.join(', ')}`,
    place: 'is a country or subdivision, such as DE or US-TX',
    placeInstead: (code: string, instead: string) => `${code} is written ${instead} here`,
    unknownPlace: (code: string) =>
      `${code} is no known country or subdivision: write DE, US-TX, or the country where the subdivision isn’t known`,
    placeTwice: (code: string) => `${code} stands here twice`,
    idTwice: (id: string) => `${id} stands here twice`,
    mainEstablishment: 'is a country, none or notKnown',
    mainOutside: (code: string) =>
      `${code} is not in the EEA; where there is no main establishment there, write none`,
    mainNotListed: (code: string) => `${code} is not among the establishments`,
    germanLand: 'is a Land such as DE-BY, or notKnown',
    regime: 'is no regime that is known here',
    count: 'is a whole number, 0 or more; where nobody knows it, null with the accuracy unknown',
    accuracy: 'is exact, estimated or unknown',
    countAndAccuracy: 'a count has the accuracy exact or estimated; without a count the accuracy is unknown',
    countedTwice: 'people are counted by client or for the whole part, not both',
    clientsOfController: 'a part in which we decide on the data ourselves has no clients',
    namesConflict: 'name is among the elements, so names can’t be no',
    ourRole: 'is controller, processor or joint; no clock is computed before it is set',
    encrypted: 'is yes, no, partly or notKnown',
    form: 'is electronic, paper, both or notKnown',
    risk: 'is none, risk, highRisk or notAssessed',
    harm: 'is unlikely, likely or notAssessed',
    fcc: 'is 2007, 2024, both or notChosen',
    noticeValue: 'is a whole number from 1 to 10,000',
    noticeUnit: 'is hours, days or workingDays; no unit is converted into another',
    noticeFrom: 'is one of the times of the breach, such as aware or discovered',
    noticeCalendar: 'is the id of a calendar, such as DE-BY or US (custodia period --help lists them)',
    noPart: 'there is at least one part',
    unknownField: 'there is no such field',
    beforeItBegan: 'lies before the breach began',
    timeShape: `is a text with time and zone, such as ${example}`,
    time: {
      unreadable: `cannot be read; write ${example}, or a day such as 2026-11-10[Europe/Berlin]`,
      noZone: `has no time zone; add it in brackets, such as ${example}`,
      unknownZone: 'names no known time zone; write one such as [Europe/London] or [America/Chicago]',
      skipped: 'is a time that the clocks skipped that night in that zone',
      repeated:
        'is a time that came twice that night; add the offset, such as 2026-10-25T01:30+01:00[Europe/London]',
    } satisfies Record<ZonedTimeProblem, string>,
  },
} as const;
