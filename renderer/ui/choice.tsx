import { Select } from '@mantine/core';
import './choice.css';

/** A choice that narrows a list: any of it, or one of the options. */
export function Choice({
  label,
  any,
  options,
  value,
  onValue,
}: {
  label: string;
  /** What stands there while nothing is narrowed. */
  any: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}) {
  return (
    <Select
      aria-label={label}
      data={[{ value: '', label: any }, ...options.map(([each, name]) => ({ value: each, label: name }))]}
      value={value ?? ''}
      allowDeselect={false}
      w={150}
      onChange={(next) => onValue(next === null || next === '' ? undefined : next)}
    />
  );
}
