import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { newRequestText } from '../../../shared/text/new-request.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useOfferedLaws } from '../../api/use-offered-laws.ts';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { LawsField } from '../../ui/laws-field.tsx';
import { PlaceSelect } from '../../ui/place-select.tsx';
import { RightsField } from '../../ui/rights-field.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { isReadable } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { isUnnamed } from './case-form.ts';
import { Folded } from './folded.tsx';
import { OwnerSelect } from './owner-select.tsx';
import { ReceivedField } from './received-field.tsx';
import type { RequestForm } from './request-form.ts';
import { WriterFields } from './writer-fields.tsx';

const text = newRequestText;

type FieldsProps = { value: RequestForm; change: (part: Partial<RequestForm>) => void; isTried: boolean };

/** The fields of a new request: who asks for what and where they live first, the rest folded under "More". */
export function RequestFields(props: FieldsProps) {
  const { value, change, isTried } = props;
  const offered = useOfferedLaws(value.residence);
  const isClaimWrong = !isReadable(value.sentAt) || !isReadable(value.deliveredAt);
  return (
    <>
      <TextField
        label={fieldLabel('title')}
        required
        error={isTried && value.title.trim() === '' ? text.titleMissing : null}
        value={value.title}
        onValue={(title) => change({ title })}
      />
      <RightsField value={value.rights} onValue={(rights) => change({ rights })} />
      <WriterFields value={value} change={change} words={text.fields} />
      <PlaceSelect
        label={fieldLabel('residence')}
        description={text.residence}
        value={value.residence}
        onValue={(residence) => change({ residence })}
      />
      <LawsField offered={offered} value={value.laws} onValue={(laws) => change({ laws })} />
      <LongTextField
        label={fieldLabel('summary')}
        value={value.summary}
        onValue={(summary) => change({ summary })}
      />
      <ReceivedField value={value} change={change} />
      <Folded isNeeded={isTried && (isClaimWrong || isUnnamed(value))}>
        <Unfolded {...props} />
      </Folded>
    </>
  );
}

function Unfolded({ value, change, isTried }: FieldsProps) {
  return (
    <div className="cu-stack">
      <div className="cu-form">
        <TextField
          label={fieldLabel('actsFor')}
          description={text.actsFor}
          value={value.actsFor}
          onValue={(actsFor) => change({ actsFor })}
        />
        {(['agentCapacity', 'channel', 'ourRole'] as const).map((field) => (
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
        {value.party === null
          ? (['phone', 'country'] as const).map((field) => (
              <TextField
                key={field}
                label={text.fields[field]}
                value={value[field]}
                error={isTried && isUnnamed(value) && value[field] !== '' ? text.requesterUnnamed : null}
                onValue={(typed) => change({ [field]: typed })}
              />
            ))
          : null}
        <OwnerSelect owner={value.owner} onOwner={(owner) => change({ owner })} />
      </div>
      {(['sentAt', 'deliveredAt'] as const).map((field) => (
        <ZonedTimeField
          key={field}
          label={fieldLabel(field)}
          value={value[field]}
          error={isTried && !isReadable(value[field]) ? newComplaintText.claimUnreadable : undefined}
          onChange={(time) => change({ [field]: time })}
        />
      ))}
    </div>
  );
}
