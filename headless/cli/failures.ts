import { type ErrorCode, type ErrorData, CustodiaError, errorData } from '../../shared/errors.ts';
import { errorSentence, unexpectedSentence } from '../../shared/text/errors.ts';
import { cliText } from '../../shared/text/cli.ts';

/** Scripts rely on these (docs/command-line.md). */
export const ExitCode = { done: 0, no: 1, wrongUse: 2, notOpened: 3, failed: 4 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The command was written wrongly; the message is the sentence. */
export class UsageError extends Error {}

/** An error met while the vault was being opened. */
export class OpeningError extends Error {
  constructor(cause: unknown) {
    super('opening', { cause });
  }
}

export type Failure = { exitCode: ExitCode; code: string; data: unknown; message: string };

const cannotOpen = new Set<string>([
  'VAULT_LOCKED',
  'VAULT_MISSING',
  'WRONG_PASSPHRASE',
  'KEY_FILE_MISSING',
  'KEY_FILE_DAMAGED',
  'VAULT_DAMAGED',
  'VAULT_NEWER',
  'VAULT_ALTERED',
  'VAULT_IN_USE',
] satisfies ErrorCode[]);

function exitCodeOf(code: string, isOpening: boolean): ExitCode {
  if (isOpening || cannotOpen.has(code)) return ExitCode.notOpened;
  return code === 'INVALID' ? ExitCode.wrongUse : ExitCode.failed;
}

/** What a person is told of an error, and the exit code; nothing of an unforeseen error but that it happened. */
export function failureOf(error: unknown): Failure {
  const isOpening = error instanceof OpeningError;
  const inner = isOpening ? error.cause : error;
  if (inner instanceof UsageError)
    return { exitCode: ExitCode.wrongUse, code: 'USAGE', data: {}, message: inner.message };
  if (inner instanceof CustodiaError) {
    const { code, data }: { code: ErrorCode; data: ErrorData<ErrorCode> } = inner as CustodiaError;
    return { exitCode: exitCodeOf(code, isOpening), code, data, message: errorSentence(code, data) };
  }
  const declared = declaredError(inner);
  if (declared && declared.code in errorData)
    return { exitCode: exitCodeOf(declared.code, isOpening), ...declared };
  if (declared?.code === 'BAD_REQUEST') {
    return { exitCode: ExitCode.wrongUse, code: 'USAGE', data: {}, message: issueSentence(declared.data) };
  }
  const message = unexpectedSentence(cliText.where);
  return { exitCode: ExitCode.failed, code: 'UNEXPECTED', data: {}, message };
}

/** An error as the boundary carries it: code, data, sentence. */
function declaredError(error: unknown): { code: string; data: unknown; message: string } | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return { code: error.code, data: 'data' in error ? error.data : {}, message: error.message };
}

/** The first thing that the contract found wrong with an input. */
export function issueSentence(data: unknown): string {
  const issues =
    typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues)
      ? (data.issues as { path?: PropertyKey[]; message?: string }[])
      : [];
  const [first] = issues;
  const field = (first?.path ?? []).map(String).join('.');
  return cliText.usage.badField(field === '' ? cliText.usage.wholeFile : field, first?.message ?? '');
}
