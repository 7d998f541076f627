import type { MailPreview } from '../../../shared/contract/case-work.ts';
import { type CaseForm, formFromMail } from './case-form.ts';
import type { TakenMail } from './use-mail-intake.ts';

/** @returns whether nobody has put anything into the form yet; waiting mails don't count. */
function isUntouched<F extends CaseForm>(form: F, emptyForm: (zone: string) => F): boolean {
  const empty = emptyForm(form.received.zone);
  const same = (name: keyof F) => JSON.stringify(form[name]) === JSON.stringify(empty[name]);
  return (Object.keys(empty) as (keyof F)[]).every((name) => name === 'queue' || same(name));
}

/** A mail fills the form, or waits behind what the form holds. */
export function withMail<F extends CaseForm>(form: F, taken: TakenMail, emptyForm: (zone: string) => F): F {
  const { uploadId, mail, name, isForThisForm } = taken;
  const canFill = form.uploadId === null && (isForThisForm || isUntouched(form, emptyForm));
  if (canFill) return formFromMail(form, { uploadId, mail, name });
  return {
    ...form,
    queue: { ...form.queue, waiting: [...form.queue.waiting, { uploadId, name }] },
  };
}

/** The form for what comes next, once this one is logged or left out: empty, with the mails that still wait. */
export function formAfter<F extends CaseForm>(form: F, emptyForm: (zone: string) => F): F {
  const { waiting, done } = form.queue;
  return {
    ...emptyForm(form.received.zone),
    queue: { waiting, done: form.uploadId === null ? done : done + 1 },
  };
}

/** Fills the form from the first of the mails that wait. */
export function withNextMail<F extends CaseForm>(form: F, uploadId: string, mail: MailPreview): F {
  const { waiting, done } = form.queue;
  const name = waiting.find((each) => each.uploadId === uploadId)?.name ?? '';
  const queue = { waiting: waiting.filter((each) => each.uploadId !== uploadId), done };
  return formFromMail({ ...form, queue }, { uploadId, mail, name });
}

/** @returns which of how many mails the form holds; null where it is the only one, or none. */
export function positionOf(form: CaseForm): { at: number; total: number } | null {
  const { waiting, done } = form.queue;
  const total = done + 1 + waiting.length;
  return form.uploadId === null || total === 1 ? null : { at: done + 1, total };
}
