import { taskTemplateById, taskTemplatesByKind } from '../../../db/queries/together.ts';
import type { TaskTemplateFacts } from '../../../shared/contract/task-templates.ts';
import type { TaskTemplateId } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { notFound, requireWorkableCase } from '../../records/find.ts';
import { applyTaskTemplate, taskTemplateFromRow } from '../../records/task-templates.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

/** @throws CustodiaError NOT_FOUND for a template that isn't offered (any more) */
function requireTaskTemplate(act: Act, id: string) {
  const row = taskTemplateById(act.db, id);
  if (!row) throw notFound('template', id);
  return row;
}

function add(act: Act, facts: TaskTemplateFacts): { id: TaskTemplateId } {
  const id = act.newId<TaskTemplateId>();
  act.record({
    entity: 'taskTemplate',
    id,
    caseId: null,
    action: 'taskTemplate.added',
    fields: { ...facts },
  });
  return { id };
}

function change(act: Act, { id, ...facts }: TaskTemplateFacts & { id: TaskTemplateId }): void {
  requireTaskTemplate(act, id);
  act.record({
    entity: 'taskTemplate',
    id,
    caseId: null,
    action: 'taskTemplate.changed',
    fields: { ...facts },
  });
}

function remove(act: Act, { id, reason }: { id: string; reason: string }): void {
  requireTaskTemplate(act, id);
  act.record({
    entity: 'taskTemplate',
    id,
    caseId: null,
    action: 'taskTemplate.removed',
    fields: { removedAt: act.now, removedReason: reason },
  });
}

/** @throws CustodiaError NOT_FOUND for a template of another kind of case, CONFLICT for a void case */
function apply(act: Act, { caseId, id }: { caseId: string; id: string }): { tasks: number } {
  const { kind, ownerId, reviewerId } = requireWorkableCase(act.db, caseId);
  const template = taskTemplateFromRow(requireTaskTemplate(act, id));
  if (template.kind !== kind) throw notFound('template', id);
  return { tasks: applyTaskTemplate(act, template, { caseId, ownerId, reviewerId }) };
}

/** Templates of tasks; each procedure that changes something is one act. */
export function taskTemplateHandlers(session: Session) {
  const procedures = os.taskTemplates;
  return {
    list: procedures.list.handler(() => ({
      templates: taskTemplatesByKind(session.vault.db).map(taskTemplateFromRow),
    })),
    add: procedures.add.handler(({ input }) => session.vault.act((act) => add(act, input))),
    change: procedures.change.handler(({ input }) => {
      session.vault.act((act) => change(act, input));
      return {};
    }),
    remove: procedures.remove.handler(({ input }) => {
      session.vault.act((act) => remove(act, input));
      return {};
    }),
    apply: procedures.apply.handler(({ input }) => session.vault.act((act) => apply(act, input))),
  };
}
