import type { MailPreview } from '../../../shared/contract/case-work.ts';
import { type ComplaintForm, emptyForm, formFromMail } from './complaint-form.ts';
import type { TakenMail } from './use-mail-intake.ts';

/** @returns whether nobody has put anything into the form yet; waiting mails don't count. */
function isUntouched(form: ComplaintForm): boolean {
  const empty = emptyForm(form.received.zone);
  const same = (name: keyof ComplaintForm) => JSON.stringify(form[name]) === JSON.stringify(empty[name]);
  return (Object.keys(empty) as (keyof ComplaintForm)[]).every((name) => name === 'queue' || same(name));
}

/** A mail fills the form, or waits behind what the form holds. */
export function withMail(form: ComplaintForm, taken: TakenMail): ComplaintForm {
  const { uploadId, mail, name, isForThisForm } = taken;
  const canFill = form.uploadId === null && (isForThisForm || isUntouched(form));
  if (canFill) return formFromMail(form, { uploadId, mail, name });
  return {
    ...form,
    queue: { ...form.queue, waiting: [...form.queue.waiting, { uploadId, name }] },
  };
}

/** The form for what comes next, once this one is logged or left out: empty, with the mails that still wait. */
export function formAfter(form: ComplaintForm): ComplaintForm {
  const { waiting, done } = form.queue;
  return {
    ...emptyForm(form.received.zone),
    queue: { waiting, done: form.uploadId === null ? done : done + 1 },
  };
}

/** Fills the form from the first of the mails that wait. */
export function withNextMail(form: ComplaintForm, uploadId: string, mail: MailPreview): ComplaintForm {
  const { waiting, done } = form.queue;
  const name = waiting.find((each) => each.uploadId === uploadId)?.name ?? '';
  const queue = { waiting: waiting.filter((each) => each.uploadId !== uploadId), done };
  return formFromMail({ ...form, queue }, { uploadId, mail, name });
}

/** @returns which of how many mails the form holds; null where it is the only one, or none. */
export function positionOf(form: ComplaintForm): { at: number; total: number } | null {
  const { waiting, done } = form.queue;
  const total = done + 1 + waiting.length;
  return form.uploadId === null || total === 1 ? null : { at: done + 1, total };
}
