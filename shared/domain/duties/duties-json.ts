import { dutiesText } from '../../text/duties.ts';
import { type PeriodLength, unitWord } from '../periods/length.ts';
import { dueText, readingJson, startJson, stepJson } from '../periods/period-json.ts';
import type { DutyClock } from './clock.ts';
import type { ContractClock } from './contract-clocks.ts';
import type { Duties, Duty, OpenDuty, UnmetDuty } from './duties-of.ts';

const lengthJson = (length: PeriodLength | null) =>
  length && { value: length.value, unit: unitWord(length.unit) };

function clockJson({ start, period, readings, isEmbargo, waitingFor, follows }: DutyClock) {
  const end = period && dueText(period);
  return {
    start: start && startJson(start),
    due: isEmbargo ? null : end,
    dueOn: isEmbargo || !period ? null : period.dueOn.toString(),
    zone: period && period.zone,
    notBefore: isEmbargo ? end : null,
    waitingFor,
    follows,
    steps: period ? period.steps.map(stepJson) : [],
    otherReadings: readings.map(readingJson),
  };
}

function dutyJson({ rule, part, people, clients, clock, asks, notes }: Duty) {
  return {
    rule: rule.id,
    part,
    jurisdiction: rule.jurisdiction,
    regime: rule.regime,
    recipient: rule.recipient,
    authority: rule.authority,
    trigger: rule.trigger,
    people: { count: people.known, estimated: people.isEstimated, unknownIn: people.unknownPlaces },
    clients,
    standard: rule.standard,
    period: lengthJson(rule.period),
    outerLimit: lengthJson(rule.outerLimit),
    ...clockJson(clock),
    order: rule.sequence && { sequence: rule.sequence, text: dutiesText.sequence[rule.sequence] },
    asks,
    notes: [...notes, ...(rule.notes === '' ? [] : [rule.notes])],
    citation: rule.citation,
    address: rule.address,
    known: rule.known.by,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
  };
}

const openJson = (duty: OpenDuty) => ({ ...dutyJson(duty), missing: duty.missing });

const unmetJson = ({ rule, part, why }: UnmetDuty) => ({
  rule: rule.id,
  part,
  jurisdiction: rule.jurisdiction,
  recipient: rule.recipient,
  why: why.text,
  reason: why.reason,
  source: why.source === '' ? rule.citation : why.source,
});

const contractJson = ({ part, client, to, length, source, clock }: ContractClock) => ({
  kind: 'contract',
  part,
  clients: [client],
  to,
  period: lengthJson(length),
  ...clockJson(clock),
  notes: clock.notes,
  source,
});

/**
 * The duties as they leave the program: sentences and times as text (RFC 9557), units in the command line's words.
 *
 * @param contract the notice periods agreed with clients
 * @returns an object whose `met`, `mayBeMet` (with `missing`) and `notMet` (with `why`) hold each rule once per part,
 *   with the clocks of `contract` beside them
 */
export function dutiesJson(
  { met, mayBeMet, notMet, packVersion }: Duties,
  contract: readonly ContractClock[] = [],
) {
  return {
    met: met.map(dutyJson),
    mayBeMet: mayBeMet.map(openJson),
    notMet: notMet.map(unmetJson),
    contract: contract.map(contractJson),
    packVersion,
  };
}
