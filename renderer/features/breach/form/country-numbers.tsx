import { type EdpbAnswer, numbersOf } from '../../../../shared/domain/edpb/answers.ts';
import { countriesOf, type FieldState } from '../../../../shared/domain/edpb/form.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { edpbOptionText } from '../../../../shared/text/edpb-options.ts';
import { rowLabel } from '../../../../shared/text/edpb-words.ts';
import { TextField } from '../../../ui/fields.tsx';
import { type FormDraft, typedCount } from './form-draft.ts';

/** A number of people for each country that is named above. */
export function CountryNumbers({
  field: { row, answer },
  draft,
  set,
}: {
  field: FieldState;
  draft: FormDraft;
  set: (next: EdpbAnswer) => void;
}) {
  const named = draft.answers[countriesOf[row.key] ?? ''];
  const countries = Array.isArray(named)
    ? named.flatMap((one) => (typeof one === 'string' ? [one] : []))
    : [];
  const numbers = numbersOf(answer) ?? {};
  function change(country: string, typed: string): void {
    const count = typedCount(typed);
    const { [country]: _, ...others } = numbers;
    if (count === null) set(others);
    else if (count !== undefined) set({ ...others, [country]: count });
  }
  return (
    <fieldset className="cu-breach-group">
      <legend>{rowLabel(row)}</legend>
      <div className="cu-form">
        {countries.map((country) => (
          <TextField
            key={country}
            inputMode="numeric"
            label={text.perCountry(edpbOptionText.eea_country[country] ?? country)}
            value={numbers[country] === undefined ? '' : String(numbers[country])}
            onValue={(typed) => change(country, typed)}
          />
        ))}
      </div>
    </fieldset>
  );
}
