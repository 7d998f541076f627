import { Radio } from '@mantine/core';
import { impacts, likelihoods } from '../../../../shared/domain/severity/grid.ts';
import { severityText } from '../../../../shared/text/severity.ts';
import type { FieldsProps } from './enisa-fields.tsx';
import { ReasonField } from './reason-field.tsx';

const text = severityText.grid;

/** The office's own grid: how likely, and how hard it would hit. */
export function GridFields({ value, isTried, change, reasonOf }: FieldsProps) {
  const axes = [
    { name: 'likelihood', words: likelihoods.map((one) => [one, text.likelihoods[one]] as const) },
    { name: 'impact', words: impacts.map((one) => [one, text.impacts[one]] as const) },
  ] as const;
  return axes.map(({ name, words }) => {
    const { reason, onReason } = reasonOf(name);
    return (
      <fieldset key={name} className="cu-breach-group">
        <legend className="cu-strong">{text[name]}</legend>
        <Radio.Group
          aria-label={text[name]}
          value={value[name] ?? ''}
          error={isTried && value[name] === null ? text.missing : null}
          onChange={(chosen) => change({ [name]: chosen })}
        >
          <div className="cu-row">
            {words.map(([one, label]) => (
              <Radio key={one} value={one} label={label} />
            ))}
          </div>
        </Radio.Group>
        <ReasonField
          label={severityText.whyOf(text[name])}
          value={reason}
          isTried={isTried}
          onValue={onReason}
        />
      </fieldset>
    );
  });
}
