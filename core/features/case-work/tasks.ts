import type { TaskId } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { requireActivePerson, requireRecord, requireWorkableCase } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

function addTask(
  act: Act,
  input: { caseId: string; title: string; dueOn: string | null; assigneeId: string | null },
): { id: TaskId } {
  requireWorkableCase(act.db, input.caseId);
  requireActivePerson(act.db, input.assigneeId);
  const id = act.newId<TaskId>();
  act.record({ entity: 'task', id, caseId: input.caseId, action: 'task.added', fields: { ...input } });
  return { id };
}

type TaskChange = {
  id: string;
  title?: string | undefined;
  dueOn?: string | null | undefined;
  assigneeId?: string | null | undefined;
};

function changeTask(act: Act, { id, title, dueOn, assigneeId }: TaskChange): void {
  const caseId = requireRecord(act.db, 'tasks', id);
  requireActivePerson(act.db, assigneeId);
  const fields = {
    ...(title === undefined ? {} : { title }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
  };
  act.record({ entity: 'task', id, caseId, action: 'task.changed', fields });
}

function setDone(act: Act, id: string, isDone: boolean): void {
  const caseId = requireRecord(act.db, 'tasks', id);
  act.record({
    entity: 'task',
    id,
    caseId,
    action: isDone ? 'task.completed' : 'task.reopened',
    fields: { doneAt: isDone ? act.now : null },
  });
}

export function taskHandlers(session: Session) {
  const procedures = os.tasks;
  return {
    add: procedures.add.handler(({ input }) => session.vault.act((act) => addTask(act, input))),
    change: procedures.change.handler(({ input }) => {
      session.vault.act((act) => changeTask(act, input));
      return {};
    }),
    complete: procedures.complete.handler(({ input }) => {
      session.vault.act((act) => setDone(act, input.id, true));
      return {};
    }),
    reopen: procedures.reopen.handler(({ input }) => {
      session.vault.act((act) => setDone(act, input.id, false));
      return {};
    }),
    remove: procedures.remove.handler(({ input }) => {
      session.vault.act((act) => removeRecord(act, 'task', input));
      return {};
    }),
  };
}
