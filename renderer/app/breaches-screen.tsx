import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { CaseList } from '../features/cases/case-list.tsx';

/** The list of breaches. */
export function BreachesScreen() {
  return <CaseList kind={CaseKind.breach} />;
}
