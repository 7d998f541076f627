import type { RequestCase } from '../../../shared/contract/cases.ts';
import { itemFacts } from '../../../shared/contract/request-work.ts';
import { ItemOutcome } from '../../../shared/domain/request.ts';
import { requestItemId } from '../../../shared/ids.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { Missing } from '../../ui/missing.tsx';
import { StateChip, type Tone } from '../../ui/state-chip.tsx';
import { type Cell, Named } from './work-cells.tsx';
import type { WorkKind } from './work-kind.ts';

const text = requestWorkPageText;

type Item = RequestCase['items'][number];

const tones: Readonly<Record<ItemOutcome, Tone>> = {
  granted: 'good',
  partlyGranted: 'attention',
  refused: 'attention',
  notHeld: 'neutral',
  withdrawn: 'neutral',
};

const itemCells = ({ right, asked, outcome, law, ground, reasons }: Item): Cell[] => [
  <Named key="right" name={setLabel('rights', right)} detail={[asked]} />,
  outcome === null ? (
    <Missing key="outcome" />
  ) : (
    <StateChip key="outcome" tone={tones[outcome]}>
      {setLabel('outcome', outcome)}
    </StateChip>
  ),
  ground === null && reasons === null ? (
    <span key="ground" />
  ) : (
    <Named key="ground" name={ground} detail={[law, reasons]} />
  ),
];

const nameOf = ({ right, asked }: Item) => asked ?? setLabel('rights', right);

/** The things asked, each with its own outcome. */
export const itemKind: WorkKind = {
  what: 'requestItem',
  words: text.items,
  schema: itemFacts,
  fields: [
    {
      name: 'right',
      kind: 'set',
      set: 'rights',
      label: fieldLabel('right'),
      missing: text.items.rightMissing,
    },
    { name: 'asked', kind: 'long', label: fieldLabel('asked') },
    {
      name: 'outcome',
      kind: 'set',
      set: 'outcome',
      only: Object.values(ItemOutcome),
      label: fieldLabel('outcome'),
    },
    { name: 'law', kind: 'law', label: fieldLabel('law') },
    { name: 'ground', kind: 'long', label: fieldLabel('ground') },
    { name: 'reasons', kind: 'long', label: fieldLabel('reasons') },
  ],
  list: ({ items }) => items,
  nameOf: ({ id }, { items }) => items.filter((one) => one.id === id).map(nameOf)[0] ?? text.unnamed,
  cells: ({ id }, { items }) => items.filter((one) => one.id === id).flatMap(itemCells),
  record: (client, { id }, values) => client.request.recordItem({ ...itemFacts.parse(values), id }),
  change: (client, id, values) =>
    client.request.changeItem({ ...itemFacts.parse(values), id: requestItemId.parse(id) }),
};
