import { z } from 'zod';
import { lawText } from '../text/law.ts';
import { type PackProblem, parsePack } from './packs.ts';
import { type DutyRule, type RulePack } from './rule.ts';

/** The first line of what is signed: a signature over a pack can't be taken for one over anything else. */
export const packSignatureDomain = 'Custodia rule pack 1\n';

const container = z.strictObject({
  format: z.literal('custodia-pack/1'),
  /** Read apart: each row is named where something is wrong with it. */
  pack: z.record(z.string(), z.unknown()),
  /** Ed25519 over the domain line and the pack as canonical JSON (RFC 8785), base64; null: unsigned. */
  signature: z.base64().nullable(),
});

/** A pack of rules as it came in a file; whether its signature holds is for whoever has the key to say. */
export type SignedPack = {
  readonly pack: Omit<RulePack, 'rules'> & { readonly rules: readonly DutyRule[] };
  /** The pack as the file holds it: what was signed. */
  readonly signed: Record<string, unknown>;
  readonly signature: string | null;
};

/**
 * Reads a pack file (docs/law-packs.md). A malformed one is refused whole.
 *
 * @param text the file's content
 * @param file its name, for the person who reads the problem
 * @returns the pack, or the first thing wrong with it: file, row and reason
 */
export function readPackFile(text: string, file: string): SignedPack | { problem: PackProblem } {
  const refused = (reason: string, row: string | null = null) => ({ problem: { file, row, reason } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(lawText.pack.notJson);
  }
  const outer = container.safeParse(value);
  if (!outer.success) return refused(lawText.pack.notAPack);
  const { pack: signed, signature } = outer.data;
  const reading = parsePack(JSON.stringify(signed), file);
  if ('problem' in reading) return reading;
  const { pack } = reading;
  const rules = pack.rules.filter((rule): rule is DutyRule => rule.kind !== 'time');
  const counting = pack.rules.find(({ kind }) => kind === 'time');
  // How days are counted is program, not data: a row that nothing carries out would only look like law.
  if (counting !== undefined) return refused(lawText.pack.counting, counting.id);
  return { pack: { ...pack, rules }, signed, signature };
}
