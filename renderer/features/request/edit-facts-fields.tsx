import type { Ref } from 'react';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { newRequestText } from '../../../shared/text/new-request.ts';
import { useOfferedLaws } from '../../api/use-offered-laws.ts';
import { LongTextField, Section, TextField } from '../../ui/fields.tsx';
import { LawsField } from '../../ui/laws-field.tsx';
import { PlaceSelect } from '../../ui/place-select.tsx';
import type { RequestFactsForm } from '../../ui/request-facts-form.ts';
import { RightsField } from '../../ui/rights-field.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';

const text = casePageText.facts;

/** Every fact of a request that a person may change by hand; the steps with their dates are corrected where they stand. */
export function EditFactsFields({
  value,
  change,
  first,
}: {
  value: RequestFactsForm;
  change: (part: Partial<RequestFactsForm>) => void;
  first: Ref<HTMLInputElement>;
}) {
  const offered = useOfferedLaws(value.residence);
  return (
    <>
      <TextField
        ref={first}
        label={fieldLabel('title')}
        required
        value={value.title}
        onValue={(title) => change({ title })}
      />
      <RightsField value={value.rights} onValue={(rights) => change({ rights })} />
      <PlaceSelect
        label={fieldLabel('residence')}
        description={newRequestText.residence}
        value={value.residence}
        onValue={(residence) => change({ residence })}
      />
      <LawsField offered={offered} value={value.laws} onValue={(laws) => change({ laws })} />
      <div className="cu-form">
        <TextField
          label={fieldLabel('actsFor')}
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
      </div>
      <LongTextField
        label={fieldLabel('summary')}
        value={value.summary}
        onValue={(summary) => change({ summary })}
      />
      <Section title={text.claims} description={text.claimsHint}>
        {(['sentAt', 'deliveredAt'] as const).map((field) => (
          <ZonedTimeField
            key={field}
            label={fieldLabel(field)}
            value={value[field]}
            onChange={(time) => change({ [field]: time })}
          />
        ))}
      </Section>
    </>
  );
}
