import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { casePath } from '../../ui/case-path.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseDetail, ComplaintCase } from '../../../shared/contract/cases.ts';
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

/** What the preview shows of a case by its kind. */
function shownOf(detail: CaseDetail): { receivedAt: ZonedTime | null; summary: string | null } {
  if (detail.kind === CaseKind.complaint) return detail.complaint;
  if (detail.kind === CaseKind.request) return detail.request;
  return { receivedAt: null, summary: detail.breach.summary };
}

function frameworkOf({ complaint: { framework } }: ComplaintCase) {
  return framework === null ? <Missing key="framework" /> : setLabel('framework', framework);
}

function Preview({ detail }: { detail: CaseDetail }) {
  const navigate = useNavigate();
  const { receivedAt, summary } = shownOf(detail);
  const complainant = detail.parties.find(({ role }) => role === 'complainant' || role === 'requester');
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
          onClick={() => void navigate({ to: casePath(detail.reference) })}
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
            receivedAt === null ? casesText.notConfirmed : <When key="received" time={receivedAt} />,
          ],
          [text.complainant, complainant?.name ?? <Missing key="complainant" />],
          ...(detail.kind === CaseKind.complaint ? [[text.framework, frameworkOf(detail)] as const] : []),
          [text.owner, detail.owner?.name ?? casesText.noOwner],
          [text.documents, String(detail.documents.length)],
          [text.openTasks, String(openTasks)],
          [text.deadlines, String(openDeadlines.length)],
        ]}
      />
      <h3 style={{ margin: '14px 0 4px' }}>{text.about}</h3>
      {summary === null || summary === '' ? (
        <p className="cu-faint">{text.nothingAbout}</p>
      ) : (
        // Long texts scroll, so that they can take the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="cu-wrap cu-preview-about" role="region" aria-label={text.about} tabIndex={0}>
          {summary}
        </div>
      )}
    </>
  );
}
