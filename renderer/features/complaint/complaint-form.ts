import type { MailPreview } from '../../../shared/contract/case-work.ts';
import type { LogComplaintInput } from '../../../shared/contract/complaint.ts';
import { channel } from '../../../shared/domain/complaint.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { partyId, personId } from '../../../shared/ids.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { areTimesReadable, emptyFacts, type FactsForm, typedFacts } from '../../ui/facts-form.ts';
import { isReadable, typedTime } from '../../ui/typed-times.ts';
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

/** A party that is known already, taken as the complainant. */
export type KnownParty = { id: string; name: string | null; email: string | null };

/** Who gets the case: the person who logs it, nobody, or somebody by id. */
export const Owner = { me: 'me', nobody: 'nobody' } as const;

/** The form as typed: plain values, so that a draft holds it. */
export type ComplaintForm = FactsForm & {
  /** The complainant, where it is a party known already; name and address typed are left aside then. */
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

export function emptyForm(zone: string): ComplaintForm {
  return {
    ...emptyFacts(zone),
    party: null,
    name: '',
    email: '',
    phone: '',
    country: '',
    owner: Owner.me,
    received: emptyTimeText(zone),
    uploadId: null,
    mail: null,
    queue: { waiting: [], done: 0 },
  };
}

/** @returns what a person typed, null where they typed nothing. */
function typed(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** Fills the form from a mail; what somebody typed before stays. */
export function formFromMail(
  before: ComplaintForm,
  { uploadId, mail, name }: { uploadId: string; mail: MailPreview; name: string },
): ComplaintForm {
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

/** @returns whether something of the complainant was typed, and nothing that names one. */
export function isUnnamed({ party, name, email, phone, country }: ComplaintForm): boolean {
  const isNamed = party !== null || (typed(name) ?? typed(email)) !== null;
  return !isNamed && (typed(phone) ?? typed(country)) !== null;
}

/** @returns why it can't be logged yet, or null. */
export function formProblem(form: ComplaintForm): string | null {
  if (form.title.trim() === '') return newComplaintText.titleMissing;
  if (isUnnamed(form)) return newComplaintText.complainantUnnamed;
  if (!isReadable(form.received)) return newComplaintText.timeUnreadable;
  return areTimesReadable(form) ? null : newComplaintText.claimUnreadable;
}

/** @returns the typed time; to the second where it is still the one the mail claims, since a field shows minutes. */
function claimedTime(text: ZonedTimeText, ofMail: ZonedTime | null | undefined): ZonedTime | null {
  return ofMail && isSameTime(text, timeTextOf(ofMail)) ? ofMail : typedTime(text);
}

function complainantOf(form: ComplaintForm): Pick<LogComplaintInput, 'complainant' | 'complainantId'> {
  if (form.party !== null) return { complainantId: partyId.parse(form.party.id) };
  const line = (text: string) => typed(text)?.trim() ?? null;
  const name = line(form.name);
  const email = line(form.email);
  if (name === null && email === null) return {};
  const rest = { email, phone: line(form.phone), country: line(form.country) };
  return { complainant: name === null ? rest : { name, ...rest } };
}

/** @returns the owner to give; nothing for the person who logs the case. */
function ownerOf({ owner }: ComplaintForm): Pick<LogComplaintInput, 'ownerId'> {
  if (owner === Owner.me) return {};
  return { ownerId: owner === Owner.nobody ? null : personId.parse(owner) };
}

/** @returns the facts to log; empty fields are left out. */
export function factsOf(form: ComplaintForm): LogComplaintInput {
  return {
    ...typedFacts(form),
    sentAt: claimedTime(form.sentAt, form.mail?.sentAt),
    deliveredAt: claimedTime(form.deliveredAt, form.mail?.deliveredAt),
    receivedAt: typedTime(form.received),
    ...ownerOf(form),
    ...complainantOf(form),
  };
}
