import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { type UsedDraft, useDraft } from '../../api/use-draft.ts';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import type { CaseForm } from './case-form.ts';
import type { NewCaseKind } from './case-kind.ts';
import { formAfter, positionOf, withMail, withNextMail } from './mail-queue.ts';
import { useMailIntake } from './use-mail-intake.ts';

const text = newComplaintText;

export type NewCaseForm<F> = {
  draft: UsedDraft<F>;
  intake: ReturnType<typeof useMailIntake>;
  isLogging: boolean;
  problem: string | null;
  /** Whether somebody tried to log it as it stands: fields then say what keeps it back. */
  isTried: boolean;
  log: () => Promise<void>;
  /** Fills the form from the next of the mails that wait. */
  takeNext: () => Promise<void>;
  /** Drops the mail the form is filled from, and goes on to the next. */
  leaveOut: () => Promise<void>;
  /** Empties the form; mails that wait stay. */
  startOver: () => Promise<void>;
};

/** What a person does with the form that logs a case, and with the mails that wait behind it. */
export function useNewCase<F extends CaseForm, Facts>(kind: NewCaseKind<F, Facts>): NewCaseForm<F> {
  const { client, drafts } = useApi();
  const navigate = useNavigate();
  const draft = useDraft<F>(kind.draft, kind.empty(ownZone()));
  const { value, change } = draft;
  const intake = useMailIntake(draft.isReady, (taken) =>
    change((before) => withMail(before, taken, kind.empty)),
  );
  const [isTried, setIsTried] = useState(false);
  const logging = useAction(kind.words.where.log, (core, form: F) => {
    const { log: logOne, logFromMail } = kind.procedures(core);
    const facts = kind.facts(form);
    return form.uploadId === null ? logOne(facts) : logFromMail({ uploadId: form.uploadId, facts });
  });
  const reading = useAction(kind.words.where.mail, async (core, uploadId: string) => ({
    uploadId,
    mail: await core.mail.read({ uploadId }),
  }));

  async function takeFrom(form: F): Promise<void> {
    const [first] = form.queue.waiting;
    if (first === undefined) return;
    const read = await reading.run(first.uploadId);
    if (read !== undefined) change((before) => withNextMail(before, read.uploadId, read.mail));
  }

  /** The vault learns at once that this mail is done with, so that no draft brings it back. */
  async function goOn(form: F): Promise<void> {
    setIsTried(false);
    const next = formAfter(form, kind.empty);
    change(() => next);
    await drafts.flush();
    await takeFrom(next);
  }

  async function log(): Promise<void> {
    setIsTried(true);
    if (kind.problem(value) !== null) return;
    const logged = await logging.run(value);
    if (logged === undefined) return;
    const position = positionOf(value);
    if (value.queue.waiting.length > 0) {
      const said = position === null ? null : text.queue.upNext(position.at + 1, position.total);
      showToast([text.logged(logged.reference), said].filter((part) => part !== null).join(' '));
      await goOn(value);
      return;
    }
    await draft.submitted();
    showToast(text.logged(logged.reference));
    await navigate({ to: `${kind.path}/${logged.reference}` });
  }

  async function dropMail(): Promise<void> {
    // A mail that can't be dropped now is swept from the vault by itself.
    if (value.uploadId !== null) await client.uploads.cancel({ id: value.uploadId }).catch(() => undefined);
  }

  async function leaveOut(): Promise<void> {
    await dropMail();
    if (value.queue.waiting.length > 0) await goOn(value);
    else await draft.discard();
  }

  return {
    draft,
    intake,
    isLogging: logging.isRunning,
    problem: (isTried ? kind.problem(value) : null) ?? logging.problem ?? reading.problem,
    isTried,
    log,
    takeNext: () => takeFrom(value),
    leaveOut,
    startOver: async () => {
      await dropMail();
      if (value.queue.waiting.length > 0) change(() => formAfter(value, kind.empty));
      else await draft.discard();
    },
  };
}
