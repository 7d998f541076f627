import { casePath } from '../../ui/case-path.ts';
import { Checkbox } from '@mantine/core';
import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import type { DeadlineId } from '../../../shared/ids.ts';
import { agendaText, datesText } from '../../../shared/text/agenda.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import type { Column } from '../../ui/data-list.tsx';
import { useNow } from '../../ui/now.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { Reference } from '../../ui/reference.tsx';
import { DueLines } from './due-lines.tsx';
import { deadlineTab, deadlineWords } from './deadline-words.ts';
import { LeftBar } from './left-bar.tsx';

const { columns } = agendaText;

function DueCell({ deadline }: { deadline: AgendaDeadline }) {
  const now = useNow();
  return (
    <span className="cu-two-lines cu-num">
      <DueLines deadline={deadline} now={now} />
    </span>
  );
}

function LeftCell({ deadline }: { deadline: AgendaDeadline }) {
  return <LeftBar deadline={deadline} now={useNow()} />;
}

/** The columns of the list; the first chooses a date for a calendar file. */
export function agendaColumns(
  chosen: ReadonlySet<DeadlineId>,
  toggle: (deadline: AgendaDeadline) => void,
): readonly Column<AgendaDeadline>[] {
  return [
    {
      key: 'chosen',
      header: columns.chosen,
      isHeaderHidden: true,
      width: '20px',
      cell: (row) => (
        <Checkbox
          // The list has the focus, and Space chooses its row.
          tabIndex={-1}
          aria-label={agendaText.choose(row.reference, deadlineWords(row))}
          checked={chosen.has(row.id)}
          onChange={() => toggle(row)}
        />
      ),
    },
    {
      key: 'due',
      header: columns.due,
      width: 'minmax(190px, 1.2fr)',
      cell: (row) => <DueCell deadline={row} />,
    },
    { key: 'left', header: columns.left, width: '134px', cell: (row) => <LeftCell deadline={row} /> },
    {
      key: 'reference',
      header: columns.reference,
      width: '142px',
      cell: (row) => (
        <Reference reference={row.reference}>
          <PageLink to={casePath(row.reference)} search={{ tab: deadlineTab(row) }}>
            {row.reference}
          </PageLink>
        </Reference>
      ),
    },
    {
      key: 'what',
      header: columns.what,
      width: 'minmax(170px, 3fr)',
      cell: (row) => (
        <span className="cu-two-lines">
          <span className="cu-strong" title={deadlineWords(row)}>
            {deadlineWords(row)}
          </span>
          <span className="cu-soft" title={row.title ?? undefined}>
            {row.title ?? datesText.noTitle}
          </span>
        </span>
      ),
    },
    {
      key: 'owner',
      header: columns.owner,
      width: 'minmax(96px, 0.9fr)',
      cell: ({ owner }) =>
        owner === null ? (
          <span className="cu-faint">{datesText.noOwner}</span>
        ) : (
          <span title={owner.name}>{owner.name}</span>
        ),
    },
    {
      key: 'office',
      header: columns.office,
      width: '92px',
      cell: (row) => setLabel('office', row.office),
    },
  ];
}
