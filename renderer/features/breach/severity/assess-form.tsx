import { Select } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../../shared/contract/cases.ts';
import type { AssessInput, Assessment } from '../../../../shared/contract/severity.ts';
import { reasonsMissing, SeverityMethod } from '../../../../shared/domain/severity/assessment.ts';
import { partId } from '../../../../shared/ids.ts';
import { severityText as text } from '../../../../shared/text/severity.ts';
import { levelInWords } from '../../../../shared/text/severity-steps.ts';
import { useCaseAction } from '../../../api/use-case-action.ts';
import { useDraft } from '../../../api/use-draft.ts';
import { DraftForm } from '../../../ui/draft-form.tsx';
import { LongTextField } from '../../../ui/fields.tsx';
import { ownZone } from '../../../ui/now.ts';
import { showToast } from '../../../ui/toast.tsx';
import { typedTime } from '../../../ui/typed-times.ts';
import { ZonedTimeField } from '../../../ui/zoned-time-field.tsx';
import { partName } from '../part-name.ts';
import { type AssessmentDraft, choicesOf, draftOf } from './assessment-draft.ts';
import { EnisaFields, type FieldsProps } from './enisa-fields.tsx';
import { GridFields } from './grid-fields.tsx';
import { HipaaFields } from './hipaa-fields.tsx';

/** Whether the recorded counts say that more than a hundred people are affected; not known while a count is missing. */
function over100({ parts }: BreachCase): string {
  const counts = parts.flatMap(({ people, clients }) => [...people, ...clients.flatMap((one) => one.people)]);
  const total = counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (total > 100) return 'yes';
  return counts.length === 0 || counts.some(({ count }) => count === null) ? 'notKnown' : 'no';
}

/** Assesses how severe a breach is, or corrects an assessment; the level stands below as it is chosen. */
export function AssessForm({
  detail,
  corrects,
  onDone,
}: {
  detail: BreachCase;
  /** The assessment that is corrected, null for a new one. */
  corrects: Assessment | null;
  onDone: () => void;
}) {
  const draft = useDraft<AssessmentDraft>(
    `severity/${detail.reference}/${corrects?.id ?? 'new'}`,
    draftOf(corrects, ownZone(), over100(detail)),
  );
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    text.where.assess,
    (client, input: AssessInput) => client.severity.assess(input),
    { done: text.saved, say: showToast },
  );
  const choices = choicesOf(value);

  async function submit(): Promise<void> {
    setIsTried(true);
    const at = typedTime(value.at);
    const wrong = problemOf(value, at === null, corrects !== null);
    setProblem(wrong);
    if (wrong !== null || choices === null || at === null) return;
    const input: AssessInput = {
      id: detail.id,
      partId: partId.nullable().parse(value.partId),
      at,
      choices,
      reasons: value.reasons,
      ...(corrects === null ? {} : { correctsId: corrects.id, reason: value.reason }),
    };
    if ((await save.run(input)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={10}
      action={text.save}
      isRunning={save.isRunning}
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {corrects === null ? null : <p className="cu-soft">{text.correctBody}</p>}
      <Head detail={detail} value={value} isFixed={corrects !== null} change={change} />
      <MethodFields
        value={value}
        isTried={isTried}
        change={change}
        reasonOf={(name) => ({
          reason: value.reasons[name] ?? '',
          onReason: (sentence) => change({ reasons: { ...value.reasons, [name]: sentence } }),
        })}
      />
      <p className="cu-severity-level" role="status">
        {choices === null ? text.noScore : `${text.level}: ${levelInWords(choices)}`}
      </p>
      {corrects === null ? null : (
        <LongTextField
          label={text.reason}
          value={value.reason}
          error={isTried && value.reason.trim() === '' ? text.reasonMissing : null}
          onValue={(reason) => change({ reason })}
        />
      )}
    </DraftForm>
  );
}

/** The first thing that hinders recording, in the order of the form. */
function problemOf(value: AssessmentDraft, isTimeMissing: boolean, isCorrection: boolean): string | null {
  if (value.method === null) return text.methodMissing;
  if (isTimeMissing) return text.atMissing;
  const choices = choicesOf(value);
  if (choices === null) return text.stepMissing;
  if (reasonsMissing(choices, value.reasons).length > 0) return text.whyMissingSomewhere;
  return isCorrection && value.reason.trim() === '' ? text.reasonMissing : null;
}

function Head({
  detail,
  value,
  isFixed,
  change,
}: {
  detail: BreachCase;
  value: AssessmentDraft;
  /** A correction is of the same method and part. */
  isFixed: boolean;
  change: (next: Partial<AssessmentDraft>) => void;
}) {
  const { method } = value;
  const chosen = Object.values(SeverityMethod).find((one) => one === method);
  return (
    <>
      <div className="cu-form">
        <Select
          label={text.method}
          data-autofocus
          disabled={isFixed}
          data={Object.values(SeverityMethod).map((one) => ({ value: one, label: text.methods[one].name }))}
          value={method}
          onChange={(next) => change({ method: next })}
        />
        <Select
          label={text.about}
          disabled={isFixed}
          data={[
            { value: '', label: text.whole },
            ...detail.parts.map(({ id }) => ({ value: id, label: partName(detail, id) })),
          ]}
          allowDeselect={false}
          value={value.partId ?? ''}
          onChange={(next) => change({ partId: next === '' ? null : next })}
        />
      </div>
      {chosen === undefined ? null : <p className="cu-soft">{text.methods[chosen].about}</p>}
      <ZonedTimeField label={text.at} value={value.at} onChange={(at) => change({ at })} />
    </>
  );
}

function MethodFields(props: FieldsProps) {
  switch (props.value.method) {
    case SeverityMethod.enisa:
      return <EnisaFields {...props} />;
    case SeverityMethod.hipaa:
      return <HipaaFields {...props} />;
    case SeverityMethod.grid:
      return <GridFields {...props} />;
    default:
      return null;
  }
}
