import { readFile } from 'node:fs/promises';
import { type LogComplaintInput, logComplaintInput } from '../../shared/contract/complaint.ts';
import { type LogRequestInput, logRequestInput } from '../../shared/contract/request.ts';
import type { MailPreview } from '../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { Channel } from '../../shared/domain/complaint.ts';
import { cliText } from '../../shared/text/cli.ts';
import type { Context } from './context.ts';
import { UsageError, issueSentence } from './failures.ts';
import { systemCode } from './secrets.ts';

/** @returns the first field that was given and that the contract doesn't know, as a path. */
function unknownField(given: unknown, known: unknown, path: string[] = []): string | undefined {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null)
    return undefined;
  for (const [name, value] of Object.entries(given)) {
    const here = [...path, name];
    if (!Object.hasOwn(known, name)) return here.join('.');
    const inner = unknownField(value, (known as Record<string, unknown>)[name], here);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/**
 * Reads a file as JSON.
 *
 * @param notJson the sentence for a file that isn't
 * @throws UsageError that names the file, where it can't be read or isn't JSON
 */
export async function readJsonFile(
  context: Context,
  file: string,
  notJson: (file: string) => string,
): Promise<unknown> {
  const text = await readFile(context.path(file), 'utf8').catch((error: unknown) => {
    throw new UsageError(cliText.usage.unreadable(file, systemCode(error)), { cause: error });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(notJson(file));
  }
}

/** The kinds of case whose facts may be read from a file: `complaint` and `request`, each with its published schema. */
const schemas = { complaint: logComplaintInput, request: logRequestInput } as const;
export type FactsKind = keyof typeof schemas;
export type FactsOf = { complaint: LogComplaintInput; request: LogRequestInput };

/**
 * Reads the facts of a case (docs/schema/complaint.json, docs/schema/request.json).
 *
 * @throws UsageError that names the field and what is wrong with it, also for a field that there isn't
 */
export async function readFacts<K extends FactsKind>(
  context: Context,
  kind: K,
  file: string,
): Promise<FactsOf[K]> {
  const given = await readJsonFile(context, file, cliText.usage.notJson(kind));
  const read = schemas[kind].safeParse(given);
  if (!read.success) throw new UsageError(issueSentence(read.error));
  const unknown = unknownField(given, read.data);
  if (unknown !== undefined) throw new UsageError(cliText.usage.unknownField(kind, unknown));
  return read.data;
}

/** A line of the contract: one line, at most 500 characters, never half a character. */
function lineOf(text: string | null): string | null {
  let kept = '';
  for (const character of (text ?? '').replaceAll(/\s+/gu, ' ').trim()) {
    if (kept.length + character.length > 500) break;
    kept += character;
  }
  return kept.trim() === '' ? null : kept.trim();
}

/** What a mail says of a case. Receipt is never taken from it: only a person confirms that. */
export function factsFromMail(mail: MailPreview, receivedAt: ZonedTime | null) {
  const email = lineOf(mail.fromAddress);
  const name = lineOf(mail.fromName) ?? email;
  return {
    facts: {
      title: lineOf(mail.subject) ?? cliText.mailWithoutSubject,
      channel: Channel.mail,
      sentAt: mail.sentAt,
      deliveredAt: mail.deliveredAt,
      ...(receivedAt === null ? {} : { receivedAt }),
    },
    writer: name === null ? null : { name, email },
  };
}
