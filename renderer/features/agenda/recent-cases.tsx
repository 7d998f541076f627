import { casePath } from '../../ui/case-path.ts';
import { todayText } from '../../../shared/text/agenda.ts';
import { ownZone } from '../../ui/now.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { shortDayText } from '../../ui/when-text.ts';
import type { TodayAnswer } from './today-groups.ts';
import './agenda.css';

const text = todayText;

/** The cases that somebody worked on last. */
export function RecentCases({ cases }: { cases: TodayAnswer['recent'] }) {
  if (cases.length === 0) return null;
  return (
    <section className="cu-panel" aria-label={text.recent}>
      <h2>{text.recent}</h2>
      <ul>
        {cases.map(({ caseId, reference, title, changedAt }) => (
          <li key={caseId}>
            <span className="cu-ref" title={title ?? undefined}>
              <PageLink to={casePath(reference)}>{reference}</PageLink>
            </span>
            <span className="cu-soft cu-one-line">{shortDayText(changedAt, ownZone())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
