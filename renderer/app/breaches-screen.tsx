import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { breachRegisterText } from '../../shared/text/breach-register.ts';
import { CaseList } from '../features/cases/case-list.tsx';
import { PageLink } from '../ui/page-link.tsx';

/** The list of breaches, with the way to the register that the law asks for. */
export function BreachesScreen() {
  return (
    <CaseList
      kind={CaseKind.breach}
      actions={<PageLink to="/breaches/register">{breachRegisterText.open}</PageLink>}
    />
  );
}
