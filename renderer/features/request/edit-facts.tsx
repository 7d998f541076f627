import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { RequestFacts } from '../../../shared/contract/request.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Conflicts } from '../../ui/conflicts.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { ownZone } from '../../ui/now.ts';
import { requestFactsForm } from '../../ui/request-facts-form.ts';
import { showToast } from '../../ui/toast.tsx';
import { isReadable } from '../../ui/typed-times.ts';
import { EditFactsFields } from './edit-facts-fields.tsx';
import {
  differentFacts,
  type RequestFactsDraft,
  settleRequestFacts,
  settleRequestField,
} from './facts-draft.ts';

const text = casePageText.facts;

type Changed = Partial<Omit<RequestFacts, 'receivedAt'>>;

const recordedFacts = (detail: RequestCase) => ({ ...detail.request, title: detail.title });
const formOf = (detail: RequestCase) => requestFactsForm(recordedFacts(detail), ownZone());

function useSaveFacts(detail: RequestCase) {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const save = useCaseAction(
    detail.id,
    casePageText.where.facts,
    (api, changed: Changed) => api.request.describe({ ...changed, id: detail.id }),
    { done: text.saved, say: showToast },
  );
  /** Shows the request as it stands in the vault at this moment. */
  async function look(): Promise<RequestCase> {
    const fresh = await client.cases.get({ which: detail.id }).catch(() => detail);
    queryClient.setQueryData(queries.caseDetail(detail.reference).queryKey, fresh);
    return fresh.kind === detail.kind ? fresh : detail;
  }
  return { save, look };
}

/** @returns what keeps the facts from being saved, or null */
function lackOf(value: RequestFactsDraft, conflicts: readonly unknown[]): string | null {
  if (conflicts.length > 0) return text.meanwhile.unsettled;
  if (value.title.trim() === '') return text.titleMissing;
  return isReadable(value.sentAt) && isReadable(value.deliveredAt) ? null : text.unreadable;
}

/**
 * Changes the facts in place. What is typed is a draft; only what was changed is saved, and what somebody else changed
 * meanwhile is a question.
 */
export function EditRequestFacts({ detail, onClose }: { detail: RequestCase; onClose: () => void }) {
  const now = formOf(detail);
  const draft = useDraft<RequestFactsDraft>(`request.facts/${detail.reference}`, { ...now, base: now });
  const [isTried, setIsTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), [draft.isReady]);
  const { save, look } = useSaveFacts(detail);
  const { draft: value, conflicts } = settleRequestFacts(draft.value, now);

  async function submit(): Promise<void> {
    setIsTried(true);
    if (lackOf(value, []) !== null) return;
    const fresh = formOf(await look());
    const settled = settleRequestFacts(value, fresh);
    if (settled.conflicts.length > 0) return;
    const changed = differentFacts(settled.draft, fresh);
    if (Object.keys(changed).length === 0) showToast(text.nothingChanged);
    else if ((await save.run(changed)) === undefined) return;
    await draft.submitted();
    onClose();
  }

  return (
    <DraftForm
      draft={draft}
      rows={8}
      action={text.save}
      isRunning={save.isRunning}
      problem={(isTried ? lackOf(value, conflicts) : null) ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <Conflicts
        fields={conflicts}
        recorded={recordedFacts(detail)}
        onSettle={(choice) => draft.change(settleRequestField(value, now, choice))}
      />
      <EditFactsFields value={value} change={(part) => draft.change({ ...value, ...part })} first={first} />
    </DraftForm>
  );
}
