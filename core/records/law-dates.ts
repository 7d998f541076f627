import { type LawDate, lawDate } from '../../shared/contract/law-dates.ts';
import { DateBasis } from '../../shared/domain/breach.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { instantTextFrom } from '../../shared/dates.ts';
import type { CaseLawDate } from '../../shared/domain/duties/case-law-date.ts';
import { complaintDates } from '../../shared/domain/duties/complaint-dates.ts';
import { requestDates } from '../../shared/domain/duties/request-dates.ts';
import type { Law } from '../../shared/law/office-law.ts';
import { OwedBy, type RequestRule } from '../../shared/law/rule.ts';
import { lawDatesText } from '../../shared/text/law-dates.ts';
import { officeLawText } from '../../shared/text/office-law.ts';
import { lawScreenText } from '../../shared/text/law-screen.ts';
import { dueInWords, ruleFacts, ruleNote, whenText, whyReadings, whySteps } from '../../shared/text/why.ts';
import { consentDates } from './consent-date.ts';
import type { DatedCase } from './dated-case.ts';

/** How the rule is known, and what its table says besides. */
function factsOf(rule: RequestRule, law: Law): (readonly [string, string])[] {
  const said: (readonly [string, string])[] = [
    [lawDatesText.extension, rule.extension?.condition ?? ''],
    [lawDatesText.pause, rule.pause],
    [lawDatesText.notes, [rule.startsNote, rule.notes].filter((note) => note !== '').join('; ')],
  ];
  return [...ruleFacts(rule, law), ...said.filter(([, text]) => text !== '')];
}

function whyOf({ rule, dated, ours, from, inForce }: CaseLawDate, law: Law) {
  const shared = { subtitle: rule.citation, facts: factsOf(rule, law), note: ruleNote(rule, law) ?? null };
  if (dated) {
    return {
      ...shared,
      title: lawScreenText.why.title(dueInWords(dated.period)),
      steps: whySteps(dated.period, rule),
      readings: whyReadings(dated.readings),
    };
  }
  if (ours) {
    return {
      ...shared,
      title: lawScreenText.why.title(dueInWords(ours.period)),
      steps: whySteps(ours.period, rule),
      readings: [],
      note: officeLawText.target.note(ours.target),
    };
  }
  const { noNumber, notInForce, waiting, events } = lawDatesText;
  const reason =
    inForce === 'no' ? notInForce : rule.period === null ? noNumber(whenText(rule)) : waiting(events[from]);
  return {
    ...shared,
    title: lawScreenText.why.noDate,
    steps: [{ text: reason, source: rule.citation }],
    readings: [],
  };
}

const periodOf = ({ dated, ours }: CaseLawDate) => dated?.period ?? ours?.period;

/** When it falls due, and what the date is known by among the deadlines of its case; without the reasons. */
export function dueOfLaw(date: CaseLawDate, law: Law) {
  const { rule, dated, ours, metAt, inForce } = date;
  const due = periodOf(date)?.due;
  return {
    rule: rule.id,
    partId: null,
    clientId: null,
    label: lawDatesText.label(rule.requestType, rule.regime),
    dueAt: due ? { at: instantTextFrom(due.toInstant()), zone: due.timeZoneId } : null,
    basis: dated === null && ours ? DateBasis.target : DateBasis.law,
    packVersion: law.packVersionOf(rule.id),
    isInForce: inForce !== 'no',
    isOurs: rule.owedBy === OwedBy.organisation,
    metAt,
  };
}

function lawDateFrom(date: CaseLawDate, law: Law) {
  const { rule, from, startedAt } = date;
  const due = dueOfLaw(date, law);
  const { dueAt, metAt } = due;
  return lawDate.parse({
    ...due,
    citation: rule.citation,
    what: rule.requestType,
    byWhen: whenText(rule),
    from,
    startedAt,
    dueOn: periodOf(date)?.dueOn.toString() ?? null,
    isInTime: metAt && dueAt && metAt.at <= dueAt.at,
    why: whyOf(date, law),
  });
}

/**
 * The dates that the law sets a case, computed anew from its recorded facts.
 *
 * @param law in force for the vault
 * @returns in the order of the ladder; times in the zone of each law
 */
export function lawDatesOf(detail: DatedCase, law: Law): LawDate[] {
  const dates = clockDatesOf(detail, law).map((date) => lawDateFrom(date, law));
  return detail.kind === CaseKind.request ? [...dates, ...consentDates(detail)] : dates;
}

/** @returns the same dates as they are computed, not yet in words; a breach has duties instead */
export function clockDatesOf(detail: DatedCase, law: Law): CaseLawDate[] {
  switch (detail.kind) {
    case CaseKind.complaint:
      return complaintDates(
        { ...detail.complaint, rungs: detail.rungs, ladderEvents: detail.ladderEvents },
        law,
      );
    case CaseKind.request: {
      const { extensions, pauses, fees } = detail;
      return requestDates({ ...detail.request, extensions, pauses, fees }, law);
    }
    case CaseKind.breach:
      return [];
  }
}
