import type { Ref } from 'react';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { claimedTimes, type FactsForm } from '../../ui/facts-form.ts';
import { LongTextField, Section, TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { isReadable } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';

const text = casePageText.facts;

/** Every fact a person may change by hand; the steps with their dates are corrected where they stand. */
export function FactsFields({
  value,
  change,
  isTried,
  first,
}: {
  value: FactsForm;
  change: (part: Partial<FactsForm>) => void;
  isTried: boolean;
  first: Ref<HTMLInputElement>;
}) {
  const choice = (field: 'framework' | 'channel' | 'ourRole' | 'recourseMechanism' | 'isHrData') => (
    <SetSelect
      key={field}
      set={field}
      label={fieldLabel(field)}
      value={value[field]}
      onValue={(chosen) => change({ [field]: chosen })}
    />
  );
  return (
    <>
      <TextField
        ref={first}
        label={fieldLabel('title')}
        required
        error={isTried && value.title.trim() === '' ? text.titleMissing : null}
        value={value.title}
        onValue={(title) => change({ title })}
      />
      <div className="cu-form">
        {choice('framework')}
        {choice('channel')}
        <TextField
          label={fieldLabel('ourEntity')}
          value={value.ourEntity}
          onValue={(ourEntity) => change({ ourEntity })}
        />
        {choice('ourRole')}
        {choice('recourseMechanism')}
        {choice('isHrData')}
      </div>
      <LongTextField
        label={fieldLabel('summary')}
        value={value.summary}
        onValue={(summary) => change({ summary })}
      />
      <Section title={text.claims} description={text.claimsHint}>
        {claimedTimes.map((field) => (
          <ZonedTimeField
            key={field}
            label={fieldLabel(field)}
            value={value[field]}
            error={isTried && !isReadable(value[field]) ? text.unreadable : undefined}
            onChange={(time) => change({ [field]: time })}
          />
        ))}
      </Section>
    </>
  );
}
