import { Select } from '@mantine/core';

/** A choice of one of a law's closed words, as people read it. */
export function WordSelect<W extends string>({
  label,
  words,
  labelOf = (word) => word.replaceAll('_', ' '),
  value,
  onValue,
}: {
  label: string;
  words: readonly W[];
  labelOf?: (word: W) => string;
  value: string;
  onValue: (word: W) => void;
}) {
  return (
    <Select
      label={label}
      data={words.map((word) => ({ value: word, label: labelOf(word) }))}
      value={value}
      searchable={words.length > 8}
      allowDeselect={false}
      autoComplete="off"
      onChange={(chosen) => {
        const found = words.find((word) => word === chosen);
        if (found !== undefined) onValue(found);
      }}
    />
  );
}
