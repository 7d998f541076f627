import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { type Correction, CorrectionForm, correctionOf } from '../../ui/correction-form.tsx';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { showToast } from '../../ui/toast.tsx';

const { correct } = casePageText.steps;

/** The steps whose recorded date can be corrected, with where their proof stands. */
export const correctable = {
  receivedAt: null,
  acknowledgedAt: 'acknowledgedBy',
  answeredAt: 'answeredBy',
} as const;
export type CorrectableStep = keyof typeof correctable;

/** Corrects the date or the proof of a step on record; the reason is kept. */
export function CorrectDate({ detail, step }: { detail: ComplaintCase; step: CorrectableStep }) {
  const label = fieldLabel(step);
  return (
    <DialogButton
      act={correct.act}
      named={correct.named(label)}
      title={correct.title(label)}
      size="compact-sm"
    >
      {(close) => <CorrectForm detail={detail} step={step} onDone={close} />}
    </DialogButton>
  );
}

function useCorrection(detail: ComplaintCase, step: CorrectableStep) {
  const { id } = detail;
  return useCaseAction(
    id,
    casePageText.where.correct,
    (client, given: Correction) =>
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
  const { complaint } = detail;
  const by = correctable[step];
  const recorded = correctionOf(complaint[step], by === null ? null : complaint[by]);
  const draft = useDraft(`complaint.correct/${detail.reference}/${step}`, recorded);
  const action = useCorrection(detail, step);
  return (
    <CorrectionForm
      label={fieldLabel(step)}
      before={complaint[step]}
      documents={by === null ? null : detail.documents}
      draft={draft}
      acting={action}
      save={action.run}
      onDone={onDone}
    />
  );
}
