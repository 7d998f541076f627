import type { Task } from './task-fields.tsx';

/** Later than any date, for what has none. */
const never = '9999';

/** @returns what is to be done first, the nearest on top; then what is done, the latest on top. */
export function inOrder(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((one, other) => {
    if (one.doneAt === null && other.doneAt === null)
      return (one.dueOn ?? never).localeCompare(other.dueOn ?? never);
    if (one.doneAt === null || other.doneAt === null) return one.doneAt === null ? -1 : 1;
    return other.doneAt.localeCompare(one.doneAt);
  });
}
