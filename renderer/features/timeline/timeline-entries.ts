import type { CaseDetail, ComplaintCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { kindTimes } from '../../../shared/domain/case-facts.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { complaintTimes } from '../../../shared/domain/complaint.ts';
import type { Privilege } from '../../../shared/domain/privilege.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { timelineText } from '../../../shared/text/timeline.ts';

export type Communication = CaseDetail['communications'][number];

/** Something with a date: what it was, what it said, who, and what shows it. */
export type TimelineEntry = {
  key: string;
  at: ZonedTime | null;
  title: string;
  /** Beside the title: from or to whom, by whom. */
  who?: string | undefined;
  /** Whose word the time is, where no person confirmed it. */
  claim?: string | undefined;
  subject?: string | null;
  text?: string | null;
  documentId?: string | null;
  /** What shows that it went out. */
  proofId?: string | null;
  privilege?: Privilege | null;
  isLate?: boolean;
  /** Whether it still has to happen: what is left stands beside its time. */
  isOpen?: boolean;
  communication?: Communication;
};

const text = timelineText;

function complaintEntries({ complaint }: ComplaintCase): TimelineEntry[] {
  const proofs = { acknowledgedAt: complaint.acknowledgedBy, answeredAt: complaint.answeredBy };
  return complaintTimes.flatMap((field) => {
    const at = complaint[field];
    if (at === null) return [];
    const isClosing = field === 'closedAt';
    return {
      key: field,
      at,
      title: fieldLabel(field),
      subject: isClosing && complaint.outcome !== null ? setLabel('outcome', complaint.outcome) : null,
      text: isClosing ? complaint.outcomeReasons : null,
      documentId: field === 'acknowledgedAt' || field === 'answeredAt' ? proofs[field] : null,
    };
  });
}

function ladderEntries({ ladderEvents }: ComplaintCase): TimelineEntry[] {
  return ladderEvents.map(({ id, at, rung, event, documentId, remarks }) => ({
    key: id,
    at,
    title: setLabel('event', event),
    subject: setLabel('rung', rung),
    text: remarks,
    documentId,
  }));
}

/** The times that a case has by its kind. */
function kindEntries(detail: CaseDetail): TimelineEntry[] {
  if (detail.kind === CaseKind.complaint) return [...complaintEntries(detail), ...ladderEntries(detail)];
  return kindTimes(detail).flatMap(({ field, time, body }) =>
    time === null ? [] : { key: field, at: time, title: fieldLabel(field), text: body },
  );
}

/** A letter that was written here and of which nobody has said that it went out. */
const isUnsent = ({ messageId, happenedAt, sentAt, deliveredAt }: Communication): boolean =>
  messageId !== null && happenedAt === null && sentAt === null && deliveredAt === null;

function communicationEntry(one: Communication): TimelineEntry {
  const claimed = one.sentAt === null ? 'deliveredAt' : 'sentAt';
  const at = one.happenedAt ?? one[claimed];
  return {
    key: one.id,
    at,
    title: isUnsent(one) ? text.letter : text.communications[one.direction][one.medium],
    who: one.correspondent === null ? undefined : text.with[one.direction](one.correspondent),
    claim: one.happenedAt === null && at !== null ? text.claimed[claimed] : undefined,
    subject: one.subject,
    text: one.text,
    documentId: one.documentId,
    proofId: one.proofId,
    privilege: one.privilege,
    communication: one,
  };
}

function deadlineEntries({ deadlines }: CaseDetail, now: string): TimelineEntry[] {
  return deadlines.flatMap(({ id, state, label, dueAt, metAt, reason }) => {
    if (state === 'withdrawn') return [];
    const isMet = state === 'met';
    return {
      key: id,
      at: isMet ? metAt : dueAt,
      title: text.deadline[state](label ?? text.noLabel),
      text: state === 'missed' ? reason : null,
      isOpen: state === 'open',
      isLate: state === 'missed' || (state === 'open' && dueAt !== null && dueAt.at < now),
    };
  });
}

/**
 * Everything of a case that has a date, the earliest first; what should have one and has none comes last.
 *
 * @param zone for times the program itself noted, which have no zone of their own
 * @param now the present, UTC text
 */
export function timelineOf(detail: CaseDetail, zone: string, now: string): TimelineEntry[] {
  const own = (at: string): ZonedTime => ({ at, zone });
  const entries: TimelineEntry[] = [
    ...kindEntries(detail),
    { key: 'opened', at: own(detail.openedAt), title: text.recorded, text: text.case },
    ...detail.communications.map(communicationEntry),
    ...detail.documents.map(({ id, addedAt, addedByName, privilege }) => ({
      key: id,
      at: own(addedAt),
      title: text.document,
      who: text.by(addedByName),
      documentId: id,
      privilege,
    })),
    ...detail.rungs.map(({ id, at, rung, body, outcome, documentId }) => ({
      key: id,
      at,
      title: text.rung(setLabel('rung', rung)),
      subject: body,
      text: outcome,
      documentId,
    })),
    ...deadlineEntries(detail, now),
    ...detail.notes.map(({ id, recordedAt, authorName, text: said, privilege }) => ({
      key: id,
      at: own(recordedAt),
      title: text.note,
      who: text.by(authorName),
      text: said,
      privilege,
    })),
  ];
  // Later than any time, for what has none.
  const never = '9999';
  return entries.sort((one, other) => (one.at?.at ?? never).localeCompare(other.at?.at ?? never));
}
