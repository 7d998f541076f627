import { Button, MultiSelect } from '@mantine/core';
import { fieldLabel } from '../../shared/text/labels.ts';
import { newRequestText } from '../../shared/text/new-request.ts';

/** A law that may be chosen. */
export type ChoosableLaw = {
  key: string;
  place: string;
  regime: string;
  isSuggested: boolean;
  isBySector: boolean;
};

const text = newRequestText.laws;

/** The laws under which the office looks at the request. The program suggests by residence; a person chooses. */
export function LawsField({
  offered,
  value,
  onValue,
}: {
  offered: readonly ChoosableLaw[];
  value: readonly string[];
  onValue: (laws: string[]) => void;
}) {
  const suggested = offered.filter(({ key, isSuggested }) => isSuggested && !value.includes(key));
  return (
    <div>
      <MultiSelect
        label={fieldLabel('laws')}
        description={text.hint}
        searchable
        clearable
        data={offered.map(({ key, place, regime, isBySector }) => ({
          value: key,
          label: text.law(place, regime, isBySector),
        }))}
        value={[...value]}
        onChange={onValue}
      />
      {suggested.length === 0 ? null : (
        <div className="cu-row" role="group" aria-label={text.suggestedLabel}>
          <span className="cu-soft cu-small">{text.suggested}</span>
          {suggested.map(({ key, regime }) => (
            <Button key={key} variant="default" size="compact-sm" onClick={() => onValue([...value, key])}>
              {text.add(regime)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
