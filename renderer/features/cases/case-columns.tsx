import type { CaseRow } from '../../../shared/contract/cases.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { breachesText } from '../../../shared/text/breaches.ts';
import { casesText } from '../../../shared/text/cases.ts';
import { requestsText } from '../../../shared/text/requests.ts';
import type { Column } from '../../ui/data-list.tsx';
import { casePath } from '../../ui/case-path.ts';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { ownZone } from '../../ui/now.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { Reference } from '../../ui/reference.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { When } from '../../ui/when.tsx';

const { columns } = casesText;

/** What it is about, and below it who wrote. */
const titleAndWriter = (header: string, nobody: string): Column<CaseRow> => ({
  key: 'title',
  header,
  width: 'minmax(200px, 3fr)',
  isSortable: true,
  cell: (row) => (
    <span className="cu-two-lines">
      <span className="cu-strong" title={row.title ?? undefined}>
        {row.title ?? casesText.noTitle}
      </span>
      <span className="cu-soft" title={row.complainant ?? undefined}>
        {row.complainant ?? nobody}
      </span>
    </span>
  ),
});

/** Nobody complains of a breach, and none is received: its row says less. */
const titleOfBreach: Column<CaseRow> = {
  key: 'title',
  header: breachesText.column,
  width: 'minmax(200px, 3fr)',
  isSortable: true,
  cell: (row) => (
    <span className="cu-strong cu-clip" title={row.title ?? undefined}>
      {row.title ?? casesText.noTitle}
    </span>
  ),
};

const columnsOfComplaints: readonly Column<CaseRow>[] = [
  {
    key: 'reference',
    header: columns.reference,
    width: '142px',
    isSortable: true,
    cell: (row) => (
      <Reference reference={row.reference}>
        <PageLink to={casePath(row.reference)}>{row.reference}</PageLink>
      </Reference>
    ),
  },
  titleAndWriter(columns.title, casesText.noComplainant),
  {
    key: 'status',
    header: columns.status,
    width: '102px',
    cell: (row) => <StatusChip status={row.status} />,
  },
  {
    key: 'due',
    header: columns.due,
    width: 'minmax(192px, 1.3fr)',
    isSortable: true,
    cell: (row) =>
      row.nextDeadline === null ? (
        <span className="cu-faint">{casesText.noDeadline}</span>
      ) : (
        <DeadlineCell {...row.nextDeadline} />
      ),
  },
  {
    key: 'received',
    header: columns.received,
    width: 'minmax(92px, 0.8fr)',
    isSortable: true,
    cell: (row) =>
      row.receivedAt === null ? (
        <span className="cu-soft">{casesText.notConfirmed}</span>
      ) : (
        <When time={row.receivedAt} show="shortDay" />
      ),
  },
  {
    key: 'owner',
    header: columns.owner,
    width: 'minmax(104px, 0.9fr)',
    cell: (row) =>
      row.ownerName === null ? (
        <span className="cu-faint">{casesText.noOwner}</span>
      ) : (
        <span title={row.ownerName}>{row.ownerName}</span>
      ),
  },
  {
    key: 'changed',
    header: columns.changed,
    width: '88px',
    isSortable: true,
    cell: (row) => <When time={{ at: row.changedAt, zone: ownZone() }} show="shortDay" />,
  },
];

const withTitle = (title: Column<CaseRow>) =>
  columnsOfComplaints.map((column) => (column.key === 'title' ? title : column));

/** @returns the columns of a list of cases of one kind. */
export function caseColumns(kind: CaseKind): readonly Column<CaseRow>[] {
  if (kind === CaseKind.breach) return withTitle(titleOfBreach).filter(({ key }) => key !== 'received');
  if (kind === CaseKind.request)
    return withTitle(titleAndWriter(requestsText.column, requestsText.noRequester));
  return columnsOfComplaints;
}
