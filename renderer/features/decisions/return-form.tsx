import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { CaseDecision } from '../../../shared/contract/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { showToast } from '../../ui/toast.tsx';
import { DecisionView } from './decision-view.tsx';

const text = decisionsText;

/** Returns a submitted decision with remarks, which are signed. */
export function ReturnForm({
  detail,
  decision,
  onDone,
}: {
  detail: CaseDetail;
  decision: CaseDecision;
  onDone: () => void;
}) {
  const { queries } = useApi();
  const found = useQuery(queries.decision(decision.id));
  const draft = useDraft(`decision.return/${detail.reference}/${decision.id}`, { remarks: '' });
  const [isMissing, setIsMissing] = useState(false);
  const giveBack = useCaseAction(
    detail.id,
    text.where.returned,
    (client, given: { remarks: string; seenSha256: string }) =>
      client.decisions.returnWithRemarks({ id: decision.id, ...given }),
    { done: text.giveBack.done, say: showToast },
  );
  const { data } = found;
  if (data === undefined)
    return found.isPending ? <LoadingRows rows={8} /> : <DecisionView decision={decision} />;
  const { seenSha256 } = data;

  async function submit(): Promise<void> {
    const remarks = draft.value.remarks.trim();
    setIsMissing(remarks === '');
    if (remarks === '' || (await giveBack.run({ remarks, seenSha256 })) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.giveBack.act}
      isRunning={giveBack.isRunning}
      problem={giveBack.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.giveBack.body}</p>
      <LongTextField
        label={text.giveBack.remarks}
        required
        data-autofocus
        error={isMissing ? text.giveBack.missing : null}
        value={draft.value.remarks}
        onValue={(remarks) => draft.change({ remarks })}
      />
      <DecisionView decision={decision} />
    </DraftForm>
  );
}
