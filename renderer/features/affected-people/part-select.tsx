import { Select } from '@mantine/core';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { partId, type PartId } from '../../../shared/ids.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { breachText } from '../../../shared/text/breach.ts';

/** Which part of the breach it is about; nothing is asked where there is only one. */
export function PartSelect({
  detail,
  value,
  onValue,
}: {
  detail: BreachCase;
  value: string;
  onValue: (id: PartId) => void;
}) {
  if (detail.parts.length === 1) return null;
  return (
    <Select
      label={affectedText.import.part}
      data={detail.parts.map(({ id, label }, at) => ({
        value: id,
        label: label ?? breachText.parts.numbered(at + 1),
      }))}
      value={value}
      allowDeselect={false}
      onChange={(id) => onValue(partId.parse(id))}
    />
  );
}
