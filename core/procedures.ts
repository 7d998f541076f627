import { ORPCError, implement } from '@orpc/server';
import { DamagedDatabaseError } from '../db/database.ts';
import { contract } from '../shared/contract/index.ts';
import { CustodiaError } from '../shared/errors.ts';
import { errorSentence } from '../shared/text/errors.ts';
import { damagedFile } from './vault/failures.ts';

/** @returns a declared error as the boundary carries it: code, data and the sentence a person reads. */
export function boundaryError(error: unknown): unknown {
  if (error instanceof DamagedDatabaseError) return boundaryError(damagedFile(error));
  if (!(error instanceof CustodiaError)) return error;
  return new ORPCError(error.code, {
    data: error.data,
    message: errorSentence(error.code, error.data),
    cause: error.cause,
  });
}

/** Errors of an iterator come after its call has returned, so it carries the mapping itself. */
export async function* withBoundaryErrors<T>(steps: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* steps;
  } catch (error) {
    throw boundaryError(error);
  }
}

/** The contract, to be implemented: every handler's declared errors reach the caller as such. */
export const os = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw boundaryError(error);
  }
});
