import { SegmentedControl, Select } from '@mantine/core';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { type Regime, regimes } from '../../../shared/domain/duties/regimes.ts';
import { ourEntitiesText } from '../../../shared/text/our-entities.ts';
import { regimeNames } from '../../../shared/text/regimes.ts';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { type EntityField, type EntityForm, entityOf } from './entity-form.ts';
import { germanLandChoices } from '../../../shared/text/german-lands.ts';
import './our-entities.css';

const { fields, ...text } = ourEntitiesText;

type FieldsProps = { value: EntityForm; change: (part: Partial<EntityForm>) => void };

/** Everything the register holds of one of our entities. */
export function EntityFields({
  value,
  change,
  problems,
}: FieldsProps & { problems: Partial<Record<EntityField, string>> }) {
  const { establishments } = entityOf(value);
  return (
    <>
      <TextField
        label={fields.name}
        required
        data-autofocus
        value={value.name}
        error={problems.name}
        onValue={(name) => change({ name })}
      />
      <div className="cu-form">
        <TextField
          label={fields.country}
          description={fields.countryHint}
          required
          value={value.country}
          error={problems.country}
          onValue={(country) => change({ country })}
        />
        <TextField
          label={fields.establishments}
          description={fields.establishmentsHint}
          value={value.establishments}
          error={problems.establishments}
          onValue={(typed) => change({ establishments: typed })}
        />
        <Select
          label={fields.main}
          description={fields.mainHint}
          allowDeselect={false}
          data={[
            { value: 'notKnown', label: text.notKnown },
            { value: 'none', label: text.noMain },
            ...[...new Set([...establishments, ...mainOf(value)])].map((code) => ({
              value: code,
              label: placeName(code),
            })),
          ]}
          value={value.mainEstablishment}
          error={problems.mainEstablishment}
          onChange={(main) => change({ mainEstablishment: main ?? 'notKnown' })}
        />
        <Select
          label={fields.land}
          description={fields.landHint}
          allowDeselect={false}
          searchable
          data={[{ value: 'notKnown', label: text.notKnown }, ...germanLandChoices]}
          value={value.germanLand}
          error={problems.germanLand}
          onChange={(land) => change({ germanLand: land ?? 'notKnown' })}
        />
      </div>
      <Regimes value={value} change={change} />
      <LongTextField
        label={fields.remarks}
        value={value.remarks}
        onValue={(remarks) => change({ remarks })}
      />
    </>
  );
}

/** A main establishment that was chosen stays a choice, whatever becomes of the establishments. */
const mainOf = ({ mainEstablishment: main }: EntityForm): string[] =>
  main === 'none' || main === 'notKnown' ? [] : [main];

function Regimes({ value, change }: FieldsProps) {
  return (
    <fieldset className="cu-regimes">
      <legend>{fields.regimes}</legend>
      <p className="cu-soft cu-small">{fields.regimesHint}</p>
      {regimes.map((regime: Regime) => (
        <div key={regime} className="cu-regime">
          <span>{regimeNames[regime]}</span>
          <SegmentedControl
            aria-label={regimeNames[regime]}
            size="xs"
            data={[
              { value: 'yes', label: text.yes },
              { value: 'no', label: text.no },
              { value: 'notKnown', label: text.notKnown },
            ]}
            value={value.regimes[regime] ?? 'notKnown'}
            onChange={(said) => change({ regimes: { ...value.regimes, [regime]: said } })}
          />
        </div>
      ))}
    </fieldset>
  );
}
