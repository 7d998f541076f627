import {
  createORPCClient,
  isDefinedError,
  ORPCError,
  type ClientContext,
  type ClientLink,
} from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';
import { errorData, isCustodiaError, type ErrorCode } from '../../shared/errors.ts';

/** Everything the application can do, typed from the contract. */
export type CustodiaClient = ContractRouterClient<Contract>;

export function clientOver(link: ClientLink<ClientContext>): CustodiaClient {
  return createORPCClient(link);
}

export type DeclaredError = { code: ErrorCode; data: unknown };

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorData, code);
}

/** @returns the contract's error with its data, or undefined when nobody declared this failure. */
export function declaredError(error: unknown): DeclaredError | undefined {
  if (isCustodiaError(error)) return { code: error.code, data: error.data };
  if (!(error instanceof ORPCError) && !isDefinedError(error as Error)) return undefined;
  const { code, data } = error as ORPCError<string, unknown>;
  return isErrorCode(code) ? { code, data } : undefined;
}
