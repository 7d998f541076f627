import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { type RequestStep, requestSteps } from '../../../shared/domain/request-steps.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type DocumentId, documentId } from '../../../shared/ids.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, isSameTime, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const { correct, proof } = casePageText.steps;

/** A date on record that can be corrected: the receipt, or one of the steps after it. */
export type Correctable = RequestStep | 'receive';

/** @returns the field in which the date stands */
export const fieldOf = (step: Correctable) => (step === 'receive' ? 'receivedAt' : requestSteps[step].at);

const proofOf = (step: Correctable) => (step === 'receive' ? null : requestSteps[step].by);

/** Corrects the date, the proof or the method of a step on record; the reason is kept. */
export function CorrectStep({ detail, step }: { detail: RequestCase; step: Correctable }) {
  const [isOpen, setIsOpen] = useState(false);
  const label = fieldLabel(fieldOf(step));
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

type Typed = { at: ZonedTimeText; documentId: string | null; method: string; reason: string };
type Given = { at: ZonedTime; documentId: DocumentId | null; method: string; reason: string };

function recorded({ request }: RequestCase, step: Correctable): Typed {
  const at = request[fieldOf(step)];
  const by = proofOf(step);
  return {
    at: at === null ? emptyTimeText(ownZone()) : timeTextOf(at),
    documentId: by === null ? null : request[by],
    method: request.identityMethod ?? '',
    reason: '',
  };
}

function useCorrection(detail: RequestCase, step: Correctable) {
  const { id } = detail;
  return useCaseAction(
    id,
    casePageText.where.correct,
    (client, { at, documentId: document, method, reason }: Given) => {
      if (step === 'receive') return client.request.confirmReceipt({ id, at, reason });
      const also = step === 'confirmIdentity' && method !== '' ? { method } : {};
      return client.request.correctStep({ id, step, at, reason, documentId: document, ...also });
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
  const draft = useDraft<Typed>(`request.correct/${detail.reference}/${step}`, recorded(detail, step));
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const action = useCorrection(detail, step);

  async function submit(): Promise<void> {
    const before = detail.request[fieldOf(step)];
    // A field shows minutes: a time nobody touched keeps its seconds.
    const at = before && isSameTime(value.at, timeTextOf(before)) ? before : typedTime(value.at);
    const reason = value.reason.trim();
    setMissing(at === null ? correct.atMissing : reason === '' ? correct.reasonMissing : null);
    if (at === null || reason === '') return;
    const given = {
      at,
      reason,
      method: value.method.trim(),
      documentId: documentId.nullable().parse(value.documentId),
    };
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
      <ZonedTimeField label={fieldLabel(fieldOf(step))} value={value.at} onChange={(at) => change({ at })} />
      {step === 'confirmIdentity' ? (
        <TextField
          label={fieldLabel('identityMethod')}
          value={value.method}
          onValue={(method) => change({ method })}
        />
      ) : null}
      {proofOf(step) === null ? null : (
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
