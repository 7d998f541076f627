import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { type EdpbAnswer, isAnswered } from '../../../../shared/domain/edpb/answers.ts';
import type { FieldState } from '../../../../shared/domain/edpb/form.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { optionInWords, rowLabel } from '../../../../shared/text/edpb-words.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { LongTextField, TextField } from '../../../ui/fields.tsx';
import { ownZone } from '../../../ui/now.ts';
import { emptyTimeText } from '../../../ui/zoned-time-text.ts';
import { FactTimeField } from '../fact-time-field.tsx';
import { ContactFields } from './contact-fields.tsx';
import { CountryNumbers } from './country-numbers.tsx';
import type { FormDraft } from './form-draft.ts';

type Props = {
  field: FieldState;
  draft: FormDraft;
  isUnreadable: boolean;
  change: (next: Partial<FormDraft>) => void;
};

const textOf = (answer: EdpbAnswer | undefined) => (typeof answer === 'string' ? answer : '');
const listOf = (answer: EdpbAnswer | undefined) =>
  Array.isArray(answer) ? answer.flatMap((one) => (typeof one === 'string' ? [one] : [])) : [];

/** The control for a field of the template, by its kind. */
export function AnswerField(props: Props) {
  const { field, draft, isUnreadable, change } = props;
  const { row, isRequired, answer } = field;
  const label = rowLabel(row);
  const set = (next: EdpbAnswer) => change({ answers: { ...draft.answers, [row.key]: next } });
  const hint = isRequired ? (isAnswered(answer) ? undefined : text.missing) : text.optional;
  const shared = { label, description: hint };
  switch (row.type) {
    case 'single':
    case 'yesno':
      return <OneOf {...props} set={set} />;
    case 'multi':
    case 'country':
      return <SomeOf {...props} set={set} />;
    case 'text':
      return <TextField {...shared} value={textOf(answer)} onValue={set} />;
    case 'longtext':
      return <LongTextField {...shared} value={textOf(answer)} onValue={set} />;
    case 'number':
      if (row.isRepeated === true) return <CountryNumbers field={field} draft={draft} set={set} />;
      return (
        <TextField
          {...shared}
          inputMode="numeric"
          value={draft.numbers[row.key] ?? ''}
          error={isUnreadable ? text.countUnreadable : null}
          onValue={(number) => change({ numbers: { ...draft.numbers, [row.key]: number } })}
        />
      );
    case 'date':
      return (
        <DayField
          label={hint === undefined ? label : `${label} (${hint.toLowerCase()})`}
          value={draft.days[row.key] ?? ''}
          onValue={(day) => change({ days: { ...draft.days, [row.key]: day } })}
        />
      );
    case 'datetime':
      return (
        <FactTimeField
          label={label}
          description={hint ?? ''}
          value={draft.times[row.key] ?? emptyTimeText(ownZone())}
          isTried={isUnreadable}
          onChange={(time) => change({ times: { ...draft.times, [row.key]: time } })}
        />
      );
    case 'contact':
      return <ContactFields {...shared} answer={answer} onValue={set} />;
    case 'heading':
      return null;
  }
}

/** The options offered now, and one that was chosen before and is offered no more. */
function optionsFor({ row, offered, answer }: FieldState) {
  const chosen = [...listOf(answer), textOf(answer)].filter((key) => key !== '' && !offered.includes(key));
  return [...offered, ...chosen].map((key) => ({ value: key, label: optionInWords(row, key) }));
}

function OneOf({ field, set }: Props & { set: (next: EdpbAnswer) => void }) {
  const { row, isRequired, answer } = field;
  return (
    <Select
      label={rowLabel(row)}
      description={isRequired ? (isAnswered(answer) ? undefined : text.missing) : text.optional}
      clearable
      searchable={field.offered.length > 10}
      data={optionsFor(field)}
      value={textOf(answer) === '' ? null : textOf(answer)}
      onChange={(key) => set(key ?? '')}
    />
  );
}

function SomeOf({ field, set }: Props & { set: (next: EdpbAnswer) => void }) {
  const { row, isRequired, answer, offered } = field;
  const shared = {
    label: rowLabel(row),
    description: isRequired ? (isAnswered(answer) ? undefined : text.missing) : text.optional,
    value: listOf(answer),
    onChange: (keys: string[]) => set(keys),
  };
  if (offered.length > 25) return <MultiSelect {...shared} searchable clearable data={optionsFor(field)} />;
  return (
    <Checkbox.Group {...shared}>
      <div className="cu-breach-checks">
        {optionsFor(field).map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
