import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { deadlinesText } from '../../../shared/text/deadlines.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, isSameTime, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

export type Deadline = CaseDetail['deadlines'][number];
type Typed = { label: string; due: ZonedTimeText; reason: string };

const text = deadlinesText;

/** What of a deadline is another than before; to the minute, as it is shown and typed. */
function changesOf(deadline: Deadline, typed: Typed, dueAt: ZonedTime) {
  const label = typed.label.trim();
  const isSameDue = deadline.dueAt !== null && isSameTime(typed.due, timeTextOf(deadline.dueAt));
  return { ...(label === deadline.label ? {} : { label }), ...(isSameDue ? {} : { dueAt }) };
}

/** @returns why it can't be saved yet, or null. */
function problemOf(typed: Typed, deadline: Deadline | null): string | null {
  const label = typed.label.trim();
  const dueAt = typedTime(typed.due);
  if (label === '') return text.labelMissing;
  if (dueAt === null) return text.dueMissing;
  if (deadline === null) return null;
  if (Object.keys(changesOf(deadline, typed, dueAt)).length === 0) return text.nothingChanged;
  return typed.reason.trim() === '' ? text.reasonMissing : null;
}

async function save(client: CustodiaClient, detail: CaseDetail, deadline: Deadline | null, typed: Typed) {
  const label = typed.label.trim();
  const dueAt = typedTime(typed.due);
  if (dueAt === null) throw new Error('a deadline without a time was let through');
  if (deadline === null) return client.deadlines.set({ caseId: detail.id, label, dueAt });
  const changes = changesOf(deadline, typed, dueAt);
  return client.deadlines.change({ id: deadline.id, ...changes, reason: typed.reason.trim() });
}

/** Sets a deadline, or changes an open one with the reason. What is typed is a draft in the vault. */
export function DeadlineForm({
  detail,
  deadline,
  onDone,
}: {
  detail: CaseDetail;
  /** The one to change; null to set a new one. */
  deadline: Deadline | null;
  onDone: () => void;
}) {
  const form = `deadline/${detail.reference}${deadline === null ? '' : `/${deadline.id}`}`;
  const draft = useDraft<Typed>(form, {
    label: deadline?.label ?? '',
    due: deadline?.dueAt ? timeTextOf(deadline.dueAt) : emptyTimeText(ownZone()),
    reason: '',
  });
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const problem = problemOf(value, deadline);
  const action = useCaseAction(
    detail.id,
    deadline === null ? text.where.set : text.where.change,
    (client, typed: Typed) => save(client, detail, deadline, typed),
    { done: deadline === null ? text.set.done : text.change.done, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || (await action.run(value)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={deadline === null ? text.set.act : text.change.save}
      isRunning={action.isRunning}
      problem={(isTried ? problem : null) ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TextField
        label={text.fields.label}
        required
        data-autofocus
        value={value.label}
        onValue={(label) => change({ label })}
      />
      <ZonedTimeField
        label={text.fields.dueAt}
        isRequired
        value={value.due}
        onChange={(due) => change({ due })}
      />
      {deadline === null ? null : (
        <LongTextField
          label={text.fields.reason}
          required
          value={value.reason}
          onValue={(reason) => change({ reason })}
        />
      )}
    </DraftForm>
  );
}
