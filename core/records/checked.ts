import type { z } from 'zod';
import { CustodiaError } from '../../shared/errors.ts';

/**
 * Checks a value against what the trade allows, beyond its shape.
 *
 * @param under where the value stands in the input, before the path of what is wrong in it
 * @throws CustodiaError INVALID with the path and the sentence of the first thing that can't be
 */
export function checked<S extends z.ZodType>(schema: S, value: unknown, under = ''): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = [...(under === '' ? [] : [under]), ...(issue?.path ?? []).map(String)].join('.');
  throw new CustodiaError('INVALID', { field: path, why: issue?.message ?? '' });
}
