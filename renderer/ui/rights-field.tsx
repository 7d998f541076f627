import { Checkbox } from '@mantine/core';
import { Right } from '../../shared/domain/request.ts';
import { fieldLabel, setLabel } from '../../shared/text/labels.ts';

/** What is asked: one request may ask for several. */
export function RightsField({
  value,
  onValue,
}: {
  value: readonly string[];
  onValue: (rights: string[]) => void;
}) {
  return (
    <Checkbox.Group label={fieldLabel('rights')} value={[...value]} onChange={onValue}>
      <div className="cu-form">
        {Object.values(Right).map((one) => (
          <Checkbox key={one} value={one} label={setLabel('rights', one)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
