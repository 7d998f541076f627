import type { BreachCase } from '../../shared/contract/cases.ts';
import type {
  BreachDuties,
  Duty as DutyAnswer,
  MarkedDuty,
  UnmetDuty as UnmetAnswer,
} from '../../shared/contract/duties.ts';
import { instantTextFrom } from '../../shared/dates.ts';
import { DateBasis } from '../../shared/domain/breach.ts';
import type { DutyClock } from '../../shared/domain/duties/clock.ts';
import { type ContractClock, contractClocks } from '../../shared/domain/duties/contract-clocks.ts';
import { type Duty, type OpenDuty, type UnmetDuty, dutiesOf } from '../../shared/domain/duties/duties-of.ts';
import { type PartId, partId } from '../../shared/ids.ts';
import type { Law } from '../../shared/law/office-law.ts';
import { packVersion } from '../../shared/law/packs.ts';
import type { BreachRule } from '../../shared/law/rule.ts';
import { breachStepsText } from '../../shared/text/breach-steps.ts';
import { dutiesText } from '../../shared/text/duties.ts';
import { rulesCommandText } from '../../shared/text/rules-command.ts';
import { whenText, whomText } from '../../shared/text/why.ts';
import { breachFactsOf } from './breach-facts.ts';

/** What stands for a rule where a contract with clients sets the date. */
export const CONTRACT = DateBasis.contract;

const LONGEST_LABEL = 500;

/** What a duty is called among the deadlines of its case: whom to tell, and by which law or agreement. */
export function dutyLabel({ whom, citation }: { whom?: string; citation: string }): string {
  return (whom === undefined ? citation : `${whom}: ${citation}`).slice(0, LONGEST_LABEL);
}

/** What people said of the duties of one breach. */
class Marks {
  readonly #byDuty = new Map<string, MarkedDuty>();

  constructor({ deadlines }: BreachCase) {
    for (const { rule, partId: part, clientId, mark, metAt, metBy, reason, documentId } of deadlines)
      if (rule !== null && mark !== null)
        this.#byDuty.set(this.#key(rule, part ?? '', clientId), { mark, metAt, metBy, reason, documentId });
  }

  #key(rule: string, part: string, client: string | null): string {
    return [rule, part, client ?? ''].join('/');
  }

  of(rule: string, part: string, client: string | null = null): MarkedDuty | null {
    return this.#byDuty.get(this.#key(rule, part, client)) ?? null;
  }
}

const partOf = (id: string): PartId => partId.parse(id);

function clockAnswer({ period, isEmbargo, waitingFor, notes }: DutyClock) {
  return {
    dueAt: period && { at: instantTextFrom(period.due.toInstant()), zone: period.due.timeZoneId },
    dueOn: period && period.dueOn.toString(),
    endsAtMinute: period?.endsAtMinute ?? false,
    isEmbargo,
    waitingFor,
    notes: [...notes],
  };
}

function lawAnswer(rule: BreachRule, part: string, marks: Marks) {
  return {
    rule: rule.id,
    partId: partOf(part),
    jurisdiction: rule.jurisdiction,
    recipient: rule.recipient,
    whom: whomText(rule),
    citation: rule.citation,
    mark: marks.of(rule.id, part),
  };
}

function dutyAnswer(duty: Duty | OpenDuty, marks: Marks): DutyAnswer {
  const { rule, part, clients, clock, asks, notes } = duty;
  return {
    ...lawAnswer(rule, part, marks),
    ...clockAnswer(clock),
    clients: [...clients],
    byWhen: whenText(rule),
    order: rule.sequence && dutiesText.sequence[rule.sequence],
    asks: [...asks],
    missing: 'missing' in duty ? [...duty.missing] : [],
    notes: [...notes, ...(rule.notes === '' ? [] : [rule.notes])],
    known: rule.known.by,
  };
}

function unmetAnswer({ rule, part, why }: UnmetDuty, marks: Marks): UnmetAnswer {
  return {
    ...lawAnswer(rule, part, marks),
    why: why.text,
    source: why.source === '' ? rule.citation : why.source,
  };
}

function contractAnswer(
  { part, client, name, to, length, source, clock }: ContractClock,
  marks: Marks,
): DutyAnswer {
  return {
    rule: CONTRACT,
    partId: partOf(part),
    jurisdiction: null,
    recipient: 'client',
    whom: breachStepsText.contract(name, to),
    citation: source,
    mark: marks.of(CONTRACT, part, client),
    ...clockAnswer(clock),
    clients: [client],
    byWhen: rulesCommandText.within(length),
    order: null,
    asks: [],
    missing: [],
    known: null,
  };
}

/**
 * The duties of a breach as its recorded facts and marks have them now.
 *
 * @param asked.law in force for the vault
 * @param asked.withNotMet also those that aren't met, each with why
 */
export function breachDutiesOf(
  detail: BreachCase,
  { withNotMet, law }: { withNotMet: boolean; law: Law },
): BreachDuties {
  const found = breachFactsOf(detail, law);
  if ('first' in found)
    return {
      first: [...found.first],
      met: [],
      mayBeMet: [],
      notMetCount: 0,
      notMet: [],
      contract: [],
      packVersion,
    };
  const marks = new Marks(detail);
  const duties = dutiesOf(found.facts, law.rulesOf('breach'));
  return {
    first: [],
    met: duties.met.map((duty) => dutyAnswer(duty, marks)),
    mayBeMet: duties.mayBeMet.map((duty) => dutyAnswer(duty, marks)),
    notMetCount: duties.notMet.length,
    notMet: withNotMet ? duties.notMet.map((duty) => unmetAnswer(duty, marks)) : [],
    contract: contractClocks(found.facts).map((clock) => contractAnswer(clock, marks)),
    packVersion: duties.packVersion,
  };
}
