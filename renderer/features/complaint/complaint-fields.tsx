import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { ComplainantFields } from './complainant-fields.tsx';
import type { ComplaintForm } from './complaint-form.ts';
import { MoreFields } from './more-fields.tsx';

const text = newComplaintText;

type FieldsProps = { value: ComplaintForm; change: (part: Partial<ComplaintForm>) => void };

/** The fields of a new complaint: the ones nearly every complaint has, the others folded under "More". */
export function ComplaintFields({ value, change, isTried }: FieldsProps & { isTried: boolean }) {
  return (
    <>
      <TextField
        label={fieldLabel('title')}
        required
        error={isTried && value.title.trim() === '' ? text.titleMissing : null}
        value={value.title}
        onValue={(title) => change({ title })}
      />
      <LongTextField
        label={fieldLabel('summary')}
        value={value.summary}
        onValue={(summary) => change({ summary })}
      />
      <ComplainantFields value={value} change={change} />
      <div className="cu-form">
        {(['channel', 'framework', 'ourRole'] as const).map((field) => (
          <SetSelect
            key={field}
            set={field}
            label={fieldLabel(field)}
            value={value[field]}
            onValue={(chosen) => change({ [field]: chosen })}
          />
        ))}
        <TextField
          label={fieldLabel('ourEntity')}
          value={value.ourEntity}
          onValue={(ourEntity) => change({ ourEntity })}
        />
      </div>
      <ReceivedField value={value} change={change} />
      <MoreFields value={value} change={change} isTried={isTried} />
    </>
  );
}

/** The server's time is only proposed: nothing is received until a person says so. */
function ReceivedField({ value, change }: FieldsProps) {
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
