import type { MailPreview } from '../../../shared/contract/case-work.ts';
import type { LogComplaintInput } from '../../../shared/contract/complaint.ts';
import { channel, framework, ourRole } from '../../../shared/domain/complaint.ts';
import { partyId } from '../../../shared/ids.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { isReadable, typedTime } from '../../ui/typed-times.ts';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

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

/** The form as typed: plain values, so that a draft holds it. */
export type ComplaintForm = {
  title: string;
  summary: string;
  /** The complainant, where it is a party known already; name and address typed are left aside then. */
  party: KnownParty | null;
  name: string;
  email: string;
  channel: string | null;
  framework: string | null;
  ourRole: string | null;
  ourEntity: string;
  received: ZonedTimeText;
  uploadId: string | null;
  mail: MailOfForm | null;
  queue: MailQueue;
};

export function emptyForm(zone: string): ComplaintForm {
  return {
    title: '',
    summary: '',
    party: null,
    name: '',
    email: '',
    channel: null,
    framework: null,
    ourRole: null,
    ourEntity: '',
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

/** @returns why it can't be logged yet, or null. */
export function formProblem(form: ComplaintForm): string | null {
  if (form.title.trim() === '') return newComplaintText.titleMissing;
  return isReadable(form.received) ? null : newComplaintText.timeUnreadable;
}

/** @returns the facts to log; empty fields are left out. */
export function factsOf(form: ComplaintForm): LogComplaintInput {
  const name = form.name.trim();
  const email = form.email.trim();
  const hasComplainant = name !== '' || email !== '';
  return {
    title: form.title.trim(),
    summary: form.summary.trim() === '' ? null : form.summary,
    channel: channel.nullable().parse(form.channel),
    framework: framework.nullable().parse(form.framework),
    ourRole: ourRole.nullable().parse(form.ourRole),
    ourEntity: form.ourEntity.trim() === '' ? null : form.ourEntity.trim(),
    sentAt: form.mail?.sentAt ?? null,
    deliveredAt: form.mail?.deliveredAt ?? null,
    receivedAt: typedTime(form.received),
    ...(form.party === null ? {} : { complainantId: partyId.parse(form.party.id) }),
    ...(form.party === null && hasComplainant
      ? { complainant: { ...(name === '' ? {} : { name }), email: email === '' ? null : email } }
      : {}),
  };
}
