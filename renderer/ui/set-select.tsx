import { Select, type SelectProps } from '@mantine/core';
import { setLabels } from '../../shared/text/labels.ts';

/** A choice from one of the closed sets, in the office's words. Null is "not recorded"; it can be chosen again. */
export function SetSelect({
  set,
  only,
  value,
  onValue,
  ...props
}: {
  /** The set's name in shared/text/labels.ts. */
  set: string;
  /** The values offered, where not all of the set's labels are its values. */
  only?: readonly string[];
  value: string | null;
  onValue: (value: string | null) => void;
} & Omit<SelectProps, 'data' | 'value' | 'onChange'>) {
  const labels = setLabels[set] ?? {};
  const values = only ?? Object.keys(labels);
  return (
    <Select
      clearable
      {...props}
      data={values.map((each) => ({ value: each, label: labels[each] ?? each }))}
      value={value}
      onChange={(next) => onValue(next)}
    />
  );
}
