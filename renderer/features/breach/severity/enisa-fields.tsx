import { Checkbox } from '@mantine/core';
import {
  circumstances,
  DataCategory,
  enisaRowsOf,
  inPoints,
} from '../../../../shared/domain/severity/enisa.ts';
import { enisaText } from '../../../../shared/text/enisa.ts';
import { severityText } from '../../../../shared/text/severity.ts';
import { SetSelect } from '../../../ui/set-select.tsx';
import type { AssessmentDraft } from './assessment-draft.ts';
import { SourceMark, StepField } from './step-field.tsx';

const text = severityText.enisa;

export type FieldsProps = {
  value: AssessmentDraft;
  isTried: boolean;
  change: (next: Partial<AssessmentDraft>) => void;
  reasonOf: (name: string) => { reason: string; onReason: (reason: string) => void };
};

/** The steps of the ENISA method, in its order. */
export function EnisaFields(props: FieldsProps) {
  return (
    <>
      <ContextSteps {...props} />
      <Identification {...props} />
      <Circumstances {...props} />
      <Flags {...props} />
    </>
  );
}

function ContextSteps({ value, isTried, change, reasonOf }: FieldsProps) {
  const setStep = (category: string, id: string | null) => {
    const { [category]: _, ...others } = value.steps;
    change({ steps: id === null ? others : { ...others, [category]: id } });
  };
  return (
    <fieldset className="cu-breach-group">
      <legend className="cu-strong">{text.steps}</legend>
      <p className="cu-soft">{text.stepsHint}</p>
      {Object.values(DataCategory).map((category) => (
        <StepField
          key={category}
          name={category}
          label={severityText.categories[category]}
          element="dpc_step"
          category={category}
          none={text.notTouched}
          value={value.steps[category] ?? null}
          isTried={isTried}
          onValue={(id) => setStep(category, id)}
          {...reasonOf(category)}
        />
      ))}
      <Checkbox.Group
        label={text.factors}
        description={text.factorsHint}
        value={value.factors}
        onChange={(factors) => change({ factors })}
      >
        <div className="cu-breach-checks">
          {enisaRowsOf('dpc_factor').map(({ id, step }) => (
            <Checkbox
              key={id}
              value={id}
              label={enisaText[id]?.says ?? id}
              description={step === 'up' ? text.up : text.down}
            />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  );
}

function Identification({ value, isTried, change, reasonOf }: FieldsProps) {
  return (
    <fieldset className="cu-breach-group">
      <legend className="cu-strong">{text.identification}</legend>
      <p className="cu-soft">{text.identificationHint}</p>
      <StepField
        name="identification"
        label={text.identification}
        element="ei_level"
        category="level"
        none={severityText.notChosen}
        value={value.identification}
        isTried={isTried}
        onValue={(identification) => change({ identification })}
        {...reasonOf('identification')}
      />
      <details className="cu-severity-examples">
        <summary>{text.examples}</summary>
        <ul>
          {enisaRowsOf('ei_example').map(({ id, category, quarters }) => (
            <li key={id}>
              <span className="cu-strong">{inPoints(quarters ?? 0)}</span>{' '}
              {`${text.identifiers[category] ?? category}: ${enisaText[id]?.says ?? ''}`}{' '}
              <SourceMark id={id} />
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}

function Circumstances({ value, isTried, change, reasonOf }: FieldsProps) {
  return (
    <fieldset className="cu-breach-group">
      <legend className="cu-strong">{text.circumstances}</legend>
      <p className="cu-soft">{text.circumstancesHint}</p>
      {circumstances.map((name) => (
        <StepField
          key={name}
          name={name}
          label={text[name]}
          element="cb"
          category={name}
          none={name === 'malicious_intent' ? text.noIntent : text.notHurt}
          value={value.circumstances[name] ?? null}
          isTried={isTried}
          onValue={(id) => change({ circumstances: { ...value.circumstances, [name]: id } })}
          {...reasonOf(name)}
        />
      ))}
    </fieldset>
  );
}

function Flags({ value, change }: FieldsProps) {
  return (
    <fieldset className="cu-breach-group">
      <legend className="cu-strong">{text.flags}</legend>
      <p className="cu-soft">{text.flagsHint}</p>
      <div className="cu-form">
        {(['over100', 'unintelligible'] as const).map((flag) => (
          <SetSelect
            key={flag}
            set="names"
            clearable={false}
            label={text[flag]}
            value={value[flag]}
            onValue={(answer) => change({ [flag]: answer ?? 'notKnown' })}
          />
        ))}
      </div>
    </fieldset>
  );
}
