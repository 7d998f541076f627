import { CaseKind, caseKind } from '../../../shared/domain/case-kinds.ts';
import {
  TaskFor,
  taskFor,
  TaskUnit,
  taskUnit,
  type TemplateTask,
} from '../../../shared/domain/task-template.ts';
import type { TaskTemplate, TaskTemplateFacts } from '../../../shared/contract/task-templates.ts';
import { taskTemplatesText } from '../../../shared/text/together.ts';

/** The kinds of case that can be opened. */
export const openedKinds = [CaseKind.complaint, CaseKind.request, CaseKind.breach] as const;

export type TypedTask = { title: string; for: string; value: string; unit: string };

/** A template as typed: plain values, so that a draft holds it. */
export type TemplateForm = {
  name: string;
  kind: string | null;
  isAppliedOnOpening: boolean;
  tasks: TypedTask[];
};

export const emptyTask: TypedTask = { title: '', for: TaskFor.owner, value: '', unit: TaskUnit.days };

const typedTask = ({ title, for: whom, after }: TemplateTask): TypedTask => ({
  title,
  for: whom,
  value: after === null ? '' : String(after.value),
  unit: after?.unit ?? TaskUnit.days,
});

export function formOf(template: TaskTemplate | null): TemplateForm {
  return {
    name: template?.name ?? '',
    kind: template?.kind ?? null,
    isAppliedOnOpening: template?.isAppliedOnOpening ?? true,
    tasks: template === null ? [emptyTask] : template.tasks.map(typedTask),
  };
}

const written = ({ tasks }: TemplateForm): TypedTask[] => tasks.filter(({ title }) => title.trim() !== '');
const isLength = (value: string): boolean => /^\d{1,4}$/.test(value.trim()) && Number(value) <= 1_000;

/** @returns why it can't be saved yet, or null */
export function problemOf(form: TemplateForm): string | null {
  const text = taskTemplatesText;
  if (form.name.trim() === '') return text.nameMissing;
  if (form.kind === null) return text.kindMissing;
  if (written(form).length === 0) return text.tasksMissing;
  const isReadable = written(form).every(({ value }) => value.trim() === '' || isLength(value));
  return isReadable ? null : text.afterUnreadable;
}

/** @returns the template as the contract takes it; ask {@link problemOf} first */
export function factsOf(form: TemplateForm): TaskTemplateFacts {
  return {
    name: form.name.trim(),
    kind: caseKind.parse(form.kind),
    isAppliedOnOpening: form.isAppliedOnOpening,
    tasks: written(form).map(({ title, for: whom, value, unit }) => ({
      title: title.trim(),
      for: taskFor.parse(whom),
      after: value.trim() === '' ? null : { value: Number(value), unit: taskUnit.parse(unit) },
    })),
  };
}
