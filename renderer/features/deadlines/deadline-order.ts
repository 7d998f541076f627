import type { Deadline } from './deadline-form.tsx';

/** Later than any date, for what has none. */
const never = '9999';

/** @returns open ones first, the nearest on top; then the others, the latest on top. */
export function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  const due = (deadline: Deadline) => deadline.dueAt?.at ?? never;
  return [...deadlines].sort((one, other) => {
    const isOpen = one.state === 'open';
    if (isOpen !== (other.state === 'open')) return isOpen ? -1 : 1;
    return isOpen ? due(one).localeCompare(due(other)) : due(other).localeCompare(due(one));
  });
}
