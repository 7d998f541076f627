import type { CaseDetail } from '../../shared/contract/cases.ts';
import { type LawDate, lawDate } from '../../shared/contract/law-dates.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { instantTextFrom } from '../../shared/dates.ts';
import { type ComplaintDate, complaintDates } from '../../shared/domain/duties/complaint-dates.ts';
import { OwedBy } from '../../shared/law/rule.ts';
import { lawDatesText } from '../../shared/text/law-dates.ts';
import { lawScreenText } from '../../shared/text/law-screen.ts';
import { dueInWords, ruleFacts, ruleNote, whenText, whyReadings, whySteps } from '../../shared/text/why.ts';

function whyOf({ rule, dated, from, inForce }: ComplaintDate) {
  const shared = { subtitle: rule.citation, facts: ruleFacts(rule), note: ruleNote(rule) ?? null };
  if (dated) {
    return {
      ...shared,
      title: lawScreenText.why.title(dueInWords(dated.period)),
      steps: whySteps(dated.period, rule),
      readings: whyReadings(dated.readings),
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

function lawDateFrom(date: ComplaintDate) {
  const { rule, dated, from, startedAt, metAt, inForce } = date;
  const due = dated?.period.due;
  const dueAt = due ? { at: instantTextFrom(due.toInstant()), zone: due.timeZoneId } : null;
  return lawDate.parse({
    rule: rule.id,
    citation: rule.citation,
    byWhen: whenText(rule),
    from,
    startedAt,
    dueAt,
    dueOn: dated?.period.dueOn.toString() ?? null,
    isInForce: inForce !== 'no',
    isOurs: rule.owedBy === OwedBy.organisation,
    metAt,
    isInTime: metAt && dueAt && metAt.at <= dueAt.at,
    why: whyOf(date),
  });
}

/**
 * The dates that the law sets a case, computed anew from its recorded facts.
 *
 * @returns in the order of the ladder; times in the zone of each law
 */
export function lawDatesOf(detail: CaseDetail): LawDate[] {
  if (detail.kind !== CaseKind.complaint) return [];
  return complaintDates({ ...detail.complaint, rungs: detail.rungs }).map(lawDateFrom);
}
