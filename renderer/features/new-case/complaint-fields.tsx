import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { ReceivedField } from './received-field.tsx';
import { WriterFields } from './writer-fields.tsx';
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
      <WriterFields value={value} change={change} words={text.fields} />
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
