import type { CheckedSignature } from '../../../shared/contract/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { Facts } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { ownZone } from '../../ui/now.ts';
import { StateChip } from '../../ui/state-chip.tsx';

const text = decisionsText.signatures;

/** Who signed, when and with which key, and whether each signature holds. */
export function Signatures({ signatures }: { signatures: readonly CheckedSignature[] }) {
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      {signatures.map(({ id, purpose, personName, signedAt, fingerprint, snapshotSha256, check }) => (
        <div key={id} className="cu-decision-facts">
          <h4>
            {`${text.purpose[purpose] ?? purpose}: ${personName} `}
            <StateChip tone={check === 'broken' ? 'late' : 'good'}>{text.check[check]}</StateChip>
          </h4>
          {check === 'broken' ? <Hint tone="attention">{text.broken}</Hint> : null}
          <Facts
            facts={[
              [text.at, timeInWords({ at: signedAt, zone: ownZone() })],
              [
                text.key,
                <span key="key" className="cu-mono cu-wrap">
                  {fingerprint}
                </span>,
              ],
              [
                text.hash,
                <span key="hash" className="cu-mono cu-wrap">
                  {snapshotSha256}
                </span>,
              ],
            ]}
          />
        </div>
      ))}
    </section>
  );
}
