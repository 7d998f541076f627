import { useQuery } from '@tanstack/react-query';
import { agedAfterDays } from '../../../shared/law/pack-age.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { useApi } from '../../api/api-context.tsx';
import { PageLink } from '../../ui/page-link.tsx';

const { standing, packs } = officeLawText;

/** On how much of the law nobody has put their name, and how old the rules are once they are old; nothing otherwise. */
export function LawStandingLine({ today }: { today: string }) {
  const { queries } = useApi();
  const found = useQuery(queries.lawStanding(today)).data;
  if (found === undefined) return null;
  const { openDates, unconfirmed, ageInDays } = found;
  const isAged = ageInDays > agedAfterDays;
  if (unconfirmed === 0 && !isAged) return null;
  return (
    <p className="cu-today-law cu-soft">
      {unconfirmed === 0 ? null : (
        <span>
          {standing.unconfirmed(unconfirmed, openDates)}{' '}
          <PageLink to="/law" search={{ tab: 'rules' }}>
            {standing.see}
          </PageLink>
        </span>
      )}
      {isAged ? (
        <span>
          {packs.age(ageInDays)}{' '}
          <PageLink to="/law" search={{ tab: 'packs' }}>
            {standing.seePacks}
          </PageLink>
        </span>
      ) : null}
    </p>
  );
}
