import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { documentId } from '../../../shared/ids.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { Facts, LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { When } from '../../ui/when.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';
import { type GivenStep, proven, type StepName, takeStep } from './take-step.ts';

const { steps } = requestPageText;

type Typed = {
  at: ZonedTimeText;
  documentId: string | null;
  words: string;
  seen: string;
  until: ZonedTimeText;
};

/** @returns what keeps the step from being recorded, or null. */
function missingIn(step: StepName, given: { at: unknown; words: string }): string | null {
  if (given.at === null) return steps[step].missing;
  return step === 'confirmIdentity' && given.words === '' ? steps.confirmIdentity.methodMissing : null;
}

/** The date of a step, its proof and what belongs to it. What is typed is a draft. */
export function StepForm({
  detail,
  step,
  onDone,
}: {
  detail: RequestCase;
  step: StepName;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(`request.${step}/${detail.reference}`, {
    at: emptyTimeText(ownZone()),
    documentId: null,
    words: '',
    seen: '',
    until: emptyTimeText(ownZone()),
  });
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const action = useCaseAction(
    detail.id,
    steps[step].where,
    (client, given: GivenStep) => takeStep(client, { id: detail.id, step, given }),
    { done: steps[step].done, say: showToast },
  );

  async function submit(): Promise<void> {
    const at = typedTime(value.at);
    const words = value.words.trim();
    setMissing(missingIn(step, { at, words }));
    if (at === null || missingIn(step, { at, words }) !== null) return;
    const given = {
      at,
      words,
      seen: value.seen.trim(),
      until: typedTime(value.until),
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
      action={steps[step].act}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{steps[step].body}</p>
      {step === 'receipt' ? <Claims detail={detail} /> : null}
      <ZonedTimeField label={steps[step].at} value={value.at} onChange={(at) => change({ at })} />
      <Besides step={step} value={value} change={change} />
      {proven.includes(step) ? (
        <DocumentSelect
          label={steps.proof}
          documents={detail.documents}
          value={value.documentId}
          onValue={(chosen) => change({ documentId: chosen })}
        />
      ) : null}
    </DraftForm>
  );
}

/** What a step has besides its date and proof. */
function Besides({
  step,
  value,
  change,
}: {
  step: StepName;
  value: Typed;
  change: (part: Partial<Typed>) => void;
}) {
  switch (step) {
    case 'confirmIdentity':
      return (
        <>
          <TextField
            label={steps.confirmIdentity.method}
            value={value.words}
            onValue={(words) => change({ words })}
          />
          <LongTextField
            label={steps.confirmIdentity.seen}
            description={steps.confirmIdentity.seenHint}
            value={value.seen}
            onValue={(seen) => change({ seen })}
          />
        </>
      );
    case 'confirmAuthority':
    case 'answerAppeal':
      return (
        <LongTextField
          label={step === 'answerAppeal' ? steps.answerAppeal.outcome : steps.confirmAuthority.seen}
          value={value.words}
          onValue={(words) => change({ words })}
        />
      );
    case 'askConsent':
      return (
        <ZonedTimeField
          label={steps.askConsent.until}
          value={value.until}
          onChange={(until) => change({ until })}
        />
      );
    default:
      return null;
  }
}

/** What the sender and the server say, beside the time a person is about to confirm. */
function Claims({ detail: { request } }: { detail: RequestCase }) {
  const claims = (['sentAt', 'deliveredAt'] as const).filter((field) => request[field] !== null);
  if (claims.length === 0) return null;
  return (
    <div role="group" aria-label={casePageText.steps.receipt.claims}>
      <Facts facts={claims.map((field) => [fieldLabel(field), <When key={field} time={request[field]} />])} />
    </div>
  );
}
