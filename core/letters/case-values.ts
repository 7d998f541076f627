import { Temporal } from 'temporal-polyfill';
import type { BreachCase, CaseDetail, ComplaintCase, RequestCase } from '../../shared/contract/cases.ts';
import { dateOf, type ZonedTime } from '../../shared/dates.ts';
import { DateBasis } from '../../shared/domain/breach.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import type { LetterValues } from '../../shared/letters/fields.ts';
import { factTimeInWords } from '../../shared/text/fact-time.ts';
import { elementNames } from '../../shared/text/data-elements.ts';
import { setLabel } from '../../shared/text/labels.ts';
import { letterDayText } from '../../shared/text/letters.ts';

/** To whom a letter goes; what isn't known is null. */
export type Recipient = { name: string | null; address: string | null; email: string | null };

/** Who writes, when and to whom. */
export type Writing = { writer: string; now: string; zone: string; recipient: Recipient };

const day = (time: ZonedTime | null): string | null =>
  time === null ? null : letterDayText(Temporal.PlainDate.from(dateOf(time)));

const label = (set: string, value: string | null): string | null =>
  value === null ? null : setLabel(set, value);
const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '));

/** The soonest day that the law sets for what is still to be done. */
function dueDay({ deadlines }: CaseDetail): string | null {
  const dates = deadlines
    .filter(({ basis, state }) => basis === DateBasis.law && state === 'open')
    .flatMap(({ dueAt }) => dueAt ?? []);
  return day(dates.sort((one, other) => (one.at < other.at ? -1 : 1))[0] ?? null);
}

const nameOfRole = ({ parties }: CaseDetail, role: string): string | null =>
  parties.find((party) => party.role === role)?.name ?? null;

function complaintValues(detail: ComplaintCase): LetterValues {
  const { complaint } = detail;
  return {
    'our.entity': complaint.ourEntity,
    'complainant.name': nameOfRole(detail, 'complainant'),
    'complaint.received': day(complaint.receivedAt),
    'complaint.acknowledged': day(complaint.acknowledgedAt),
    'complaint.summary': complaint.summary,
    'complaint.framework': label('framework', complaint.framework),
    'complaint.due': dueDay(detail),
    'complaint.recourse': label('recourseMechanism', complaint.recourseMechanism),
    'complaint.outcome': label('outcome', complaint.outcome),
    'complaint.reasons': complaint.outcomeReasons,
  };
}

function requestValues(detail: RequestCase): LetterValues {
  const { request, extensions } = detail;
  const extension = extensions.at(-1);
  const until = extension?.untilOn ?? null;
  const extended = until === null ? dueDay(detail) : letterDayText(Temporal.PlainDate.from(until));
  return {
    'our.entity': request.ourEntity,
    'requester.name': nameOfRole(detail, 'requester'),
    'request.received': day(request.receivedAt),
    'request.rights': listed(request.rights.map((right) => setLabel('rights', right).toLowerCase())),
    'request.laws': listed(request.laws),
    'request.onBehalfOf': request.actsFor,
    'request.summary': request.summary,
    'request.due': dueDay(detail),
    'request.extendedUntil': extension === undefined ? null : extended,
    'request.extensionReason': extension?.reason ?? null,
    'request.outcome': label('outcome', request.outcome),
    'request.refusalGround': request.refusalGround,
    'request.reasons': request.outcomeReasons,
    'request.appealRoute': request.appealRoute,
  };
}

/** How many people in all, or null where one of the counts isn't known. */
function countOf(people: readonly { count: number | null }[]): number | null {
  if (people.length === 0) return null;
  return people.reduce<number | null>(
    (sum, { count }) => (sum === null || count === null ? null : sum + count),
    0,
  );
}

const inDigits = (count: number | null): string | null =>
  count === null ? null : count.toLocaleString('en-GB');

function breachValues({ breach, parts }: BreachCase, { recipient }: Writing): LetterValues {
  const { times } = breach;
  const said = (time: string | undefined): string | null =>
    time === undefined ? null : factTimeInWords(time);
  const clients = parts.flatMap((part) => part.clients);
  const client = clients.find(({ name }) => name !== undefined && name === recipient.name);
  const elements = [...new Set(parts.flatMap((part) => part.elements))].map((each) => elementNames[each]);
  const people = parts.flatMap((part) => [...part.people, ...part.clients.flatMap((each) => each.people)]);
  return {
    'our.entity': breach.ourEntityName,
    'breach.summary': breach.summary,
    'breach.happened': said(times.happened),
    'breach.aware': said(times.aware),
    'breach.contained': said(times.contained),
    'breach.nature': listed(breach.nature.map((each) => setLabel('nature', each))),
    'breach.cause': breach.cause,
    'breach.elements': listed(elements),
    'breach.people': inDigits(countOf(people)),
    'client.name': client?.name ?? null,
    'client.people': client === undefined ? null : inDigits(countOf(client.people)),
    'client.agreement': client?.notice?.agreement ?? null,
  };
}

function kindValues(detail: CaseDetail, writing: Writing): LetterValues {
  switch (detail.kind) {
    case CaseKind.complaint:
      return complaintValues(detail);
    case CaseKind.request:
      return requestValues(detail);
    case CaseKind.breach:
      return breachValues(detail, writing);
  }
}

/** @returns what a letter's fields say for a case, each null where nothing is recorded */
export function caseValues(detail: CaseDetail, writing: Writing): LetterValues {
  const { writer, now, zone, recipient } = writing;
  return {
    today: day({ at: now, zone }),
    'case.reference': detail.reference,
    'case.title': detail.title,
    'office.name': setLabel('office', detail.office),
    'owner.name': detail.owner?.name ?? null,
    'writer.name': writer,
    'recipient.name': recipient.name,
    'recipient.address': recipient.address,
    'recipient.email': recipient.email,
    ...kindValues(detail, writing),
  };
}
