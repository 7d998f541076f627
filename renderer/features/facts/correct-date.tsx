import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type DocumentId, documentId } from '../../../shared/ids.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, isSameTime, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const { correct, proof } = casePageText.steps;

/** The steps whose recorded date can be corrected, with where their proof stands. */
export const correctable = {
  receivedAt: null,
  acknowledgedAt: 'acknowledgedBy',
  answeredAt: 'answeredBy',
} as const;
export type CorrectableStep = keyof typeof correctable;

type Typed = { at: ZonedTimeText; documentId: string | null; reason: string };
type Given = { at: ZonedTime; documentId: DocumentId | null; reason: string };

/** Corrects the date or the proof of a step on record; the reason is kept. */
export function CorrectDate({ detail, step }: { detail: ComplaintCase; step: CorrectableStep }) {
  const [isOpen, setIsOpen] = useState(false);
  const label = fieldLabel(step);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={correct.named(label)}
        onClick={() => setIsOpen(true)}
      >
        {correct.act}
      </Button>
      <Dialog isOpen={isOpen} title={correct.title(label)} onClose={() => setIsOpen(false)}>
        <CorrectForm detail={detail} step={step} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function recordedStep({ complaint }: ComplaintCase, step: CorrectableStep): Typed {
  const at = complaint[step];
  const by = correctable[step];
  return {
    at: at === null ? emptyTimeText(ownZone()) : timeTextOf(at),
    documentId: by === null ? null : complaint[by],
    reason: '',
  };
}

function useCorrection(detail: ComplaintCase, step: CorrectableStep) {
  const { id } = detail;
  return useCaseAction(
    id,
    casePageText.where.correct,
    (client, given: Given) =>
      step === 'receivedAt'
        ? client.complaint.confirmReceipt({ id, at: given.at, reason: given.reason })
        : client.complaint.correctStep({
            id,
            step: step === 'acknowledgedAt' ? 'acknowledge' : 'answer',
            ...given,
          }),
    { done: correct.done, say: showToast },
  );
}

function CorrectForm({
  detail,
  step,
  onDone,
}: {
  detail: ComplaintCase;
  step: CorrectableStep;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(`complaint.correct/${detail.reference}/${step}`, recordedStep(detail, step));
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const action = useCorrection(detail, step);

  async function submit(): Promise<void> {
    const before = detail.complaint[step];
    // A field shows minutes: a time nobody touched keeps its seconds.
    const at = before && isSameTime(value.at, timeTextOf(before)) ? before : typedTime(value.at);
    const reason = value.reason.trim();
    setMissing(at === null ? correct.atMissing : reason === '' ? correct.reasonMissing : null);
    if (at === null || reason === '') return;
    const given = { at, reason, documentId: documentId.nullable().parse(value.documentId) };
    if ((await action.run(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={correct.save}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{correct.body}</p>
      <ZonedTimeField label={fieldLabel(step)} value={value.at} onChange={(at) => change({ at })} />
      {correctable[step] === null ? null : (
        <DocumentSelect
          label={proof}
          documents={detail.documents}
          value={value.documentId}
          onValue={(chosen) => change({ documentId: chosen })}
        />
      )}
      <LongTextField
        label={correct.reason}
        required
        value={value.reason}
        onValue={(reason) => change({ reason })}
      />
    </DraftForm>
  );
}
