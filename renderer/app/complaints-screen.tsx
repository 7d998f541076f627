import { CaseList } from '../features/cases/case-list.tsx';

/** The list of complaints. */
export function ComplaintsScreen() {
  return <CaseList />;
}
