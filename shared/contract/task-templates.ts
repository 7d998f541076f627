import { z } from 'zod';
import { caseKind } from '../domain/case-kinds.ts';
import { templateTask } from '../domain/task-template.ts';
import { caseId, taskTemplateId } from '../ids.ts';
import { done, line, nothing, procedure, reason } from './base.ts';

export const taskTemplateFacts = z.object({
  name: line,
  kind: caseKind,
  tasks: z.array(templateTask).min(1).max(100),
  /** Whether every new case of the kind begins with these tasks. */
  isAppliedOnOpening: z.boolean(),
});
export type TaskTemplateFacts = z.infer<typeof taskTemplateFacts>;

export const taskTemplate = taskTemplateFacts.extend({ id: taskTemplateId });
export type TaskTemplate = z.infer<typeof taskTemplate>;

/** Tasks that cases of a kind have in common, each with its day counted from when they are added. */
export const taskTemplatesContract = {
  /** The office's templates, by kind and name. */
  list: procedure.input(nothing).output(z.object({ templates: z.array(taskTemplate) })),
  add: procedure.input(taskTemplateFacts).output(z.object({ id: taskTemplateId })),
  /** Records the template as it is now; tasks that were added from it stay as they are. */
  change: procedure.input(taskTemplateFacts.extend({ id: taskTemplateId })).output(done),
  remove: procedure.input(z.object({ id: taskTemplateId, reason })).output(done),
  /** Adds a template's tasks to a case. NOT_FOUND for a template of another kind of case. */
  apply: procedure
    .input(z.object({ caseId, id: taskTemplateId }))
    .output(z.object({ tasks: z.number().int() })),
};
