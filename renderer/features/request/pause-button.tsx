import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type DocumentId, documentId } from '../../../shared/ids.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = requestPageText.pause;

/** Records that the office waits for the person. */
export function PauseButton({ detail }: { detail: RequestCase }) {
  return (
    <DialogButton act={text.act} title={text.title}>
      {(close) => <PauseForm detail={detail} onDone={close} />}
    </DialogButton>
  );
}

type Typed = { from: ZonedTimeText; reason: string; documentId: string | null };
type Given = { from: ZonedTime; reason: string; documentId: DocumentId | null };

function PauseForm({ detail, onDone }: { detail: RequestCase; onDone: () => void }) {
  const draft = useDraft<Typed>(`request.pause/${detail.reference}`, {
    from: emptyTimeText(ownZone()),
    reason: '',
    documentId: null,
  });
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const action = useCaseAction(
    detail.id,
    text.where,
    (client, given: Given) => client.request.pause({ id: detail.id, ...given }),
    { done: text.done, say: showToast },
  );

  async function submit(): Promise<void> {
    const from = typedTime(value.from);
    const reason = value.reason.trim();
    setMissing(from === null ? text.fromMissing : reason === '' ? text.reasonMissing : null);
    if (from === null || reason === '') return;
    const given = { from, reason, documentId: documentId.nullable().parse(value.documentId) };
    if ((await action.run(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.save}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.body}</p>
      <LawsOnPauses detail={detail} />
      <ZonedTimeField label={text.from} value={value.from} onChange={(from) => change({ from })} />
      <LongTextField label={text.reason} value={value.reason} onValue={(reason) => change({ reason })} />
      <DocumentSelect
        label={requestPageText.steps.proof}
        documents={detail.documents}
        value={value.documentId}
        onValue={(proof) => change({ documentId: proof })}
      />
    </DraftForm>
  );
}

/** What each law that was chosen says of pauses, each provision once. */
function LawsOnPauses({ detail }: { detail: RequestCase }) {
  const { queries } = useApi();
  const pauses = useQuery(queries.requestChoices(detail.id)).data?.pauses ?? [];
  const said = pauses.map(({ citation, what, says, moves }) => {
    if (says === null) return text.namesNone(citation);
    return moves ? text.names(citation, what, says) : text.namesElsewhere(citation, says);
  });
  if (said.length === 0) return null;
  return (
    <ul className="cu-soft cu-small" aria-label={text.laws}>
      {[...new Set(said)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
