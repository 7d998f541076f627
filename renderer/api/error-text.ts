import { errorData, type ErrorCode } from '../../shared/errors.ts';
import { appText } from '../../shared/text/app.ts';
import { errorSentence, unexpectedSentence } from '../../shared/text/errors.ts';
import { declaredError } from './client.ts';
import { ConnectionLost } from './connection.ts';

/** @returns the contract's code of this failure, or undefined when nobody declared it. */
export function errorCode(error: unknown): ErrorCode | undefined {
  return declaredError(error)?.code;
}

/** @returns the refused field's path in the input, where the failure names one. */
export function errorField(error: unknown): string | undefined {
  const declared = declaredError(error);
  if (declared?.code !== 'INVALID') return undefined;
  return errorData.INVALID.safeParse(declared.data).data?.field;
}

/**
 * The sentence for whatever a call ended in.
 *
 * @param where a short place for failures nobody foresaw, such as "saving the complaint"; never case data
 */
export function errorText(error: unknown, where: string): string {
  if (error instanceof ConnectionLost) return appText.connection.lostCall;
  const declared = declaredError(error);
  if (declared === undefined) return unexpectedSentence(where);
  const data = errorData[declared.code].safeParse(declared.data);
  return data.success ? errorSentence(declared.code, data.data) : unexpectedSentence(where);
}

/** @returns whether the failure is the person's own cancelling, which needs no sentence. */
export function isCancellation(error: unknown): boolean {
  if (error instanceof DOMException && error.name === 'AbortError') return true;
  return declaredError(error)?.code === 'CANCELLED';
}

/** @returns the sentence for work that the person stopped. */
export function cancelledText(): string {
  return errorSentence('CANCELLED', {});
}
