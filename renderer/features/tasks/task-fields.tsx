import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type PersonId, personId } from '../../../shared/ids.ts';
import { tasksText } from '../../../shared/text/tasks.ts';
import { useApi } from '../../api/api-context.tsx';
import { DayField, dayFieldText, typedDay } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import type { CaseDetail } from '../../../shared/contract/cases.ts';

export type Task = CaseDetail['tasks'][number];

/** A task as typed: plain values, so that a draft holds it. */
export type TypedTask = { title: string; due: string; assigneeId: string | null };

const text = tasksText;

export const emptyTask: TypedTask = { title: '', due: '', assigneeId: null };

export function typedOf(task: Task): TypedTask {
  return { title: task.title ?? '', due: dayFieldText(task.dueOn), assigneeId: task.assigneeId };
}

/** @returns why it can't be saved yet, or null. */
export function taskProblem(typed: TypedTask): string | null {
  if (typed.title.trim() === '') return text.titleMissing;
  return typedDay(typed.due) === undefined ? text.dueUnreadable : null;
}

/** @returns what was typed as the contract takes it; ask {@link taskProblem} first. */
export function taskOf(typed: TypedTask): {
  title: string;
  dueOn: string | null;
  assigneeId: PersonId | null;
} {
  return {
    title: typed.title.trim(),
    dueOn: typedDay(typed.due) ?? null,
    assigneeId: personId.nullable().parse(typed.assigneeId),
  };
}

/** What is to be done, by when, by whom; as cells of the form around them. */
export function TaskFields({
  value,
  change,
  titleRef,
}: {
  value: TypedTask;
  change: (part: Partial<TypedTask>) => void;
  titleRef?: React.Ref<HTMLInputElement>;
}) {
  return (
    <>
      <TextField
        label={text.fields.title}
        data-autofocus
        {...(titleRef === undefined ? {} : { ref: titleRef })}
        value={value.title}
        onValue={(title) => change({ title })}
      />
      <DayField label={text.fields.due} value={value.due} onValue={(due) => change({ due })} />
      <AssigneeField value={value.assigneeId} onValue={(assigneeId) => change({ assigneeId })} />
    </>
  );
}

/** Anybody who has access now; somebody removed stays shown where they were given the task before. */
function AssigneeField({
  value,
  onValue,
}: {
  value: string | null;
  onValue: (value: string | null) => void;
}) {
  const { queries } = useApi();
  const people = useQuery(queries.people());
  const offered = (people.data?.people ?? []).filter(
    ({ id, removedAt }) => removedAt === null || id === value,
  );
  return (
    <Select
      label={text.fields.assignee}
      placeholder={text.nobody}
      clearable
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onValue}
    />
  );
}
