import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { tasksText } from '../../../shared/text/tasks.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';
import { DraftLine } from '../../ui/draft-line.tsx';
import { emptyTask, taskOf, TaskFields, taskProblem, type TypedTask } from './task-fields.tsx';
import './tasks.css';

const text = tasksText;

/** One line above the list: what is to be done, Enter, and the next. What is typed is a draft in the vault. */
export function AddTask({ detail }: { detail: CaseDetail }) {
  const draft = useDraft<TypedTask>(`task/${detail.reference}`, emptyTask);
  const title = useRef<HTMLInputElement>(null);
  const [isTried, setIsTried] = useState(false);
  const problem = taskProblem(draft.value);
  const add = useCaseAction(
    detail.id,
    text.where.add,
    (client, typed: TypedTask) => client.tasks.add({ caseId: detail.id, ...taskOf(typed) }),
    { done: text.added, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(problem !== null);
    if (problem !== null || add.isRunning || (await add.run(draft.value)) === undefined) return;
    await draft.discard();
    title.current?.focus();
  }

  if (!draft.isReady) return <LoadingRows rows={1} />;
  return (
    <form
      noValidate
      className="cu-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="cu-task-line">
        <TaskFields value={draft.value} change={draft.change} titleRef={title} />
        <Button type="submit" variant="default" h={32} loading={add.isRunning}>
          {text.add}
        </Button>
      </div>
      <Problem>{(isTried ? problem : null) ?? add.problem}</Problem>
      {draft.state === 'none' && draft.restoredFrom === null ? null : (
        <DraftLine
          state={draft.state}
          restoredFrom={draft.restoredFrom}
          onStartOver={() => void draft.discard()}
        />
      )}
    </form>
  );
}
