import { severityText as text } from '../../../../shared/text/severity.ts';
import { TextField } from '../../../ui/fields.tsx';

/** The sentence that says why a step was chosen so. */
export function ReasonField({
  label,
  value,
  isTried,
  onValue,
}: {
  label: string;
  value: string;
  isTried: boolean;
  onValue: (reason: string) => void;
}) {
  return (
    <TextField
      label={label}
      placeholder={text.whyHint}
      value={value}
      error={isTried && value.trim() === '' ? text.whyMissing : null}
      onValue={onValue}
    />
  );
}
