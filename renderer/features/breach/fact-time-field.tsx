import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import type { ZonedTimeText } from '../../ui/zoned-time-text.ts';
import { factTimeOf } from './fact-time.ts';

/** A time of a breach, or its day alone where no more is known. */
export function FactTimeField({
  label,
  description,
  value,
  isTried,
  error,
  onChange,
}: {
  label: string;
  description: string;
  value: ZonedTimeText;
  /** Whether somebody tried to save it as it stands. */
  isTried: boolean;
  /** What the program refused it for. */
  error?: string | null;
  onChange: (value: ZonedTimeText) => void;
}) {
  const read = factTimeOf(value);
  const isDay = 'text' in read && read.text !== null && value.clock.trim() === '';
  const wrong = error ?? (isTried && 'problem' in read ? read.problem : undefined);
  return (
    <ZonedTimeField
      label={label}
      description={description}
      value={value}
      onChange={onChange}
      isDayEnough={isDay}
      {...(wrong === undefined ? {} : { error: wrong })}
    />
  );
}
