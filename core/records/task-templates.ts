import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { taskTemplatesByKind, type TaskTemplateTableRow } from '../../db/queries/together.ts';
import { type TaskTemplate, taskTemplate } from '../../shared/contract/task-templates.ts';
import type { CaseKind } from '../../shared/domain/case-kinds.ts';
import { dueOnOf, TaskFor } from '../../shared/domain/task-template.ts';
import type { TaskId } from '../../shared/ids.ts';
import type { Act } from '../session/open-vault.ts';

export function taskTemplateFromRow(row: TaskTemplateTableRow): TaskTemplate {
  return taskTemplate.parse({ ...row, tasks: z.unknown().parse(JSON.parse(row.tasks)) });
}

type Who = { caseId: string; ownerId: string | null; reviewerId: string | null };

/** Adds a template's tasks to a case, days counted from today at the workstation. @returns how many */
export function applyTaskTemplate(act: Act, template: TaskTemplate, who: Who): number {
  const today = Temporal.Instant.from(act.now).toZonedDateTimeISO(act.zone).toPlainDate();
  const assignees = {
    [TaskFor.owner]: who.ownerId,
    [TaskFor.reviewer]: who.reviewerId,
    [TaskFor.nobody]: null,
  };
  for (const task of template.tasks) {
    act.record({
      entity: 'task',
      id: act.newId<TaskId>(),
      caseId: who.caseId,
      action: 'task.added',
      fields: {
        caseId: who.caseId,
        title: task.title,
        dueOn: dueOnOf(task, today),
        assigneeId: assignees[task.for],
      },
    });
  }
  return template.tasks.length;
}

/** Adds the tasks with which every new case of a kind begins. */
export function applyTasksOfKind(act: Act, kind: CaseKind, who: Who): void {
  for (const row of taskTemplatesByKind(act.db))
    if (row.kind === kind && row.isAppliedOnOpening) applyTaskTemplate(act, taskTemplateFromRow(row), who);
}
