import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { CaseDecision } from '../../../shared/contract/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = decisionsText;

type Typed = { subject: string; decided: string; reasons: string };

/** Writes a decision down as a draft, or changes one. */
export function DecisionForm({
  detail,
  decision,
  onDone,
}: {
  detail: CaseDetail;
  /** The draft that is changed; null for a new decision. */
  decision: CaseDecision | null;
  onDone: () => void;
}) {
  const form =
    decision === null
      ? `decision.new/${detail.reference}`
      : `decision.change/${detail.reference}/${decision.id}`;
  const draft = useDraft<Typed>(form, {
    subject: decision?.subject ?? '',
    decided: decision?.decided ?? '',
    reasons: decision?.reasons ?? '',
  });
  const { value, change } = draft;
  const [isMissing, setIsMissing] = useState(false);
  const told = decision === null ? text.write : text.change;
  const save = useCaseAction(
    detail.id,
    text.where.draft,
    async (client, given: Typed): Promise<object> =>
      decision === null
        ? client.decisions.draft({ caseId: detail.id, ...given })
        : client.decisions.change({ id: decision.id, ...given }),
    { done: told.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    const given = {
      subject: value.subject.trim(),
      decided: value.decided.trim(),
      reasons: value.reasons.trim(),
    };
    const isIncomplete = Object.values(given).includes('');
    setIsMissing(isIncomplete);
    if (isIncomplete || (await save.run(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={told.save}
      isRunning={save.isRunning}
      problem={isMissing ? text.missing : save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField
        label={text.subject}
        description={text.subjectHint}
        required
        data-autofocus
        value={value.subject}
        onValue={(subject) => change({ subject })}
      />
      <LongTextField
        label={text.decided}
        required
        value={value.decided}
        onValue={(decided) => change({ decided })}
      />
      <LongTextField
        label={text.reasons}
        description={text.reasonsHint}
        required
        minRows={5}
        value={value.reasons}
        onValue={(reasons) => change({ reasons })}
      />
    </DraftForm>
  );
}
