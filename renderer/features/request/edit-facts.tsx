import { useEffect, useRef, useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { RequestFacts } from '../../../shared/contract/request.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { ownZone } from '../../ui/now.ts';
import { type RequestFactsForm, requestFactsForm, typedRequestFacts } from '../../ui/request-facts-form.ts';
import { showToast } from '../../ui/toast.tsx';
import { isReadable } from '../../ui/typed-times.ts';
import { EditFactsFields } from './edit-facts-fields.tsx';

const text = casePageText.facts;

type Changed = Partial<Omit<RequestFacts, 'receivedAt'>>;

/** @returns the facts that were changed: only these are saved, so that nothing else is taken back */
function changedFacts(form: RequestFactsForm, base: RequestFactsForm): Changed {
  const before = typedRequestFacts(base);
  const changed = Object.entries(typedRequestFacts(form)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
  );
  return Object.fromEntries(changed);
}

/** Changes the facts in place. What is typed is a draft; only what was changed is saved. */
export function EditRequestFacts({ detail, onClose }: { detail: RequestCase; onClose: () => void }) {
  const now = requestFactsForm({ ...detail.request, title: detail.title }, ownZone());
  const draft = useDraft<RequestFactsForm & { base: RequestFactsForm }>(`request.facts/${detail.reference}`, {
    ...now,
    base: now,
  });
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), [draft.isReady]);
  const save = useCaseAction(
    detail.id,
    casePageText.where.facts,
    (client, changed: Changed) => client.request.describe({ ...changed, id: detail.id }),
    { done: text.saved, say: showToast },
  );
  const { base, ...value } = draft.value;

  async function submit(): Promise<void> {
    const areReadable = isReadable(value.sentAt) && isReadable(value.deliveredAt);
    const lacks = value.title.trim() === '' ? text.titleMissing : areReadable ? null : text.unreadable;
    setProblem(lacks);
    if (lacks !== null) return;
    const changed = changedFacts(value, base);
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
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <EditFactsFields value={value} change={draft.change} first={first} />
    </DraftForm>
  );
}
