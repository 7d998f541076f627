import { type EdpbAnswer, optionsOf } from './answers.ts';
import { type FieldState, fieldStates, type Form } from './form.ts';

/** One field of a form's content, with our keys and the template's letters. */
export type ContentField = {
  row: number;
  section: string;
  key: string;
  required: boolean;
  /** The answer as it stands; null where there is none. */
  value: EdpbAnswer | null;
  /** The chosen options, each with the template's letter; null where it has none. Absent where the row has no list. */
  options?: { key: string; letter: string | null }[];
};

export type FormContent = {
  format: 'custodia-edpb-form/1';
  template: string;
  authority: string | null;
  fields: ContentField[];
};

function optionsChosen({ row, answer }: FieldState): ContentField['options'] {
  const options = optionsOf(row);
  if (options.length === 0) return undefined;
  const chosen = Array.isArray(answer) ? answer : [answer];
  return chosen.flatMap((key) => {
    const option = options.find(([one]) => one === key);
    return option === undefined ? [] : [{ key: option[0], letter: option[1] }];
  });
}

function contentOf(state: FieldState): ContentField {
  const { row, answer, isRequired } = state;
  const options = optionsChosen(state);
  return {
    row: row.row,
    section: row.section,
    key: row.key,
    required: isRequired,
    value: answer ?? null,
    ...(options === undefined ? {} : { options }),
  };
}

/**
 * @param template the version that the form was made with
 * @returns every field that is shown, in the template's order, whether it is filled or not; none that is hidden
 */
export function formContent(form: Form, template: string): FormContent {
  return {
    format: 'custodia-edpb-form/1',
    template,
    authority: form.context.authority,
    fields: fieldStates(form)
      .filter(({ isShown }) => isShown)
      .map(contentOf),
  };
}
