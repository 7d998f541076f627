import { Button } from '@mantine/core';
import type { BreachPart, PartPeople } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { elementNames } from '../../../shared/text/data-elements.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { Facts } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { type PartAsked, partName } from './part-name.ts';

const text = breachText.parts;

/** One part of a breach as it stands, with the ways to change it. */
export function PartCard({
  detail,
  part,
  onAsk,
}: {
  detail: BreachCase;
  part: BreachPart;
  /** Null where nothing can be changed. */
  onAsk: ((asked: PartAsked) => void) | null;
}) {
  const isOne = detail.parts.length === 1;
  const name = partName(detail, part.id);
  return (
    <section className={isOne ? undefined : 'cu-breach-part'} aria-label={name}>
      <header className="cu-section-head">
        {isOne ? <span /> : <h3>{name}</h3>}
        {onAsk === null ? null : <PartActions part={part} name={name} isOne={isOne} onAsk={onAsk} />}
      </header>
      <Facts
        facts={[
          [
            fieldLabel('ourRole'),
            part.ourRole === null ? <Missing key="role" /> : setLabel('ourRole', part.ourRole),
          ],
          ...(part.clients.length > 0
            ? [[breachText.clients.title, <Clients key="clients" part={part} />] as const]
            : [[breachText.people.title, <People key="people" people={part.people} />] as const]),
          [fieldLabel('elements'), <Elements key="elements" part={part} />],
          [fieldLabel('safeguards'), safeguardText(part)],
          [fieldLabel('risk'), setLabel('risk', part.risk)],
          [fieldLabel('harm'), setLabel('harm', part.harm)],
        ]}
      />
    </section>
  );
}

function safeguardText({ safeguards, names, intentional }: BreachPart): string {
  const said = [
    ...(['encrypted', 'keyTaken', 'form'] as const).map((field) => [field, safeguards[field]] as const),
    ['names', names] as const,
    ['intentional', intentional] as const,
  ];
  return (
    said
      .filter(([, value]) => value !== 'notKnown')
      .map(([field, value]) => `${fieldLabel(field)}: ${setLabel(field, value).toLowerCase()}`)
      .join('; ') || text.notRecorded
  );
}

function countText({ count, accuracy }: PartPeople): string {
  if (count === null) return breachText.people.unknownCount;
  const number = count.toLocaleString('en-GB');
  return accuracy === 'estimated' ? `${number} (${setLabel('accuracy', accuracy).toLowerCase()})` : number;
}

function People({ people }: { people: readonly PartPeople[] }) {
  if (people.length === 0) return <span className="cu-faint">{breachText.people.none}</span>;
  const total = people.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return (
    <span className="cu-wrap">
      {people.map((row) => `${placeName(row.jurisdiction)} ${countText(row)}`).join(' · ')}
      {people.length > 1 ? <span className="cu-soft">{` · ${breachText.people.total(total)}`}</span> : null}
    </span>
  );
}

function Clients({ part: { clients } }: { part: BreachPart }) {
  const names = clients.slice(0, 5).map(({ id, name }) => name ?? id);
  const more = clients.length > names.length ? ' …' : '';
  const total = clients.flatMap(({ people }) => people).reduce((sum, { count }) => sum + (count ?? 0), 0);
  return (
    <span className="cu-wrap">
      <span className="cu-strong">{breachText.clients.read(clients.length, total)}</span>
      <span className="cu-soft">{` · ${names.join(', ')}${more}`}</span>
    </span>
  );
}

function Elements({ part: { elements } }: { part: BreachPart }) {
  if (elements.length === 0) return <span className="cu-faint">{text.noElements}</span>;
  return <span className="cu-wrap">{elements.map((one) => elementNames[one]).join('; ')}</span>;
}

function PartActions({
  part,
  name,
  isOne,
  onAsk,
}: {
  part: BreachPart;
  name: string;
  isOne: boolean;
  onAsk: (asked: PartAsked) => void;
}) {
  const button = (what: PartAsked['what'], label: string, full: string) => (
    <Button
      key={what}
      variant="default"
      size="compact-sm"
      aria-label={isOne ? label : full}
      onClick={() => onAsk({ what, part })}
    >
      {label}
    </Button>
  );
  const { people, clients } = breachText;
  return (
    <span className="cu-row">
      {button('people', people.open, people.openNamed(name))}
      {part.ourRole === 'processor' || part.ourRole === 'joint'
        ? button('clients', clients.open, clients.openNamed(name))
        : null}
      {button('edit', isOne ? text.editTitle : text.edit, text.editNamed(name))}
      {isOne ? null : button('remove', text.remove, text.removeNamed(name))}
    </span>
  );
}
