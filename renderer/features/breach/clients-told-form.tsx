import { useState } from 'react';
import type { MarkClientsInput } from '../../../shared/contract/breach.ts';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import { medium } from '../../../shared/contract/case-work.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { documentId } from '../../../shared/ids.ts';
import { breachClientsText } from '../../../shared/text/breach-clients.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = breachClientsText.told;

type Typed = { at: ZonedTimeText; by: string | null; documentId: string | null };

/** Records that the chosen clients were told: when, how, and with which proof. */
export function ClientsToldForm({
  detail,
  part,
  clientIds,
  onDone,
  onCancel,
}: {
  detail: BreachCase;
  part: BreachPart;
  clientIds: string[];
  onDone: () => void;
  onCancel: () => void;
}) {
  const draft = useDraft<Typed>(`breach.clientsTold/${detail.reference}/${part.id}`, {
    at: emptyTimeText(ownZone()),
    by: 'mail',
    documentId: null,
  });
  const { value, change } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    breachClientsText.where.mark,
    (client, given: Pick<MarkClientsInput, 'at' | 'by' | 'documentId'>) =>
      client.breach.markClients({ id: detail.id, partId: part.id, clientIds, mark: 'met', ...given }),
    { done: text.done(clientIds.length), say: showToast },
  );

  async function submit(): Promise<void> {
    const at = typedTime(value.at);
    setProblem(at === null ? text.atMissing : null);
    if (at === null) return;
    const given = {
      at,
      by: medium.nullable().parse(value.by),
      documentId: documentId.nullable().parse(value.documentId),
    };
    if ((await save.run(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.save}
      isRunning={save.isRunning}
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p className="cu-soft">{text.body(clientIds.length)}</p>
      <ZonedTimeField label={text.at} value={value.at} onChange={(at) => change({ at })} />
      <SetSelect set="metBy" label={text.by} value={value.by} onValue={(by) => change({ by })} />
      <DocumentSelect
        label={text.proof}
        documents={detail.documents}
        value={value.documentId}
        onValue={(chosen) => change({ documentId: chosen })}
      />
    </DraftForm>
  );
}
