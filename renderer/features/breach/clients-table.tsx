import { type KeyboardEvent, useState } from 'react';
import { breachClientsText } from '../../../shared/text/breach-clients.ts';
import { DataList } from '../../ui/data-list.tsx';
import { clientColumns } from './client-columns.tsx';
import type { ClientRow, ClientSort } from './client-rows.ts';

/** Hundreds of clients: Space chooses the selected row, Ctrl+A all that are shown, the head of a column sorts. */
export function ClientsTable({
  rows,
  chosen,
  onChosen,
  sort,
  onSort,
}: {
  rows: readonly ClientRow[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  sort: ClientSort;
  onSort: (sort: ClientSort) => void;
}) {
  const [asked, setSelected] = useState<number | null>(null);
  const selected = asked !== null && asked < rows.length ? asked : null;

  function toggle({ id }: ClientRow): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Keys on a button or a box of its own are that one's.
    if (!(event.target as HTMLElement).matches('[role="grid"]')) return;
    const row = selected === null ? undefined : rows[selected];
    if (event.key === ' ' && row !== undefined) toggle(row);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      onChosen(new Set(rows.map(({ id }) => id)));
    else return;
    event.preventDefault();
  }

  return (
    // The list takes the focus; the frame only hears its Space and Ctrl+A.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="cu-duty-list" onKeyDown={onKeyDown}>
      <DataList
        label={breachClientsText.tab}
        columns={clientColumns(chosen, toggle)}
        total={rows.length}
        rowAt={(index) => rows[index]}
        selected={selected}
        onSelect={setSelected}
        onOpen={toggle}
        sort={sort}
        onSort={(key) => onSort({ key, descending: sort.key === key && !sort.descending })}
        rowHeight={48}
      />
    </div>
  );
}
