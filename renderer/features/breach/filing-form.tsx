import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { RecordFilingInput } from '../../../shared/contract/breach.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { Duty } from '../../../shared/contract/duties.ts';
import { FilingStage } from '../../../shared/domain/breach.ts';
import { documentId, filingFormId } from '../../../shared/ids.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { formsOf } from './form/duty-forms.tsx';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = breachDutiesText.filings;

type Typed = {
  stage: string | null;
  at: ZonedTimeText;
  recipient: string;
  receiptNumber: string;
  text: string;
  documentId: string | null;
  formId: string | null;
};
type Given = Omit<RecordFilingInput, 'id' | 'rule' | 'partId'>;

const given = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** Records a filing as a version of its own; the text begins as the version before had it. */
export function FilingForm({
  detail,
  duty,
  before,
  onDone,
}: {
  detail: BreachCase;
  duty: Duty;
  /** The version before, null for the first. */
  before: BreachCase['filings'][number] | null;
  onDone: () => void;
}) {
  const { rule, partId } = duty;
  const open = formsOf(detail, duty).find(({ filingId }) => filingId === null);
  const draft = useDraft<Typed>(`breach.filing/${detail.reference}/${rule}/${partId}`, {
    stage: before === null ? FilingStage.initial : null,
    at: emptyTimeText(ownZone()),
    recipient: before?.recipient ?? '',
    receiptNumber: before?.receiptNumber ?? '',
    text: before?.text ?? '',
    documentId: null,
    formId: open?.id ?? null,
  });
  const { value, change } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    breachDutiesText.where.file,
    (client, filed: Given) => client.breach.recordFiling({ id: detail.id, rule, partId, ...filed }),
    { done: text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    const stage = Object.values(FilingStage).find((one) => one === value.stage);
    const at = typedTime(value.at);
    setProblem(stage === undefined ? text.stageMissing : at === null ? text.atMissing : null);
    if (stage === undefined || at === null) return;
    const filed = {
      stage,
      at,
      recipient: given(value.recipient),
      receiptNumber: given(value.receiptNumber),
      text: value.text.trim() === '' ? null : value.text,
      documentId: documentId.nullable().parse(value.documentId),
      formId: filingFormId.nullable().parse(value.formId),
    };
    if ((await save.run(filed)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={text.save}
      isRunning={save.isRunning}
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.body}</p>
      <SetSelect
        set="stage"
        label={text.stage}
        data-autofocus
        value={value.stage}
        onValue={(stage) => change({ stage })}
      />
      <ZonedTimeField label={text.at} value={value.at} onChange={(at) => change({ at })} />
      <div className="cu-form">
        <TextField
          label={text.recipient}
          description={text.recipientHint}
          value={value.recipient}
          onValue={(recipient) => change({ recipient })}
        />
        <TextField
          label={text.receiptNumber}
          value={value.receiptNumber}
          onValue={(receiptNumber) => change({ receiptNumber })}
        />
      </div>
      <LongTextField label={text.text} value={value.text} onValue={(typed) => change({ text: typed })} />
      {open === undefined ? null : (
        <Checkbox
          label={text.withForm}
          description={text.withFormHint}
          checked={value.formId !== null}
          onChange={(event) => change({ formId: event.currentTarget.checked ? open.id : null })}
        />
      )}
      <DocumentSelect
        label={text.document}
        documents={detail.documents}
        value={value.documentId}
        onValue={(chosen) => change({ documentId: chosen })}
      />
    </DraftForm>
  );
}
