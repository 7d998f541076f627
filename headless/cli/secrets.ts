import { readFile } from 'node:fs/promises';
import { cliText } from '../../shared/text/cli.ts';
import { UsageError } from './failures.ts';

/** @returns the system's code of a failed file operation, for a sentence. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What of a run is needed to get at a secret. */
type SecretSource = {
  io: {
    readInput: () => Promise<string>;
    ask: ((question: string, signal: AbortSignal) => Promise<string>) | null;
    signal: AbortSignal;
  };
  takeInput: () => boolean;
  path: (name: string) => string;
};

/**
 * A passphrase or code: from a file, from standard input (`-`) or from a hidden prompt. One line end at the end is
 * dropped, since editors put one there.
 *
 * @throws UsageError when there is neither file nor anybody to ask, or it is empty
 */
export async function readSecret(
  context: SecretSource,
  file: string | undefined,
  wording: { question: string; again?: string; absent: string },
): Promise<string> {
  const secret = file === undefined ? await asked(context, wording) : await fromFile(context, file);
  const trimmed = secret.replace(/\r?\n$/, '');
  if (trimmed === '') throw new UsageError(cliText.usage.emptySecret(file ?? wording.question));
  return trimmed;
}

async function fromFile(context: SecretSource, file: string): Promise<string> {
  if (file === '-') {
    if (!context.takeInput()) throw new UsageError(cliText.usage.stdinTwice);
    return context.io.readInput();
  }
  try {
    return await readFile(context.path(file), 'utf8');
  } catch (error) {
    throw new UsageError(cliText.usage.unreadable(file, systemCode(error)), { cause: error });
  }
}

async function asked(
  { io }: SecretSource,
  wording: { question: string; again?: string; absent: string },
): Promise<string> {
  if (io.ask === null) throw new UsageError(wording.absent);
  const secret = await io.ask(wording.question, io.signal);
  if (wording.again !== undefined && (await io.ask(wording.again, io.signal)) !== secret)
    throw new UsageError(cliText.usage.differs);
  return secret;
}
