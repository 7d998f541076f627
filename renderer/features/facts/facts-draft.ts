import { differentFields, type FactField, type FactsForm, withFieldsOf } from '../../ui/facts-form.ts';

/** What a draft of the facts holds: as typed, and as they stood on record when each field was last looked at. */
export type FactsDraft = FactsForm & { base: FactsForm };

export type SettledFacts = {
  draft: FactsDraft;
  /** Fields that the person and somebody else both changed, to different values. */
  conflicts: readonly FactField[];
};

/** @returns the name of the draft in which changes of the facts are kept. */
export function factsDraftName(reference: string): string {
  return `complaint.facts/${reference}`;
}

/**
 * Brings a draft up to what stands on record now. A field that the person did not touch follows the record; one
 * that both changed is a question to the person.
 */
export function settleFacts({ base, ...typed }: FactsDraft, now: FactsForm): SettledFacts {
  const moved = differentFields(base, now);
  const touched = new Set(differentFields(base, typed));
  const apart = new Set(differentFields(typed, now));
  const conflicts = moved.filter((field) => touched.has(field) && apart.has(field));
  const settled = moved.filter((field) => !conflicts.includes(field));
  return {
    draft: { ...withFieldsOf(typed, now, settled), base: withFieldsOf(base, now, settled) },
    conflicts,
  };
}

/** @returns the draft with a conflict settled: the record's value taken, or the typed one kept over it. */
export function settleField(
  { base, ...typed }: FactsDraft,
  now: FactsForm,
  choice: { field: FactField; isTaken: boolean },
): FactsDraft {
  const fields = [choice.field];
  return {
    ...(choice.isTaken ? withFieldsOf(typed, now, fields) : typed),
    base: withFieldsOf(base, now, fields),
  };
}
