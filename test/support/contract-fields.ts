// Builds inputs of the contract's procedures out of their schemas, every field given and every free text a marker: a field
// that somebody adds later is planted without anybody thinking of it.
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';

type Schema = z.core.$ZodType;

/** Where a field stands: `complaint.log.complainant.name`. */
type Path = string;

/** What stands for a field that is left out. */
export const absent = Symbol('left out');

export type Values = {
  /** A marker for a free text; called once per field. */
  text: (path: Path) => string;
  /** What else there is: identifiers, times, pieces of files. Undefined where nothing is known by that path. */
  known: (path: Path) => unknown;
};

export type Procedure = { path: Path; input: Schema };

/** Every procedure of the contract that takes something. */
export function procedures(): Procedure[] {
  return Object.entries(contract).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([name, procedure]) => {
      const input = (procedure as { '~orpc': { inputSchema?: Schema } })['~orpc'].inputSchema;
      return input ? [{ path: `${group}.${name}`, input }] : [];
    }),
  );
}

type Def = {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  options?: Schema[];
  valueType?: Schema;
  entries?: Record<string, unknown>;
  values?: unknown[];
  in?: Schema;
  format?: string;
  checks?: { _zod: { def: { check: string } } }[];
};

const defOf = (schema: Schema) => schema._zod.def as unknown as Def;

/** Whether a text may be anything: no pattern, no refinement, no format (trimming and lengths don't matter). */
function isFreeText(def: Def): boolean {
  const bound = ['string_format', 'custom'];
  return (
    def.type === 'string' &&
    def.format === undefined &&
    !(def.checks ?? []).some(({ _zod }) => bound.includes(_zod.def.check))
  );
}

/** Paths of the free texts of a schema, values of unknown form (drafts) included. */
export function textPaths(schema: Schema, path: Path): Path[] {
  const def = defOf(schema);
  if (isFreeText(def) || def.type === 'unknown') return [path];
  const inner = def.innerType ?? def.element ?? def.valueType ?? def.in;
  return [
    ...Object.entries(def.shape ?? {}).flatMap(([key, field]) => textPaths(field, `${path}.${key}`)),
    ...(def.options ?? []).flatMap((option) => textPaths(option, path)),
    ...(inner ? textPaths(inner, path) : []),
  ];
}

/**
 * @returns a value that the schema accepts, with everything given that may be given
 * @throws where a value is needed that nobody knows: add it to the test's known values
 */
export function filled(schema: Schema, path: Path, values: Values): unknown {
  const known = values.known(path);
  if (known !== undefined) return known === absent ? undefined : known;
  const def = defOf(schema);
  if (isFreeText(def)) return values.text(path);
  if (def.type === 'unknown') return { typed: values.text(path), list: [values.text(path)] };
  if (def.shape)
    return Object.fromEntries(
      Object.entries(def.shape).map(([key, field]) => [key, filled(field, `${path}.${key}`, values)]),
    );
  if (def.element) return [filled(def.element, path, values)];
  if (def.type === 'record' && def.valueType) return { key: filled(def.valueType, path, values) };
  if (def.options?.[0]) return filled(def.options[0], path, values);
  const inner = def.innerType ?? def.in;
  if (inner) return filled(inner, path, values);
  if (def.entries) return Object.values(def.entries)[0];
  if (def.values) return def.values[0];
  if (def.type === 'number') return 2;
  if (def.type === 'boolean') return true;
  throw new Error(`no value is known for ${path} (${def.type})`);
}
