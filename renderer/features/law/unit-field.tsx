import { Select } from '@mantine/core';
import { PeriodUnit } from '../../../shared/domain/periods/length.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';

const { units } = lawScreenText;

/** In what a period is counted. */
export function UnitField({
  label,
  only = Object.values(PeriodUnit),
  value,
  onValue,
}: {
  label: string;
  only?: readonly PeriodUnit[];
  value: PeriodUnit;
  onValue: (unit: PeriodUnit) => void;
}) {
  return (
    <Select
      label={label}
      data={only.map((unit) => ({ value: unit, label: units[unit] }))}
      value={value}
      allowDeselect={false}
      onChange={(unit) => {
        const found = only.find((one) => one === unit);
        if (found !== undefined) onValue(found);
      }}
    />
  );
}
