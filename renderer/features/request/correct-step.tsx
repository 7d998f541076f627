import type { RequestCase } from '../../../shared/contract/cases.ts';
import { type RequestStep, requestSteps } from '../../../shared/domain/request-steps.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import {
  type Correction,
  CorrectionForm,
  correctionOf,
  type TypedCorrection,
} from '../../ui/correction-form.tsx';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';

const { correct } = casePageText.steps;

/** A date on record that can be corrected: the receipt, or one of the steps after it. */
export type Correctable = RequestStep | 'receive';

/** @returns the field in which the date stands */
export const fieldOf = (step: Correctable) => (step === 'receive' ? 'receivedAt' : requestSteps[step].at);

const proofOf = (step: Correctable) => (step === 'receive' ? null : requestSteps[step].by);

/** Corrects the date, the proof or the method of a step on record; the reason is kept. */
export function CorrectStep({ detail, step }: { detail: RequestCase; step: Correctable }) {
  const label = fieldLabel(fieldOf(step));
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

function useCorrection(detail: RequestCase, step: Correctable) {
  const { id } = detail;
  return useCaseAction(
    id,
    casePageText.where.correct,
    (client, { at, documentId, method, reason }: Correction & { method: string }) => {
      if (step === 'receive') return client.request.confirmReceipt({ id, at, reason });
      const also = step === 'confirmIdentity' && method !== '' ? { method } : {};
      return client.request.correctStep({ id, step, at, reason, documentId, ...also });
    },
    { done: correct.done, say: showToast },
  );
}

function CorrectForm({
  detail,
  step,
  onDone,
}: {
  detail: RequestCase;
  step: Correctable;
  onDone: () => void;
}) {
  const { request } = detail;
  const by = proofOf(step);
  const recorded = {
    ...correctionOf(request[fieldOf(step)], by === null ? null : request[by]),
    method: request.identityMethod ?? '',
  };
  const draft = useDraft<TypedCorrection & { method: string }>(
    `request.correct/${detail.reference}/${step}`,
    recorded,
  );
  const action = useCorrection(detail, step);
  const { value, change } = draft;
  return (
    <CorrectionForm
      label={fieldLabel(fieldOf(step))}
      before={request[fieldOf(step)]}
      documents={by === null ? null : detail.documents}
      draft={draft}
      acting={action}
      save={(given) => action.run({ ...given, method: value.method.trim() })}
      onDone={onDone}
    >
      {step === 'confirmIdentity' ? (
        <TextField
          label={fieldLabel('identityMethod')}
          value={value.method}
          onValue={(method) => change({ method })}
        />
      ) : null}
    </CorrectionForm>
  );
}
