import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import type { ComplaintFacts } from '../../../shared/contract/complaint.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { type UsedDraft, useDraft } from '../../api/use-draft.ts';
import { Conflicts } from '../../ui/conflicts.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ActionForm } from '../../ui/dialog.tsx';
import { DraftLine } from '../../ui/draft-line.tsx';
import {
  areTimesReadable,
  differentFields,
  factsFormOf,
  type RecordedFacts,
  typedFacts,
} from '../../ui/facts-form.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ownZone } from '../../ui/now.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import { showToast } from '../../ui/toast.tsx';
import { type FactsDraft, factsDraftName, settleFacts, settleField } from './facts-draft.ts';
import { FactsFields } from './facts-fields.tsx';

const text = casePageText.facts;

function recordedFacts(detail: ComplaintCase): RecordedFacts {
  return { ...detail.complaint, title: detail.title };
}

/** Changes the facts in place. What is typed is a draft; only what was changed is saved. */
export function EditFacts({ detail, onClose }: { detail: ComplaintCase; onClose: () => void }) {
  const now = factsFormOf(recordedFacts(detail), ownZone());
  const draft = useDraft<FactsDraft>(factsDraftName(detail.reference), { ...now, base: now });
  if (!draft.isReady) return <LoadingRows rows={8} />;
  return <FactsEditor detail={detail} draft={draft} onClose={onClose} />;
}

type Changed = Partial<Omit<ComplaintFacts, 'receivedAt'>>;

function useSaveFacts(detail: ComplaintCase) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const save = useCaseAction(
    detail.id,
    casePageText.where.facts,
    (api, changed: Changed) => api.complaint.describe({ ...changed, id: detail.id }),
    { done: text.saved, say: showToast },
  );
  /** Shows the case as it stands in the vault at this moment. */
  async function look(): Promise<ComplaintCase> {
    const { queryKey } = queries.caseDetail(detail.reference);
    const fresh = await client.cases.get({ which: detail.id }).catch(() => detail);
    queryClient.setQueryData(queryKey, fresh);
    return fresh.kind === detail.kind ? fresh : detail;
  }
  return { save, look };
}

function FactsEditor({
  detail,
  draft,
  onClose,
}: {
  detail: ComplaintCase;
  draft: UsedDraft<FactsDraft>;
  onClose: () => void;
}) {
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { save, look } = useSaveFacts(detail);
  const recorded = recordedFacts(detail);
  const now = factsFormOf(recorded, ownZone());
  const { draft: value, conflicts } = settleFacts(draft.value, now);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function close(): Promise<void> {
    await draft.submitted();
    onClose();
  }

  function leave(): void {
    if (differentFields(value, value.base).length > 0) setIsAsking(true);
    else void close();
  }
  useShortcut({ key: 'Escape' }, leave, { inFields: true });

  async function submit(): Promise<void> {
    setIsTried(true);
    if (value.title.trim() === '' || !areTimesReadable(value)) return;
    const fresh = factsFormOf(recordedFacts(await look()), ownZone());
    const settled = settleFacts(value, fresh);
    if (settled.conflicts.length > 0) return;
    const changed = differentFields(settled.draft, fresh);
    const facts = Object.entries(typedFacts(settled.draft)).filter(([field]) =>
      changed.some((each) => each === field),
    );
    if (facts.length === 0) showToast(text.nothingChanged);
    else if ((await save.run(Object.fromEntries(facts))) === undefined) return;
    await close();
  }

  const problem =
    conflicts.length > 0
      ? text.meanwhile.unsettled
      : value.title.trim() === ''
        ? text.titleMissing
        : areTimesReadable(value)
          ? null
          : text.unreadable;
  return (
    <>
      <ActionForm
        action={text.save}
        isRunning={save.isRunning}
        problem={(isTried ? problem : null) ?? save.problem}
        beside={
          <DraftLine
            state={draft.state}
            restoredFrom={draft.restoredFrom}
            onStartOver={() => draft.change({ ...now, base: now })}
          />
        }
        onSubmit={() => void submit()}
        onCancel={leave}
      >
        <Conflicts
          fields={conflicts}
          recorded={recorded}
          onSettle={(choice) => draft.change(settleField(value, now, choice))}
        />
        <FactsFields
          value={value}
          change={(part) => draft.change({ ...value, ...part })}
          isTried={isTried}
          first={first}
        />
      </ActionForm>
      <ConfirmDialog
        isOpen={isAsking}
        title={text.discardTitle}
        action={text.discard}
        onConfirm={() => void close()}
        onClose={() => setIsAsking(false)}
      >
        {text.discardBody}
      </ConfirmDialog>
    </>
  );
}
