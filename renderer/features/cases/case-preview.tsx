import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { casesText } from '../../../shared/text/cases.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { Facts } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Missing } from '../../ui/missing.tsx';
import { RightPanel } from '../../ui/right-panel.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { When } from '../../ui/when.tsx';

const text = casesText.preview;

/** The selected case beside the list, enough to decide whether to open it. */
export function CasePreview({ reference, onClose }: { reference: string; onClose: () => void }) {
  const { queries } = useApi();
  const found = useQuery(queries.caseDetail(reference));
  return (
    <RightPanel title={reference} onClose={onClose}>
      {found.isPending ? <LoadingRows rows={6} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, casesText.where.preview)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Preview detail={found.data} />}
    </RightPanel>
  );
}

function Preview({ detail }: { detail: CaseDetail }) {
  const navigate = useNavigate();
  const { complaint } = detail;
  const complainant = detail.parties.find((party) => party.role === 'complainant');
  const openDeadlines = detail.deadlines.filter((each) => each.state === 'open');
  const next = openDeadlines.find((each) => each.dueAt !== null);
  const openTasks = detail.tasks.filter((task) => task.doneAt === null).length;
  return (
    <>
      <p className="cu-preview-title">{detail.title ?? casesText.noTitle}</p>
      <div className="cu-row" style={{ marginBottom: 10 }}>
        <StatusChip status={detail.status} />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: `/complaints/${detail.reference}` })}
        >
          {text.open}
        </Button>
      </div>
      <Facts
        facts={[
          [
            text.next,
            next?.dueAt ? (
              <DeadlineCell key="next" dueAt={next.dueAt} label={next.label} />
            ) : (
              casesText.noDeadline
            ),
          ],
          [
            text.received,
            complaint.receivedAt === null ? (
              casesText.notConfirmed
            ) : (
              <When key="received" time={complaint.receivedAt} />
            ),
          ],
          [text.complainant, complainant?.name ?? <Missing key="complainant" />],
          [
            text.framework,
            complaint.framework === null ? (
              <Missing key="framework" />
            ) : (
              setLabel('framework', complaint.framework)
            ),
          ],
          [text.owner, detail.owner?.name ?? casesText.noOwner],
          [text.documents, String(detail.documents.length)],
          [text.openTasks, String(openTasks)],
          [text.deadlines, String(openDeadlines.length)],
        ]}
      />
      <h3 style={{ margin: '14px 0 4px' }}>{text.about}</h3>
      {complaint.summary === null || complaint.summary === '' ? (
        <p className="cu-faint">{text.nothingAbout}</p>
      ) : (
        // Long texts scroll, so that they can take the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="cu-wrap cu-preview-about" role="region" aria-label={text.about} tabIndex={0}>
          {complaint.summary}
        </div>
      )}
    </>
  );
}
