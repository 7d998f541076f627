import { Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { tasksText } from '../../../shared/text/tasks.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DueDay } from '../../ui/due-day.tsx';
import { Section } from '../../ui/fields.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import { ownZone } from '../../ui/now.ts';
import { Problem } from '../../ui/problem.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { AddTask } from './add-task.tsx';
import { ChangeTask } from './change-task.tsx';
import type { Task } from './task-fields.tsx';
import { inOrder } from './task-order.ts';

const text = tasksText;

/** The tasks of a case: to be done first, the nearest on top; Space ticks one. */
export function TasksSection({
  detail,
  beside,
}: {
  detail: CaseDetail;
  /** What else a person can do here, beside the title. */
  beside?: ReactNode;
}) {
  const [changing, setChanging] = useState<Task | null>(null);
  const isVoid = detail.status === CaseStatus.void;
  return (
    <Section title={text.title} actions={beside}>
      <div className="cu-stack">
        {isVoid ? <p className="cu-soft">{text.void}</p> : <AddTask detail={detail} />}
        {changing === null && !isVoid ? <KeptTasks detail={detail} onContinue={setChanging} /> : null}
        {detail.tasks.length === 0 ? (
          isVoid ? null : (
            <p className="cu-soft">{text.empty}</p>
          )
        ) : (
          <SimpleTable
            label={text.title}
            headers={isVoid ? text.headers.slice(0, 3) : text.headers}
            rows={inOrder(detail.tasks).map((task) => ({
              key: task.id,
              cells: [
                <Tick key="tick" task={task} isVoid={isVoid} />,
                <Due key="due" task={task} />,
                task.assigneeName ?? (
                  <span key="nobody" className="cu-faint">
                    {text.nobody}
                  </span>
                ),
                ...(isVoid ? [] : [<Acts key="acts" task={task} onChange={() => setChanging(task)} />]),
              ],
            }))}
          />
        )}
      </div>
      <Dialog isOpen={changing !== null} title={text.changeTitle} onClose={() => setChanging(null)}>
        {changing === null ? null : (
          <ChangeTask detail={detail} task={changing} onDone={() => setChanging(null)} />
        )}
      </Dialog>
    </Section>
  );
}

/** Changes that were begun and left; what was typed for a new task stands in its line by itself. */
function KeptTasks({ detail, onContinue }: { detail: CaseDetail; onContinue: (task: Task) => void }) {
  const kept = useKeptForms(`task/${detail.reference}`);
  return detail.tasks
    .filter(({ id }) => kept.includes(id))
    .map((task) => (
      <KeptLine key={task.id} onContinue={() => onContinue(task)}>
        {text.keptChange(task.title ?? text.noTitle)}
      </KeptLine>
    ));
}

function Tick({ task, isVoid }: { task: Task; isVoid: boolean }) {
  const isDone = task.doneAt !== null;
  const complete = useCaseAction(
    task.caseId,
    text.where.complete,
    (client, id: Task['id']) => client.tasks.complete({ id }),
    { done: text.completed, say: showToast },
  );
  const reopen = useCaseAction(
    task.caseId,
    text.where.reopen,
    (client, id: Task['id']) => client.tasks.reopen({ id }),
    { done: text.reopened, say: showToast },
  );
  const isRunning = complete.isRunning || reopen.isRunning;
  return (
    <>
      <Checkbox
        label={task.title ?? text.noTitle}
        checked={isDone}
        disabled={isVoid}
        {...(isDone ? { c: 'var(--soft)' } : {})}
        onChange={() => {
          if (!isRunning) void (isDone ? reopen : complete).run(task.id);
        }}
      />
      <Problem>{complete.problem ?? reopen.problem}</Problem>
    </>
  );
}

function Due({ task: { dueOn, doneAt } }: { task: Task }) {
  if (doneAt !== null) {
    return (
      <span className="cu-soft">
        {text.done} <When time={{ at: doneAt, zone: ownZone() }} show="short" />
      </span>
    );
  }
  return dueOn === null ? <span className="cu-faint">{text.noDue}</span> : <DueDay date={dueOn} />;
}

function Acts({ task, onChange }: { task: Task; onChange: () => void }) {
  const [isRemoving, setIsRemoving] = useState(false);
  const remove = useCaseAction(
    task.caseId,
    text.where.remove,
    (client, reason: string) => client.tasks.remove({ id: task.id, reason }),
    { done: text.removed, say: showToast },
  );
  return (
    <span className="cu-row-end">
      <ActionMenu
        isCompact
        label={text.more(task.title ?? text.noTitle)}
        actions={[
          { label: text.change, run: onChange },
          { label: text.remove, run: () => setIsRemoving(true) },
        ]}
      />
      <ReasonDialog
        isOpen={isRemoving}
        title={text.removeTitle}
        action={text.removeAct}
        acting={remove}
        act={remove.run}
        onClose={() => setIsRemoving(false)}
      >
        <div className="cu-stack">
          <p className="cu-strong cu-wrap">{task.title ?? text.noTitle}</p>
          <p>{text.removeBody}</p>
        </div>
      </ReasonDialog>
    </span>
  );
}
