import { useQuery } from '@tanstack/react-query';
import { todayText } from '../../../shared/text/agenda.ts';
import { useApi } from '../../api/api-context.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { draftPlace } from './draft-place.ts';

const mostShown = 5;

/** What the person left half written, each with the way back to it. */
export function DraftsPanel() {
  const { queries } = useApi();
  const found = useQuery(queries.drafts());
  const drafts = found.data?.drafts ?? [];
  if (drafts.length === 0) return null;
  return (
    <section className="cu-panel" aria-label={todayText.drafts}>
      <h2>{todayText.drafts}</h2>
      <ul>
        {drafts.slice(0, mostShown).map((draft) => {
          const { title, which, excerpt, path, search } = draftPlace(draft);
          return (
            <li key={draft.form}>
              <span className="cu-clip" title={excerpt}>
                {title}
                {which === null ? null : <span className="cu-mono cu-soft"> {which}</span>}
              </span>
              {path === null ? null : (
                <PageLink to={path} {...(search === undefined ? {} : { search })}>
                  {todayText.continue}
                </PageLink>
              )}
            </li>
          );
        })}
      </ul>
      {drafts.length > mostShown ? (
        <PageLink to="/drafts">{todayText.allDrafts(drafts.length)}</PageLink>
      ) : null}
    </section>
  );
}
