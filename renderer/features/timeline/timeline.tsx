import { Fragment, type ReactNode, useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { timelineText } from '../../../shared/text/timeline.ts';
import { casePath } from '../../ui/case-path.ts';
import { LinkButton } from '../../ui/center-page.tsx';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { Section } from '../../ui/fields.tsx';
import { nowStepMilliseconds, ownZone, useNow } from '../../ui/now.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { PrivilegeMark } from '../../ui/privilege-mark.tsx';
import { When } from '../../ui/when.tsx';
import { type Communication, type TimelineEntry, timelineOf } from './timeline-entries.ts';
import './timeline.css';

const text = timelineText;

/** Everything of a case that has a date, in its order; a line says where the present is. */
export function Timeline({
  detail,
  actions,
  above,
  actsOf,
}: {
  detail: CaseDetail;
  /** What a person can do here, beside the title. */
  actions?: ReactNode;
  /** Between title and entries. */
  above?: ReactNode;
  /** What can be done with one communication. */
  actsOf: (communication: Communication) => ReactNode;
}) {
  const now = useNow();
  const entries = timelineOf(detail, ownZone(), now);
  const dated = entries.filter(({ at }) => at !== null);
  const undated = entries.filter(({ at }) => at === null);
  // The present comes in steps, so that what was recorded since the last step is not yet ahead.
  const present = new Date(Date.parse(now) + nowStepMilliseconds).toISOString();
  const ahead = dated.findIndex(({ at }) => at !== null && at.at > present);
  const show = (entry: TimelineEntry) => (
    <Entry
      key={entry.key}
      entry={entry}
      detail={detail}
      acts={entry.communication === undefined ? null : actsOf(entry.communication)}
    />
  );
  return (
    <Section title={text.title} description={entries.length === 1 ? text.only : text.lead} actions={actions}>
      <div className="cu-stack">
        {above}
        <ol className="cu-timeline cu-panel" aria-label={text.title}>
          {dated.map((entry, index) => (
            <Fragment key={entry.key}>
              {index === ahead ? <li className="cu-timeline-now">{text.now}</li> : null}
              {show(entry)}
            </Fragment>
          ))}
        </ol>
        {undated.length === 0 ? null : (
          <>
            <h3>{text.undated}</h3>
            <ol className="cu-timeline cu-panel" aria-label={text.undated}>
              {undated.map(show)}
            </ol>
          </>
        )}
      </div>
    </Section>
  );
}

function Entry({ entry, detail, acts }: { entry: TimelineEntry; detail: CaseDetail; acts: ReactNode }) {
  const shown = [entry.documentId, entry.proofId];
  const documents = detail.documents.filter(({ id }) => shown.includes(id));
  return (
    <li data-late={entry.isLate === true ? true : undefined}>
      <div>
        {entry.isOpen === true && entry.at !== null ? (
          <DeadlineCell dueAt={entry.at} label={null} />
        ) : (
          <span className="cu-strong">
            <When time={entry.at} />
          </span>
        )}
        {entry.claim === undefined ? null : <div className="cu-soft cu-small">{entry.claim}</div>}
      </div>
      <div className="cu-timeline-what">
        <div>
          <span className={entry.isLate === true ? 'cu-strong cu-late' : 'cu-strong'}>{entry.title}</span>{' '}
          {entry.who === undefined ? null : <span className="cu-soft">{entry.who}</span>}{' '}
          <PrivilegeMark privilege={entry.privilege ?? null} />
        </div>
        {entry.subject ? <div>{entry.subject}</div> : null}
        {entry.text ? <Said text={entry.text} /> : null}
        {documents.map(({ id, name }) => (
          <div key={id}>
            <PageLink to={casePath(detail.reference)} search={{ tab: 'documents' }}>
              {name ?? id}
            </PageLink>
          </div>
        ))}
      </div>
      {acts === null ? null : <div>{acts}</div>}
    </li>
  );
}

const shortLines = 3;
const shortLength = 280;

/** A text as it was written; a long one shows its beginning until asked for all. */
function Said({ text: said }: { text: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const isLong = said.length > shortLength || said.split('\n').length > shortLines;
  return (
    <>
      <div className="cu-wrap cu-soft" data-clamped={isLong && !isWhole ? true : undefined}>
        {said}
      </div>
      {isLong ? (
        <div>
          <LinkButton onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? text.showLess : text.showAll}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}
