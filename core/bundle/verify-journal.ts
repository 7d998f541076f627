import { z } from 'zod';
import { commitmentOf, entryHash } from '../../db/journal-hash.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

const journalLine = z.strictObject({
  entry: z.strictObject({
    format: z.literal(1),
    id: z.string(),
    origin: z.string(),
    sequence: z.number().int(),
    recordedAt: z.string(),
    zone: z.string(),
    monotonic: z.number().int(),
    actorId: z.string(),
    office: z.string(),
    actId: z.string(),
    caseId: z.string().nullable(),
    entity: z.string(),
    entityId: z.string(),
    action: z.string(),
    fields: z.array(z.strictObject({ field: z.string(), parent: hex.nullable(), commitment: hex })),
    previousHash: hex,
  }),
  hash: hex,
  withheld: z.boolean(),
  erased: z.array(z.string()),
  values: z.record(z.string(), z.strictObject({ salt: hex, value: z.json() })),
});
type JournalLine = z.infer<typeof journalLine>;

export type JournalTextVerdict = {
  holds: boolean;
  entries: number;
  firstBad: { line: number; why: string } | null;
};

/**
 * Checks an exported journal (data/journal.jsonl) without a vault: each entry's hash, each value against its
 * commitment, each parent among the entries present, neighbours bound to one another, order within an origin.
 */
export function verifyJournalText(text: string): JournalTextVerdict {
  const checker = new JournalChecker();
  checker.append(text);
  return checker.finish();
}

/** The same for a journal that comes in pieces; holds one line at a time. */
export class JournalChecker {
  readonly #heldBy = new Map<string, string>();
  readonly #lastOf = new Map<string, { sequence: number; hash: string }>();
  #rest = '';
  #lines = 0;
  #firstBad: JournalTextVerdict['firstBad'] = null;

  append(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (this.#firstBad !== null) return;
      const why = lineBreak(line, this.#heldBy, this.#lastOf);
      if (why === null) this.#lines += 1;
      else this.#firstBad = { line: this.#lines + 1, why };
    }
  }

  finish(): JournalTextVerdict {
    if (this.#firstBad === null && this.#rest !== '')
      this.#firstBad = { line: this.#lines + 1, why: 'it is cut off' };
    return { holds: this.#firstBad === null, entries: this.#lines, firstBad: this.#firstBad };
  }
}

/** Checks a journal's file; its bytes must be UTF-8. */
export async function verifyJournalFile(file: {
  read: () => AsyncIterable<Uint8Array>;
}): Promise<JournalTextVerdict> {
  const checker = new JournalChecker();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of file.read()) checker.append(decoder.decode(piece, { stream: true }));
    checker.append(decoder.decode());
  } catch {
    return { holds: false, entries: 0, firstBad: { line: 0, why: 'it cannot be read' } };
  }
  return checker.finish();
}

function parse(source: string): JournalLine | null {
  try {
    return journalLine.parse(JSON.parse(source));
  } catch {
    return null;
  }
}

function lineBreak(
  source: string,
  heldBy: Map<string, string>,
  lastOf: Map<string, { sequence: number; hash: string }>,
): string | null {
  const line = parse(source);
  if (!line) return 'it is no entry of a journal';
  const { fields, previousHash, format: _format, ...head } = line.entry;
  const commitments = fields.map(({ field, parent, commitment }) => ({
    field,
    parent: parent === null ? null : Buffer.from(parent, 'hex'),
    commitment: Buffer.from(commitment, 'hex'),
  }));
  if (entryHash(head, commitments, Buffer.from(previousHash, 'hex')).toString('hex') !== line.hash) {
    return 'its content does not match its hash';
  }
  const last = lastOf.get(head.origin);
  if (last && head.sequence <= last.sequence) return 'it is out of order';
  if (last && head.sequence === last.sequence + 1 && last.hash !== previousHash)
    return 'it is not bound to the entry before it';
  lastOf.set(head.origin, { sequence: head.sequence, hash: line.hash });
  return valuesBreak(line, heldBy);
}

function valuesBreak(line: JournalLine, heldBy: Map<string, string>): string | null {
  const { entry, values, hash } = line;
  for (const { field, parent, commitment } of entry.fields) {
    const key = `${entry.entity} ${entry.entityId} ${field}`;
    if ((heldBy.get(key) ?? null) !== parent) return `${field} names another entry as the one it replaces`;
    heldBy.set(key, hash);
    const kept = values[field];
    if (!kept) {
      if (line.withheld || line.erased.includes(field)) continue;
      return `the value of ${field} is missing`;
    }
    if (commitmentOf(Buffer.from(kept.salt, 'hex'), kept.value).toString('hex') !== commitment) {
      return `the value of ${field} is not the one that was recorded`;
    }
  }
  const known = new Set(entry.fields.map(({ field }) => field));
  return Object.keys(values).every((field) => known.has(field))
    ? null
    : 'it holds a value that the entry does not name';
}
