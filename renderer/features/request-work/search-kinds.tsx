import type { RequestCase } from '../../../shared/contract/cases.ts';
import { foundFacts, searchFacts } from '../../../shared/contract/request-work.ts';
import { foundItemId, systemSearchId } from '../../../shared/ids.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { type Cell, documentName, Named, TimeOr } from './work-cells.tsx';
import type { WorkKind } from './work-kind.ts';

const text = requestWorkPageText;

type Search = RequestCase['searches'][number];
type Found = RequestCase['foundItems'][number];

const searchCells = (search: Search, detail: RequestCase): Cell[] => [
  <Named
    key="system"
    name={search.system}
    detail={[search.askedOf, search.answer, documentName(detail, search.documentId)]}
  />,
  <TimeOr key="asked" time={search.askedAt} />,
  <TimeOr key="answered" time={search.answeredAt} otherwise={text.searches.waiting} />,
  <span key="found" className="cu-num">
    {search.found ?? ''}
  </span>,
];

/** The search log: systems, whom the office asked, and what they answered. */
export const searchKind: WorkKind = {
  what: 'systemSearch',
  words: text.searches,
  schema: searchFacts,
  fields: [
    { name: 'system', kind: 'line', label: fieldLabel('system'), missing: text.searches.systemMissing },
    { name: 'askedOf', kind: 'line', label: fieldLabel('askedOf') },
    { name: 'askedAt', kind: 'time', label: fieldLabel('askedAt') },
    { name: 'answeredAt', kind: 'time', label: fieldLabel('answeredAt') },
    { name: 'found', kind: 'number', label: fieldLabel('found'), missing: text.searches.foundWrong },
    { name: 'answer', kind: 'long', label: fieldLabel('answer') },
    { name: 'documentId', kind: 'document', label: fieldLabel('documentId') },
  ],
  list: ({ searches }) => searches,
  nameOf: ({ id }, { searches }) => searches.find((one) => one.id === id)?.system ?? text.unnamed,
  cells: ({ id }, detail) =>
    detail.searches.filter((one) => one.id === id).flatMap((one) => searchCells(one, detail)),
  record: (client, { id }, values) => client.request.recordSearch({ ...searchFacts.parse(values), id }),
  change: (client, id, values) =>
    client.request.changeSearch({ ...searchFacts.parse(values), id: systemSearchId.parse(id) }),
};

const foundCells = (found: Found, detail: RequestCase): Cell[] => [
  <Named
    key="what"
    name={found.what}
    detail={[
      documentName(detail, found.documentId),
      detail.searches.find(({ id }) => id === found.searchId)?.system ?? null,
    ]}
  />,
  <span key="pages" className="cu-wrap">
    {found.pages}
  </span>,
  <StateChip key="treatment" tone={found.treatment === 'withheld' ? 'attention' : 'neutral'}>
    {setLabel('treatment', found.treatment)}
  </StateChip>,
  <span key="ground" className="cu-wrap">
    {found.ground}
  </span>,
];

/** What the searches found; those with redactions are the redaction list. */
export const foundKind: WorkKind = {
  what: 'foundItem',
  words: text.found,
  schema: foundFacts,
  fields: [
    { name: 'what', kind: 'line', label: fieldLabel('what'), missing: text.found.whatMissing },
    { name: 'searchId', kind: 'search', label: fieldLabel('searchId') },
    { name: 'documentId', kind: 'document', label: fieldLabel('documentId') },
    { name: 'pages', kind: 'line', label: fieldLabel('pages') },
    {
      name: 'treatment',
      kind: 'set',
      set: 'treatment',
      label: fieldLabel('treatment'),
      missing: text.found.treatmentMissing,
    },
    { name: 'ground', kind: 'long', label: fieldLabel('ground') },
  ],
  list: ({ foundItems }) => foundItems,
  nameOf: ({ id }, { foundItems }) => foundItems.find((one) => one.id === id)?.what ?? text.unnamed,
  cells: ({ id }, detail) =>
    detail.foundItems.filter((one) => one.id === id).flatMap((one) => foundCells(one, detail)),
  record: (client, { id }, values) => client.request.recordFound({ ...foundFacts.parse(values), id }),
  change: (client, id, values) =>
    client.request.changeFound({ ...foundFacts.parse(values), id: foundItemId.parse(id) }),
};
