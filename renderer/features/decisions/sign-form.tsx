import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { CaseDecision } from '../../../shared/contract/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Hint } from '../../ui/hint.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ShownDecision } from './decision-view.tsx';

const text = decisionsText;

/** Shows exactly what will be signed, and signs it: the submission, or the sign-off of the other person. */
export function SignForm({
  detail,
  decision,
  act,
  onDone,
}: {
  detail: CaseDetail;
  decision: CaseDecision;
  act: 'submit' | 'signOff';
  onDone: () => void;
}) {
  const { queries } = useApi();
  const found = useQuery(queries.decision(decision.id));
  const told = text[act];
  const sign = useCaseAction(
    detail.id,
    text.where[act],
    async (client, seenSha256: string) => {
      const seen = { id: decision.id, seenSha256 };
      return act === 'submit' ? client.decisions.submit(seen) : client.decisions.signOff(seen);
    },
    { done: told.done, say: showToast },
  );
  if (found.isPending) return <LoadingRows rows={8} />;
  if (found.isError)
    return (
      <ErrorState
        title={text.failed}
        sentence={errorText(found.error, text.where.show)}
        onRetry={() => void found.refetch()}
      />
    );
  const { seenSha256 } = found.data;

  async function submit(): Promise<void> {
    if ((await sign.run(seenSha256)) !== undefined) onDone();
  }

  return (
    <ActionForm
      action={told.sign}
      isRunning={sign.isRunning}
      problem={sign.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <Hint tone="attention">{told.body}</Hint>
      {act === 'submit' ? <Signer detail={detail} /> : null}
      <ShownDecision shown={found.data} />
    </ActionForm>
  );
}

/** Who is expected to sign it off. */
function Signer({ detail: { reviewer } }: { detail: CaseDetail }) {
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const ownId = status.data?.state === 'open' ? status.data.person.id : undefined;
  const isOther = reviewer !== null && reviewer.id !== ownId;
  return <p className="cu-soft">{isOther ? text.submit.signer(reviewer.name) : text.submit.anySigner}</p>;
}
