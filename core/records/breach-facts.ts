import { Temporal } from 'temporal-polyfill';
import type { BreachPart } from '../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../shared/contract/cases.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { DutyMark, FilingStage } from '../../shared/domain/breach.ts';
import type { Question } from '../../shared/domain/duties/answer.ts';
import { type BreachFacts, type FactsProblem, readBreachFacts } from '../../shared/domain/duties/facts.ts';
import { FccVersion } from '../../shared/domain/duties/fact-words.ts';
import type { Law } from '../../shared/law/office-law.ts';
import { fccChoice } from '../../shared/law/versions.ts';
import { breachStepsText } from '../../shared/text/breach-steps.ts';

/** A breach's facts as duties are found from them, or what has to be recorded before they can be. */
export type FactsOfBreach = { facts: BreachFacts } | { first: readonly Question[] };

const say = breachStepsText.first;

/** @returns a recorded time as the facts have it (RFC 9557) */
function factTime({ at, zone }: ZonedTime): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second' });
}

/** The duties that are recorded as met, by a mark or by what was filed: they start the clocks of those that follow. */
function noticesOf({ deadlines, filings }: BreachCase, law: Law): { rule: string; at: string }[] {
  const marked = deadlines
    .filter(({ mark }) => mark === DutyMark.met)
    .map(({ rule, metAt }) => ({ rule, at: metAt }));
  const filed = filings
    .filter(({ stage }) => stage !== FilingStage.withdrawn)
    .map(({ rule, filedAt }) => ({ rule, at: filedAt }));
  return [...marked, ...filed].flatMap(({ rule, at }) =>
    rule !== null && at !== null && law.ruleById(rule)?.kind === 'breach' ? [{ rule, at: factTime(at) }] : [],
  );
}

function partFacts({ label: _, ...facts }: BreachPart) {
  return facts;
}

/** What no duty can be found without: who of us, and in which role. */
function neededFirst({ breach, parts }: BreachCase): Question[] {
  const entity = breach.entity === null ? [{ fact: 'entity', text: say.entity }] : [];
  const none = parts.length === 0 ? [{ fact: 'parts', text: say.part }] : [];
  const roles = parts.flatMap(({ id, label, ourRole }, index) =>
    ourRole === null
      ? [{ fact: `parts.${id}.ourRole`, text: say.role(breachStepsText.part(label, index + 1)) }]
      : [],
  );
  return [...entity, ...none, ...roles];
}

/** Parts stand in problems by their place, in questions by their id. */
function asQuestion({ parts }: BreachCase, { path, why }: FactsProblem): Question {
  const fact = path.replace(/^parts\.(\d+)/, (whole, place: string) => {
    const part = parts[Number(place)];
    return part ? `parts.${part.id}` : whole;
  });
  return { fact, text: why };
}

/** The case's own choice between the FCC's texts; where it has none, the office's. */
function fccFollowed(ofCase: FccVersion, law: Law): FccVersion {
  if (ofCase !== FccVersion.notChosen) return ofCase;
  const ofOffice = law.choiceOf(fccChoice)?.choice;
  return Object.values(FccVersion).find((version) => version === ofOffice) ?? ofCase;
}

/**
 * @param law in force for the vault
 * @returns what duties are found from, put together from the case and the register of our entities
 */
export function breachFactsOf(detail: BreachCase, law: Law): FactsOfBreach {
  const first = neededFirst(detail);
  if (first.length > 0) return { first };
  const { entity, times, fccVersion } = detail.breach;
  const given = {
    entity,
    parts: detail.parts.map(partFacts),
    times,
    notices: noticesOf(detail, law),
    choices: { fcc: fccFollowed(fccVersion, law) },
  };
  const reading = readBreachFacts(given, law.rulesOf('breach'));
  if ('facts' in reading) return reading;
  return { first: reading.problems.map((problem) => asQuestion(detail, problem)) };
}
