import {
  type FieldState,
  fieldStates,
  type Form,
  missingFields,
} from '../../../../shared/domain/edpb/form.ts';
import { edpbRows } from '../../../../shared/law/edpb/template.ts';
import { rowLabel } from '../../../../shared/text/edpb-words.ts';

/** A section of the template that has fields, as the answers make it. */
export type FormSection = {
  id: string;
  title: string;
  fields: readonly FieldState[];
  missing: number;
};

/** @returns the sections that hold a field, in the template's order; one whose fields are all hidden is empty */
export function sectionsOf(form: Form): FormSection[] {
  const [states, missing] = [fieldStates(form), missingFields(form)];
  return edpbRows
    .filter(({ type, section }) => type === 'heading' && states.some(({ row }) => row.section === section))
    .map((head) => ({
      id: head.section,
      title: rowLabel(head),
      fields: states.filter(({ row, isShown }) => row.section === head.section && isShown),
      missing: missing.filter(({ row }) => row.section === head.section).length,
    }));
}
