import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { CaseDecision } from '../../../shared/contract/decision.ts';
import { DecisionState, isUnderWay } from '../../../shared/domain/decision.ts';
import type { DecisionId } from '../../../shared/ids.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { showToast } from '../../ui/toast.tsx';
import { DecisionDialogs, type DecisionWhat } from './decision-dialogs.tsx';

const text = decisionsText;

type Act = { what: DecisionWhat; label: string; isMain?: true };

/** What a person can do with a version, by how it stands and whether they submitted it. */
function actsOf({ state, submittedBy }: CaseDecision, ownId: string | undefined): Act[] {
  if (state === DecisionState.draft)
    return [
      { what: 'submit', label: text.submit.act, isMain: true },
      { what: 'change', label: text.change.act },
      { what: 'discard', label: text.discard.act },
    ];
  const read: Act = { what: 'read', label: text.read };
  if (state !== DecisionState.submitted) return [read];
  if (submittedBy === ownId) return [read, { what: 'takeBack', label: text.takeBack.act }];
  return [
    { what: 'signOff', label: text.signOff.act, isMain: true },
    { what: 'giveBack', label: text.giveBack.act },
    read,
  ];
}

/** The buttons of a version, with the dialogs they open. */
export function DecisionActs({
  detail,
  decision,
  isLast,
}: {
  detail: CaseDetail;
  decision: CaseDecision;
  isLast: boolean;
}) {
  const { queries } = useApi();
  const [what, setWhat] = useState<DecisionWhat | null>(null);
  const status = useQuery(queries.vaultStatus());
  const renew = useCaseAction(
    detail.id,
    text.where.renew,
    (client, id: DecisionId) => client.decisions.renew({ id }),
    { done: text.renew.done, say: showToast },
  );
  const ownId = status.data?.state === 'open' ? status.data.person.id : undefined;
  const named = text.named(decision.number, decision.version);
  const isVoid = detail.status === 'void';
  const acts = actsOf(decision, ownId).filter((one) => !isVoid || one.what === 'read');
  return (
    <>
      {acts.map(({ what: each, label, isMain }) => (
        <Button
          key={each}
          variant={isMain === true ? 'filled' : 'default'}
          size="compact-sm"
          aria-label={`${label}: ${named}`}
          onClick={() => setWhat(each)}
        >
          {label}
        </Button>
      ))}
      {isLast && !isVoid && !isUnderWay(decision.state) ? (
        <Button
          variant="default"
          size="compact-sm"
          loading={renew.isRunning}
          onClick={() => void renew.run(decision.id)}
        >
          {text.renew.act}
        </Button>
      ) : null}
      {renew.problem === null ? null : <span role="alert">{renew.problem}</span>}
      <DecisionDialogs detail={detail} decision={decision} what={what} onClose={() => setWhat(null)} />
    </>
  );
}
