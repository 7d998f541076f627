import { newRequest } from '../features/new-case/case-kind.ts';
import { NewCase } from '../features/new-case/new-case.tsx';

/** The form that logs a request. */
export function NewRequestScreen() {
  return <NewCase kind={newRequest} />;
}
