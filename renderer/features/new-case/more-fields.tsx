import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { areTimesReadable, claimedTimes } from '../../ui/facts-form.ts';
import { TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { isReadable } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { isUnnamed } from './case-form.ts';
import type { ComplaintForm } from './complaint-form.ts';
import { OwnerSelect } from './owner-select.tsx';
import { Folded } from './folded.tsx';

const text = newComplaintText;

type Part = { value: ComplaintForm; change: (part: Partial<ComplaintForm>) => void; isTried: boolean };

/** What is rarely known at once, folded away; what keeps the form from being logged is never hidden. */
export function MoreFields(part: Part) {
  const { value, isTried } = part;
  return (
    <Folded isNeeded={isTried && (!areTimesReadable(value) || isUnnamed(value))}>
      <Unfolded {...part} />
    </Folded>
  );
}

function Unfolded({ value, change, isTried }: Part) {
  return (
    <div className="cu-stack">
      <div className="cu-form">
        {value.party === null
          ? (['phone', 'country'] as const).map((field) => (
              <TextField
                key={field}
                label={text.fields[field]}
                value={value[field]}
                error={isTried && isUnnamed(value) && value[field] !== '' ? text.complainantUnnamed : null}
                onValue={(typed) => change({ [field]: typed })}
              />
            ))
          : null}
        {(['recourseMechanism', 'isHrData'] as const).map((field) => (
          <SetSelect
            key={field}
            set={field}
            label={fieldLabel(field)}
            value={value[field]}
            onValue={(chosen) => change({ [field]: chosen })}
          />
        ))}
        <OwnerSelect owner={value.owner} onOwner={(owner) => change({ owner })} />
      </div>
      {claimedTimes.map((field) => (
        <ZonedTimeField
          key={field}
          label={fieldLabel(field)}
          value={value[field]}
          error={isTried && !isReadable(value[field]) ? text.claimUnreadable : undefined}
          onChange={(time) => change({ [field]: time })}
        />
      ))}
    </div>
  );
}
