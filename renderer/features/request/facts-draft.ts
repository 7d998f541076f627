import { type RequestFactsForm, typedRequestFacts } from '../../ui/request-facts-form.ts';

/** What a draft of the facts holds: as typed, and as they stood on record when each field was last looked at. */
export type RequestFactsDraft = RequestFactsForm & { base: RequestFactsForm };
export type RequestFactField = keyof RequestFactsForm;

type Changed = Partial<ReturnType<typeof typedRequestFacts>>;

/** @returns the facts in which two forms differ, as they would be saved from the first */
export function differentFacts(form: RequestFactsForm, other: RequestFactsForm): Changed {
  const before = typedRequestFacts(other);
  const changed = Object.entries(typedRequestFacts(form)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as RequestFactField]),
  );
  return Object.fromEntries(changed);
}

const fieldsOf = (changed: Changed) => Object.keys(changed) as RequestFactField[];

function withFields(
  form: RequestFactsForm,
  other: RequestFactsForm,
  fields: readonly RequestFactField[],
): RequestFactsForm {
  return { ...form, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
}

/**
 * Brings a draft up to what stands on record now. A field that the person did not touch follows the record; one that both
 * changed, to different values, is a question to the person.
 */
export function settleRequestFacts(
  { base, ...typed }: RequestFactsDraft,
  now: RequestFactsForm,
): { draft: RequestFactsDraft; conflicts: readonly RequestFactField[] } {
  const moved = fieldsOf(differentFacts(now, base));
  const touched = new Set(fieldsOf(differentFacts(typed, base)));
  const apart = new Set(fieldsOf(differentFacts(typed, now)));
  const conflicts = moved.filter((field) => touched.has(field) && apart.has(field));
  const settled = moved.filter((field) => !conflicts.includes(field));
  return {
    draft: { ...withFields(typed, now, settled), base: withFields(base, now, settled) },
    conflicts,
  };
}

/** @returns the draft with a conflict settled: the record's value taken, or the typed one kept over it */
export function settleRequestField(
  { base, ...typed }: RequestFactsDraft,
  now: RequestFactsForm,
  { field, isTaken }: { field: RequestFactField; isTaken: boolean },
): RequestFactsDraft {
  return {
    ...(isTaken ? withFields(typed, now, [field]) : typed),
    base: withFields(base, now, [field]),
  };
}
