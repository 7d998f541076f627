import { Select } from '@mantine/core';
import { useState } from 'react';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { breachClientsText } from '../../../shared/text/breach-clients.ts';
import { Choice } from '../../ui/choice.tsx';
import { FilterText } from '../../ui/filter-text.tsx';
import { ChosenClients } from './chosen-clients.tsx';
import { type ClientFilter, clientRows, type ClientSort, clientStates, shownRows } from './client-rows.ts';
import { ClientsTable } from './clients-table.tsx';
import { partName } from './part-name.ts';
import './breach.css';

const text = breachClientsText;

/** The clients of a breach, part by part: each with its agreed notice, its date and what was done. */
export function ClientsTab({ detail }: { detail: BreachCase }) {
  const parts = detail.parts.filter(({ clients }) => clients.length > 0);
  const [asked, setAsked] = useState<string | null>(null);
  const part = parts.find(({ id }) => id === asked) ?? parts[0];
  if (part === undefined) return <p className="cu-soft">{text.none}</p>;
  return (
    <>
      <p className="cu-soft">{text.lead}</p>
      {parts.length === 1 ? null : (
        <Select
          label={text.part}
          w={320}
          data={parts.map(({ id }) => ({ value: id, label: partName(detail, id) }))}
          value={part.id}
          allowDeselect={false}
          onChange={setAsked}
        />
      )}
      <PartClients key={part.id} detail={detail} part={part} />
    </>
  );
}

function PartClients({ detail, part }: { detail: BreachCase; part: BreachPart }) {
  const [filter, setFilter] = useState<ClientFilter>({ text: '' });
  const [sort, setSort] = useState<ClientSort>({ key: 'due', descending: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = clientRows(detail, part);
  const shown = shownRows(rows, filter, sort);
  const countOf = (state: string) => rows.filter((row) => row.state === state).length;
  return (
    <>
      <div className="cu-filter" role="search" aria-label={text.search}>
        <FilterText
          label={text.search}
          hint={text.search}
          className="cu-client-search"
          value={filter.text}
          onValue={(typed) => setFilter({ ...filter, text: typed })}
        />
        <Choice
          label={text.state.label}
          any={text.state.any}
          options={clientStates.map((one) => [one, text.state[one]])}
          value={filter.state}
          onValue={(state) => setFilter({ ...filter, state: clientStates.find((one) => one === state) })}
        />
        <span className="cu-soft cu-num">{text.counts(rows.length, countOf('told'), countOf('toTell'))}</span>
      </div>
      {isEnded(detail.status) ? null : (
        <ChosenClients detail={detail} part={part} shown={shown} chosen={chosen} onChosen={setChosen} />
      )}
      {shown.length === 0 ? (
        <p className="cu-soft">{text.noneShown}</p>
      ) : (
        <ClientsTable rows={shown} chosen={chosen} onChosen={setChosen} sort={sort} onSort={setSort} />
      )}
    </>
  );
}
