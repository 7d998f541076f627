import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../../../shared/dates.ts';
import type { PackInForce } from '../../../shared/law/office-law.ts';
import { agedAfterDays, ageInDays } from '../../../shared/law/pack-age.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { Section } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { ownZone, useNow } from '../../ui/now.ts';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { ImportPack } from './import-pack.tsx';
import './packs.css';

const text = officeLawText.packs;

/** The packs in force with their version and age, and the way to a later one. */
export function PacksTab({ packs }: { packs: readonly PackInForce[] }) {
  const today = Temporal.Instant.from(useNow()).toZonedDateTimeISO(ownZone()).toPlainDate().toString();
  const age = ageInDays(packs, today);
  return (
    <div className="cu-stack">
      <ImportPack />
      <Section title={text.title} description={text.lead}>
        <div className="cu-pack-list">
          {age > agedAfterDays ? (
            <Hint tone="attention">{text.age(age)}</Hint>
          ) : (
            <p className="cu-soft">{text.age(age)}</p>
          )}
          <SimpleTable
            label={text.title}
            headers={text.headers}
            rows={packs.map((pack) => ({
              key: pack.topic,
              cells: [
                <span key="topic" className="cu-strong cu-wrap">
                  {pack.topic}
                </span>,
                pack.version,
                <span key="date" className="cu-num">
                  {dateInWords(pack.date)}
                </span>,
                <span key="rules" className="cu-num">
                  {pack.ruleIds.size.toLocaleString('en')}
                </span>,
                <From key="from" pack={pack} />,
              ],
            }))}
          />
        </div>
      </Section>
      <Section title={text.changes}>
        <Changelog packs={packs} />
      </Section>
    </div>
  );
}

function From({ pack: { imported } }: { pack: PackInForce }) {
  if (imported === null) return text.builtIn;
  const { setByName, setAt, isSigned, reason } = imported;
  return (
    <span className="cu-wrap">
      {text.imported(setByName, dateInWords(dateOf(setAt)))}{' '}
      {isSigned ? null : (
        <>
          <StateChip tone="attention">{text.unsigned}</StateChip>{' '}
          <span className="cu-soft cu-small">{reason}</span>
        </>
      )}
    </span>
  );
}

/** What the packs say of each version, newest first; what several say alike stands once. */
function Changelog({ packs }: { packs: readonly PackInForce[] }) {
  const lines = new Map(
    packs.flatMap(({ changes }) =>
      changes.map((change) => [`${change.version} ${change.date} ${change.text}`, change] as const),
    ),
  );
  const sorted = [...lines.values()].sort((one, other) => (one.date < other.date ? 1 : -1));
  return (
    <ul className="cu-pack-changes">
      {sorted.map(({ version, date, text: said }) => (
        <li key={`${version} ${said}`}>
          <span className="cu-strong">{version}</span>{' '}
          <span className="cu-soft cu-num">{dateInWords(date)}</span> {said}
        </li>
      ))}
    </ul>
  );
}
