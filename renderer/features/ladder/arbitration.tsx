import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { barsOf, conditionsOf, type PointStanding } from '../../../shared/domain/ladder.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { ladderText } from '../../../shared/text/ladder.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { Facts, Section } from '../../ui/fields.tsx';
import { StateChip } from '../../ui/state-chip.tsx';

const text = ladderText.arbitration;

/** The conditions and bars of binding arbitration, as they are proved on record. Nothing is decided by it. */
export function Arbitration({ detail }: { detail: ComplaintCase }) {
  return (
    <Section title={text.title} description={text.lead}>
      <h3>{text.conditions}</h3>
      <Facts
        facts={conditionsOf(detail).map((one) => [
          setLabel('event', one.point),
          <Condition key={one.point} standing={one} />,
        ])}
      />
      <h3>{text.bars}</h3>
      <Facts
        facts={barsOf(detail).map((one) => [
          setLabel('event', one.point),
          <Bar key={one.point} standing={one} />,
        ])}
      />
    </Section>
  );
}

function Condition({ standing: { at, state } }: { standing: PointStanding }) {
  const when = at === null ? null : timeInWords(at);
  if (state === 'proved' && when !== null) return <StateChip tone="good">{text.proved(when)}</StateChip>;
  return <StateChip tone="attention">{when === null ? text.notProved : text.dated(when)}</StateChip>;
}

function Bar({ standing: { at, state } }: { standing: PointStanding }) {
  if (state === 'nothing') return <span className="cu-soft">{text.nothing}</span>;
  return <StateChip tone="late">{text.stands(at === null ? '' : timeInWords(at))}</StateChip>;
}
