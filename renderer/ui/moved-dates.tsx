import type { ZonedTime } from '../../shared/dates.ts';
import { uiText } from '../../shared/text/app.ts';
import { casePath } from './case-path.ts';
import { PageLink } from './page-link.tsx';
import { SimpleTable } from './simple-table.tsx';
import { When } from './when.tsx';

/** A date of a case as it stands and as it would be; null: there is none. */
type Moved = {
  caseId: string;
  reference: string;
  rule: string;
  citation: string;
  before: ZonedTime | null;
  after: ZonedTime | null;
};

/** So many are shown; the others are counted. */
const mostShown = 50;

/** Dates that would be others, with their cases. */
export function MovedDates({
  label,
  headers,
  moved,
  count,
}: {
  label: string;
  headers: readonly string[];
  moved: readonly Moved[];
  /** How many there are, with those that aren't listed. */
  count: number;
}) {
  if (moved.length === 0) return null;
  const date = (key: string, time: ZonedTime | null) =>
    time === null ? uiText.movedDates.none : <When key={key} time={time} show="short" />;
  return (
    <>
      <SimpleTable
        label={label}
        headers={headers}
        rows={moved
          .slice(0, mostShown)
          .map(({ caseId, reference, rule, citation, before, after }, index) => ({
            key: `${caseId} ${rule} ${String(index)}`,
            cells: [
              <PageLink key="case" to={casePath(reference)}>
                {reference}
              </PageLink>,
              <span key="rule" className="cu-wrap">
                {citation}
              </span>,
              date('before', before),
              date('after', after),
            ],
          }))}
      />
      {count > mostShown ? <p className="cu-soft">{uiText.movedDates.more(count - mostShown)}</p> : null}
    </>
  );
}
