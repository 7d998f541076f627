import { type KeyboardEvent, Fragment } from 'react';
import type { SearchHit } from '../../../shared/contract/cases.ts';
import { searchText } from '../../../shared/text/search.ts';
import { casePath } from '../../ui/case-path.ts';
import { PageLink } from '../../ui/page-link.tsx';
import './search.css';

/** The excerpt as text, with what was hit (between U+0002 and U+0003) marked. */
export function Excerpt({ text }: { text: string }) {
  return text.split('\u0002').map((part, index) => {
    const end = index === 0 ? -1 : part.indexOf('\u0003');
    return (
      <Fragment key={index}>
        {end === -1 ? null : <mark>{part.slice(0, end)}</mark>}
        {end === -1 ? part : part.slice(end + 1)}
      </Fragment>
    );
  });
}

function byCase(hits: readonly SearchHit[]): SearchHit[][] {
  return [...Map.groupBy(hits, (hit) => hit.caseId).values()];
}

/** Moves the focus to the next or previous result; Enter on a link opens it by itself. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
}

/** What was found, a group for each case. */
export function FoundCases({ hits }: { hits: readonly SearchHit[] }) {
  return (
    // The keys only move the focus between the links within.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul className="cu-found" aria-label={searchText.results} onKeyDown={moveFocus}>
      {byCase(hits).map((group) => (
        <li key={group[0]?.caseId} className="cu-section">
          <h2>
            <span className="cu-mono">{group[0]?.reference}</span> {group[0]?.title ?? searchText.noTitle}
          </h2>
          {group.map((hit) => (
            <PageLink
              key={`${hit.entity} ${hit.entityId}`}
              to={casePath(hit.reference)}
              className="cu-found-hit"
            >
              <span className="cu-soft">{searchText.entities[hit.entity] ?? hit.entity}: </span>
              <Excerpt text={hit.excerpt} />
            </PageLink>
          ))}
        </li>
      ))}
    </ul>
  );
}
