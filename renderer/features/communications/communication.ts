import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { Direction, Medium } from '../../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import type { Privilege } from '../../../shared/domain/privilege.ts';
import { type DocumentId, documentId } from '../../../shared/ids.ts';
import { communicationsText } from '../../../shared/text/communications.ts';
import {
  enteredPrivilege,
  noPrivilege,
  type PrivilegeEntry,
  privilegeEntryOf,
} from '../../ui/privilege-fields.tsx';
import { isReadable, typedTime } from '../../ui/typed-times.ts';
import { emptyTimeText, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

export type Communication = CaseDetail['communications'][number];

/** What a person is about to do with which communication. */
export type Asked =
  { act: 'record'; communication: null } | { act: 'change' | 'remove'; communication: Communication };

/** A communication as typed: plain values, so that a draft holds it. */
export type TypedCommunication = {
  direction: string | null;
  medium: string | null;
  at: ZonedTimeText;
  correspondent: string;
  subject: string;
  text: string;
  documentId: string | null;
  privilege: PrivilegeEntry;
  reason: string;
};

type Facts = {
  direction: Communication['direction'];
  medium: Communication['medium'];
  happenedAt: ZonedTime | null;
  correspondent: string | null;
  subject: string | null;
  text: string | null;
  documentId: DocumentId | null;
  privilege: Privilege | null;
};

const text = communicationsText;

export function typedOf(recorded: Communication | null, zone: string): TypedCommunication {
  return {
    direction: recorded?.direction ?? null,
    medium: recorded?.medium ?? null,
    at: recorded?.happenedAt ? timeTextOf(recorded.happenedAt) : emptyTimeText(zone),
    correspondent: recorded?.correspondent ?? '',
    subject: recorded?.subject ?? '',
    text: recorded?.text ?? '',
    documentId: recorded?.documentId ?? null,
    privilege: recorded === null ? noPrivilege : privilegeEntryOf(recorded.privilege),
    reason: '',
  };
}

function given(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

function parsed<T extends string>(set: Readonly<Record<string, T>>, value: string | null): T | undefined {
  return Object.values(set).find((each) => each === value);
}

/** @returns what was typed as the contract takes it, undefined while it can't be. */
function factsOf(typed: TypedCommunication): Facts | undefined {
  const direction = parsed(Direction, typed.direction);
  const medium = parsed(Medium, typed.medium);
  const privilege = enteredPrivilege(typed.privilege);
  if (direction === undefined || medium === undefined || privilege === undefined) return undefined;
  return {
    direction,
    medium,
    happenedAt: typedTime(typed.at),
    correspondent: given(typed.correspondent),
    subject: given(typed.subject),
    // As typed: a letter's own blank lines are part of what it said.
    text: given(typed.text) === null ? null : typed.text,
    documentId: documentId.nullable().parse(typed.documentId),
    privilege,
  };
}

/** Lifting a privilege is kept with its reason. */
export function isLifting(recorded: Communication | null, typed: TypedCommunication): boolean {
  return recorded !== null && recorded.privilege !== null && !typed.privilege.isPrivileged;
}

/** @returns only what is another than the form showed at first, times to the minute. */
export function changesOf(recorded: Communication, typed: TypedCommunication): Partial<Facts> {
  const before = factsOf(typedOf(recorded, typed.at.zone));
  const after = factsOf(typed);
  if (before === undefined || after === undefined) return {};
  return Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Facts]),
    ),
  );
}

/** @returns the facts of a new one; ask {@link communicationProblem} first. */
export function newFactsOf(typed: TypedCommunication): Facts {
  const facts = factsOf(typed);
  if (facts === undefined) throw new Error('an incomplete communication was let through');
  return facts;
}

/** A mail that says itself when it was sent or delivered needs no other time. */
export function hasClaim(recorded: Communication | null): boolean {
  return recorded !== null && (recorded.sentAt !== null || recorded.deliveredAt !== null);
}

/** @returns why it can't be saved yet, or null. */
export function communicationProblem(
  recorded: Communication | null,
  typed: TypedCommunication,
): string | null {
  if (typed.direction === null) return text.directionMissing;
  if (typed.medium === null) return text.mediumMissing;
  if (!isReadable(typed.at)) return text.atUnreadable;
  if (typedTime(typed.at) === null && !hasClaim(recorded)) return text.atMissing;
  if (enteredPrivilege(typed.privilege) === undefined) return text.privilegeMissing;
  if (recorded === null) return null;
  if (Object.keys(changesOf(recorded, typed)).length === 0) return text.nothingChanged;
  return isLifting(recorded, typed) && typed.reason.trim() === '' ? text.privilegeReasonMissing : null;
}
