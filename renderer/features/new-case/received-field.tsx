import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { ownZone } from '../../ui/now.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import type { CaseForm } from './case-form.ts';

const text = newComplaintText;

/** The server's time is only proposed: nothing is received until a person says so. */
export function ReceivedField({
  value,
  change,
}: {
  value: CaseForm;
  change: (part: Pick<CaseForm, 'received'>) => void;
}) {
  const delivered = value.mail?.deliveredAt ?? null;
  const proposed = delivered === null ? null : { at: delivered.at, zone: ownZone() };
  return (
    <ZonedTimeField
      label={text.received}
      description={proposed === null ? text.receivedHint : text.server.proposal(timeInWords(proposed))}
      value={value.received}
      onChange={(received) => change({ received })}
      {...(proposed === null ? {} : { proposed: { label: text.server.act, time: proposed } })}
    />
  );
}
