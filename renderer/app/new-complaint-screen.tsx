import { newComplaint } from '../features/new-case/case-kind.ts';
import { NewCase } from '../features/new-case/new-case.tsx';

/** The form that logs a complaint. */
export function NewComplaintScreen() {
  return <NewCase kind={newComplaint} />;
}
