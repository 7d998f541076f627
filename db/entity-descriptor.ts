/**
 * How a field lies in its table: `zoned` is a {at, zone} in two columns, `json` canonical JSON text, `none` stands
 * in the journal only.
 */
type FieldKind = 'text' | 'integer' | 'boolean' | 'json' | 'zoned' | 'none';

export type EntityDescriptor = {
  /** The table whose rows these are; null for what stands in the journal only. */
  table: string | null;
  fields: Readonly<Record<string, FieldKind>>;
  /** Fields whose values may be destroyed for good: what people wrote, never the structure. */
  erasable: readonly string[];
};

export const removal = { removedAt: 'text', removedReason: 'text' } as const;
/** Why something of the office's law was set, by whom and when. */
export const setting = { reason: 'text', setBy: 'text', setAt: 'zoned' } as const;
