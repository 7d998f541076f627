import type { MailPreview } from '../../../shared/contract/case-work.ts';
import type { PartyFacts } from '../../../shared/contract/parties.ts';
import { channel } from '../../../shared/domain/complaint.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type PartyId, partyId, type PersonId, personId } from '../../../shared/ids.ts';
import { typedTime } from '../../ui/typed-times.ts';
import { emptyTimeText, isSameTime, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

/** What of a mail stays beside the form; the mail itself waits in the vault as an upload. */
export type MailOfForm = Pick<MailPreview, 'sentAt' | 'deliveredAt' | 'text'> & {
  /** The file's name; older drafts have none. */
  name?: string;
  attachments: string[];
};

/** The mails that wait to be logged after this one: each is in the vault as an upload. */
export type MailQueue = {
  waiting: { uploadId: string; name: string }[];
  /** How many of those given together were logged or left out before. */
  done: number;
};

/** A party that is known already, taken as the one who writes. */
export type KnownParty = { id: string; name: string | null; email: string | null };

/** Who gets the case: the person who logs it, nobody, or somebody by id. */
export const Owner = { me: 'me', nobody: 'nobody' } as const;

/** What the forms of every kind of case that reaches the office have: plain values, so that a draft holds them. */
export type CaseForm = {
  title: string;
  channel: string | null;
  sentAt: ZonedTimeText;
  deliveredAt: ZonedTimeText;
  /** Who writes, where it is a party known already; name and address typed are left aside then. */
  party: KnownParty | null;
  name: string;
  email: string;
  phone: string;
  country: string;
  /** One of {@link Owner} or a person's id. */
  owner: string;
  received: ZonedTimeText;
  uploadId: string | null;
  mail: MailOfForm | null;
  queue: MailQueue;
};

export function emptyCaseForm(zone: string): CaseForm {
  const empty = emptyTimeText(zone);
  return {
    title: '',
    channel: null,
    sentAt: empty,
    deliveredAt: empty,
    party: null,
    name: '',
    email: '',
    phone: '',
    country: '',
    owner: Owner.me,
    received: empty,
    uploadId: null,
    mail: null,
    queue: { waiting: [], done: 0 },
  };
}

/** @returns what a person typed, null where they typed nothing. */
export function typed(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** Fills the form from a mail; what somebody typed before stays. */
export function formFromMail<F extends CaseForm>(
  before: F,
  { uploadId, mail, name }: { uploadId: string; mail: MailPreview; name: string },
): F {
  return {
    ...before,
    title: typed(before.title) ?? mail.subject?.slice(0, 500) ?? '',
    name: typed(before.name) ?? (mail.fromName ?? mail.fromAddress ?? '').slice(0, 500),
    email: typed(before.email) ?? mail.fromAddress ?? '',
    channel: channel.enum.mail,
    sentAt: mail.sentAt === null ? before.sentAt : timeTextOf(mail.sentAt),
    deliveredAt: mail.deliveredAt === null ? before.deliveredAt : timeTextOf(mail.deliveredAt),
    uploadId,
    mail: {
      name,
      sentAt: mail.sentAt,
      deliveredAt: mail.deliveredAt,
      text: mail.text.slice(0, 20_000),
      attachments: mail.attachments.map(({ name }) => name),
    },
  };
}

/** @returns whether something of who writes was typed, and nothing that names them. */
export function isUnnamed({ party, name, email, phone, country }: CaseForm): boolean {
  const isNamed = party !== null || (typed(name) ?? typed(email)) !== null;
  return !isNamed && (typed(phone) ?? typed(country)) !== null;
}

/** @returns the typed time; to the second where it is still the one the mail claims, since a field shows minutes. */
function claimedTime(text: ZonedTimeText, ofMail: ZonedTime | null | undefined): ZonedTime | null {
  return ofMail && isSameTime(text, timeTextOf(ofMail)) ? ofMail : typedTime(text);
}

/** @returns the times as typed: what others claim, and the receipt that the person confirms. */
export function timesOf(form: CaseForm) {
  return {
    sentAt: claimedTime(form.sentAt, form.mail?.sentAt),
    deliveredAt: claimedTime(form.deliveredAt, form.mail?.deliveredAt),
    receivedAt: typedTime(form.received),
  };
}

/** @returns who writes: a party of the vault, somebody by name or address, or nobody named. */
export function writerOf(form: CaseForm): { partyId: PartyId } | { party: Partial<PartyFacts> } | null {
  if (form.party !== null) return { partyId: partyId.parse(form.party.id) };
  const line = (text: string) => typed(text)?.trim() ?? null;
  const name = line(form.name);
  const email = line(form.email);
  if (name === null && email === null) return null;
  const rest = { email, phone: line(form.phone), country: line(form.country) };
  return { party: name === null ? rest : { name, ...rest } };
}

/** @returns the owner to give; nothing for the person who logs the case. */
export function ownerOf({ owner }: CaseForm): { ownerId?: PersonId | null } {
  if (owner === Owner.me) return {};
  return { ownerId: owner === Owner.nobody ? null : personId.parse(owner) };
}
