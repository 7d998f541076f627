import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { CustodiaClient } from '../../api/client.ts';

type TakenOff = Parameters<CustodiaClient['request']['takeOff']>[0];

/** A field of a piece of the work: what is typed or chosen, and what is said where it is missing or wrong. */
export type WorkField = {
  readonly name: string;
  readonly kind: 'line' | 'long' | 'number' | 'time' | 'set' | 'document' | 'documents' | 'search' | 'law';
  readonly label: string;
  /** The closed set whose words are offered, for the kind `set`. */
  readonly set?: string;
  readonly only?: readonly string[];
  readonly hint?: string;
  readonly missing?: string;
};

/** A piece of the work as it stands on the case. */
export type Recorded = { readonly id: TakenOff['id'] } & Readonly<Record<string, unknown>>;

/** The words of a kind of work (shared/text/request-work-page.ts). */
export type WorkWords = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly act: string;
  readonly recordTitle: string;
  readonly changeTitle: string;
  readonly headers: readonly string[];
};

/** What goes out of the form, before the kind's schema has looked at it. */
export type Values = Readonly<Record<string, unknown>>;

/** One kind of work on a request: what is recorded of it, how it is shown, and how it is saved. */
export type WorkKind = {
  readonly what: TakenOff['what'];
  readonly words: WorkWords;
  readonly fields: readonly WorkField[];
  /** What a person has to give; the words for what it refuses stand with the field. */
  readonly schema: z.ZodType;
  readonly list: (detail: RequestCase) => readonly Recorded[];
  /** What it is called on its buttons. */
  readonly nameOf: (record: Recorded, detail: RequestCase) => string;
  readonly cells: (record: Recorded, detail: RequestCase) => readonly ReactNode[];
  /** Null: it can't be changed, only taken off. */
  readonly change: ((client: CustodiaClient, id: string, values: Values) => Promise<object>) | null;
  readonly record: (client: CustodiaClient, detail: RequestCase, values: Values) => Promise<object>;
};

/** @returns what is said of the first field that the schema refuses; null where it refuses none */
export function problemOf({ schema, fields }: WorkKind, values: Values): string | null {
  const checked = schema.safeParse(values);
  if (checked.success) return null;
  const refused = checked.error.issues.map(({ path }) => String(path[0]));
  const field = fields.find(({ name }) => refused.includes(name));
  return field?.missing ?? checked.error.issues[0]?.message ?? null;
}
