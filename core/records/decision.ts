import { createHash, sign } from 'node:crypto';
import { type JsonValue, canonicalJson } from '../../db/canonical.ts';
import type { Act } from '../session/open-vault.ts';
import { publicKeyText } from '../vault/key-file.ts';

const SIGNATURE_TAG = 'custodia/decision/v1\n';

/**
 * The person signs the case as the screen showed it: a canonical snapshot with salt, so that its hash says nothing once
 * it is erased.
 *
 * @param purpose the act that is signed, `complaint.closed`
 * @param shown what the closing dialog shows: the facts and the way the case took; no notes or letters, so nothing
 *   privileged
 */
export function signDecision(
  act: Act,
  caseId: string,
  { purpose, shown }: { purpose: string; shown: unknown },
): void {
  const snapshot = canonicalJson({
    purpose,
    salt: Buffer.from(act.random(32)).toString('base64'),
    signedAt: act.now,
    person: { id: act.person.id, name: act.person.name, office: act.person.office, role: act.person.role },
    case: JSON.parse(JSON.stringify(shown)) as JsonValue,
  });
  const digest = createHash('sha256').update(snapshot).digest();
  act.record({
    entity: 'signature',
    id: act.newId(),
    caseId,
    action: 'decision.signed',
    fields: {
      caseId,
      purpose,
      snapshot,
      snapshotSha256: digest.toString('hex'),
      personId: act.person.id,
      publicKey: publicKeyText(act.keys.signing),
      signature: sign(null, Buffer.concat([Buffer.from(SIGNATURE_TAG), digest]), act.keys.signing).toString(
        'base64',
      ),
      signedAt: act.now,
    },
  });
}
