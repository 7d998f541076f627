import type { Party } from '../../../shared/contract/parties.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { partiesText } from '../../../shared/text/parties.ts';
import type { Column } from '../../ui/data-list.tsx';
import { Missing } from '../../ui/missing.tsx';
import { PageLink } from '../../ui/page-link.tsx';

const { columns } = partiesText;

function orMissing(text: string | null) {
  return text === null || text === '' ? <Missing /> : <span title={text}>{text}</span>;
}

export const partyColumns: readonly Column<Party>[] = [
  {
    key: 'name',
    header: columns.name,
    width: 'minmax(160px, 3fr)',
    cell: (party) => (
      <span className="cu-strong" title={party.name ?? undefined}>
        <PageLink to={`/parties/${party.id}`}>{party.name ?? partiesText.noName}</PageLink>
      </span>
    ),
  },
  { key: 'kind', header: columns.kind, width: '92px', cell: ({ kind }) => setLabel('kind', kind) },
  {
    key: 'sort',
    header: columns.sort,
    width: '92px',
    cell: ({ sort }) => (sort === null ? null : setLabel('sort', sort)),
  },
  {
    key: 'email',
    header: columns.email,
    width: 'minmax(140px, 2fr)',
    cell: ({ email }) => orMissing(email),
  },
  {
    key: 'country',
    header: columns.country,
    width: 'minmax(100px, 1fr)',
    cell: ({ country }) => orMissing(country),
  },
  {
    key: 'cases',
    header: columns.cases,
    width: '52px',
    align: 'end',
    cell: ({ cases }) => <span className="cu-num">{cases.toLocaleString('en')}</span>,
  },
];
