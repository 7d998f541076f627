import { casePath } from '../../ui/case-path.ts';
import type { ReactNode } from 'react';
import type { AgendaCase } from '../../../shared/contract/agenda.ts';
import { datesText } from '../../../shared/text/agenda.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { uiText } from '../../../shared/text/app.ts';
import './agenda.css';

/** One row of Today: the whole of it opens its case, the reference can be copied. */
export function CaseLine({
  of: { reference, title },
  search,
  what,
  when,
  mark,
  isLate = false,
}: {
  of: Pick<AgendaCase, 'reference' | 'title'>;
  /** What of the case is opened. */
  search?: Record<string, string>;
  what: ReactNode;
  when: ReactNode;
  mark?: ReactNode;
  isLate?: boolean;
}) {
  return (
    <li className="cu-line" data-late={isLate || undefined}>
      <span className="cu-ref">
        <PageLink
          to={casePath(reference)}
          className="cu-line-link"
          {...(search === undefined ? {} : { search })}
        >
          {reference}
        </PageLink>
        <CopyButton text={reference} label={uiText.copyReference(reference)} />
      </span>
      <span className="cu-two-lines">
        <span className="cu-strong">{what}</span>
        <span className="cu-soft" title={title ?? undefined}>
          {title ?? datesText.noTitle}
        </span>
      </span>
      <span className="cu-line-when cu-two-lines cu-num">{when}</span>
      <span className="cu-line-mark">{mark}</span>
    </li>
  );
}
