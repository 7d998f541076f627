import { Select } from '@mantine/core';
import { placeName } from '../../shared/domain/duties/places.ts';
import { jurisdictions } from '../../shared/law/jurisdictions.ts';

const places = jurisdictions()
  .filter(({ code }) => code !== 'EU')
  .map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));

/** A country, or a state or province with laws of its own, by name or code. */
export function PlaceSelect({
  label,
  description,
  value,
  onValue,
}: {
  label: string;
  description: string;
  value: string | null;
  onValue: (code: string | null) => void;
}) {
  // A place that came from elsewhere and has no law of its own here stays choosable as it is.
  const isOther = value !== null && !places.some((place) => place.value === value);
  return (
    <Select
      label={label}
      description={description}
      searchable
      clearable
      data={isOther ? [...places, { value, label: placeName(value) }] : places}
      value={value}
      onChange={onValue}
    />
  );
}
