import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** To whom a task of a template goes: whoever has that part in the case, or nobody yet. */
export const TaskFor = { owner: 'owner', reviewer: 'reviewer', nobody: 'nobody' } as const;
export const taskFor = z.enum(TaskFor);

/** Units of a task's time. None is converted into another: ten weekdays are not two weeks in every week. */
export const TaskUnit = { days: 'days', weekdays: 'weekdays', weeks: 'weeks', months: 'months' } as const;
export const taskUnit = z.enum(TaskUnit);
export type TaskUnit = z.infer<typeof taskUnit>;

export const templateTask = z.object({
  title: z.string().trim().min(1).max(500),
  for: taskFor,
  /** How long after the day on which the template is applied; null for a task without a day. */
  after: z.object({ value: z.number().int().min(0).max(1_000), unit: taskUnit }).nullable(),
});
export type TemplateTask = z.infer<typeof templateTask>;

/** Monday to Friday; holidays are not looked at, since a task of the office is no period of law. */
function addWeekdays(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let date = day;
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date;
}

/** @returns the day on which a task of a template is due, YYYY-MM-DD; null for one without a day */
export function dueOnOf({ after }: TemplateTask, appliedOn: Temporal.PlainDate): string | null {
  if (after === null) return null;
  const { value, unit } = after;
  const due = unit === TaskUnit.weekdays ? addWeekdays(appliedOn, value) : appliedOn.add({ [unit]: value });
  return due.toString();
}
