import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorData } from '../errors.ts';

type DeclaredErrors = { [C in keyof typeof errorData]: { data: (typeof errorData)[C] } };

/** Every procedure may end in any declared error: hosts and screens handle them in one place each. */
export const procedure = oc.errors(
  Object.fromEntries(Object.entries(errorData).map(([code, data]) => [code, { data }])) as DeclaredErrors,
);

/** A line of text: trimmed, not empty, at most 500 characters. */
export const line = z.string().trim().min(1).max(500);

/** A longer text as typed, up to about a million characters. */
export const longText = z.string().max(1_000_000);

/** Why something is done: kept for good, so never empty. */
export const reason = z.string().trim().min(1).max(5_000);

export const nothing = z.object({});
export const done = z.object({});

/** Progress of long work: `done` of `total` in the unit the procedure names; `total` is 0 while unknown. */
export const progress = z.object({ done: z.number().nonnegative(), total: z.number().nonnegative() });

/** A page of a list: rows `offset` to `offset + limit` of `total`. */
export const pageRequest = {
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(500).default(100),
};
