import { Checkbox } from '@mantine/core';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { breachClientsText } from '../../../shared/text/breach-clients.ts';
import { dutiesText } from '../../../shared/text/duties.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import type { Column } from '../../ui/data-list.tsx';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';
import type { ClientRow } from './client-rows.ts';
import { unitText } from './notice-units.ts';

const text = breachClientsText;
const { columns: words } = text;

const tones = { toTell: 'accent', told: 'good', notNeeded: 'neutral' } as const;

function People({ row }: { row: ClientRow }) {
  const places = row.client.people.map(({ jurisdiction }) => placeName(jurisdiction)).join(', ');
  return (
    <span className="cu-two-lines">
      <span className="cu-num">{row.people.toLocaleString('en-GB')}</span>
      <span className="cu-soft" title={places}>
        {places}
      </span>
    </span>
  );
}

function Notice({ row: { client } }: { row: ClientRow }) {
  const { notice } = client;
  if (notice === null) return <span className="cu-faint">{text.noNotice}</span>;
  const said = text.notice(unitText(notice), dutiesText.contract.events[notice.from]);
  return (
    <span className="cu-two-lines">
      <span title={said}>{said}</span>
      <span className="cu-soft" title={notice.agreement}>
        {notice.agreement ?? notice.to}
      </span>
    </span>
  );
}

function Due({ row: { deadline, client, state } }: { row: ClientRow }) {
  const dueAt = deadline?.dueAt ?? null;
  if (dueAt === null) return client.notice === null ? null : <span className="cu-faint">{text.noDate}</span>;
  return state === 'toTell' ? (
    <DeadlineCell dueAt={dueAt} label={null} />
  ) : (
    <When time={dueAt} show="short" />
  );
}

function State({ row: { deadline, state } }: { row: ClientRow }) {
  const how = deadline?.metBy ? setLabel('metBy', deadline.metBy) : null;
  const when = deadline?.metAt ? timeInWords(deadline.metAt) : null;
  const beside = [when, how].filter((one) => one !== null).join(' · ') || (deadline?.reason ?? '');
  return (
    <span className="cu-two-lines">
      <span>
        <StateChip tone={tones[state]}>{text.state[state]}</StateChip>
      </span>
      {beside === '' || state === 'toTell' ? null : (
        <span className="cu-soft" title={beside}>
          {beside}
        </span>
      )}
    </span>
  );
}

/** The columns of the clients of a part; the first chooses a row. */
export function clientColumns(
  chosen: ReadonlySet<string>,
  toggle: (row: ClientRow) => void,
): readonly Column<ClientRow>[] {
  return [
    {
      key: 'chosen',
      header: words.chosen,
      isHeaderHidden: true,
      width: '20px',
      cell: (row) => (
        <Checkbox
          // The list has the focus, and Space chooses its row.
          tabIndex={-1}
          aria-label={text.choose(row.name)}
          checked={chosen.has(row.id)}
          onChange={() => toggle(row)}
        />
      ),
    },
    {
      key: 'client',
      header: words.client,
      width: 'minmax(150px, 1.6fr)',
      isSortable: true,
      cell: (row) => (
        <span className="cu-strong" title={row.name}>
          {row.name}
        </span>
      ),
    },
    {
      key: 'people',
      header: words.people,
      width: 'minmax(90px, 0.8fr)',
      isSortable: true,
      cell: (row) => <People row={row} />,
    },
    {
      key: 'notice',
      header: words.notice,
      width: 'minmax(160px, 1.6fr)',
      cell: (row) => <Notice row={row} />,
    },
    {
      key: 'due',
      header: words.due,
      width: 'minmax(150px, 1.2fr)',
      isSortable: true,
      cell: (row) => <Due row={row} />,
    },
    {
      key: 'state',
      header: words.state,
      width: 'minmax(140px, 1.2fr)',
      isSortable: true,
      cell: (row) => <State row={row} />,
    },
  ];
}
