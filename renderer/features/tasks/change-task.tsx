import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { tasksText } from '../../../shared/text/tasks.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { showToast } from '../../ui/toast.tsx';
import { type Task, taskOf, TaskFields, taskProblem, typedOf, type TypedTask } from './task-fields.tsx';

const text = tasksText;

/** What of a task is another than before: only that is recorded. */
function changesOf(task: Task, typed: TypedTask) {
  const { title, dueOn, assigneeId } = taskOf(typed);
  return {
    ...(title === task.title ? {} : { title }),
    ...(dueOn === task.dueOn ? {} : { dueOn }),
    ...(assigneeId === task.assigneeId ? {} : { assigneeId }),
  };
}

function problemOf(task: Task, typed: TypedTask): string | null {
  const problem = taskProblem(typed);
  if (problem !== null) return problem;
  return Object.keys(changesOf(task, typed)).length === 0 ? text.nothingChanged : null;
}

/** The form of a task on record. */
export function ChangeTask({ detail, task, onDone }: { detail: CaseDetail; task: Task; onDone: () => void }) {
  const draft = useDraft<TypedTask>(`task/${detail.reference}/${task.id}`, typedOf(task));
  const [isTried, setIsTried] = useState(false);
  const problem = problemOf(task, draft.value);
  const change = useCaseAction(
    detail.id,
    text.where.change,
    (client, typed: TypedTask) => client.tasks.change({ id: task.id, ...changesOf(task, typed) }),
    { done: text.changed, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || (await change.run(draft.value)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={text.save}
      isRunning={change.isRunning}
      problem={(isTried ? problem : null) ?? change.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TaskFields value={draft.value} change={draft.change} />
    </DraftForm>
  );
}
