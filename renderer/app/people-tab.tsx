import type { CaseDetail } from '../../shared/contract/cases.ts';
import { AssignButton } from '../features/case-menu/assign-form.tsx';
import { CasePeopleTab } from '../features/case-people/case-people-tab.tsx';

/** The people of a case, with the button that assigns it. */
export function PeopleTab({ detail }: { detail: CaseDetail }) {
  return <CasePeopleTab detail={detail} assign={<AssignButton detail={detail} />} />;
}
