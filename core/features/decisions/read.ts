import { signatureById, signingKeysOf } from '../../../db/queries/decisions.ts';
import { personNames } from '../../../db/queries/people.ts';
import type { CheckedSignature } from '../../../shared/contract/decision.ts';
import { checkSignature, personFingerprint } from '../../records/decision.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { type Standing, decisionText, requireDecision, shownOf } from './standing.ts';
import { DecisionPurpose } from '../../../shared/domain/decision.ts';
import { canonicalJson } from '../../../db/canonical.ts';
import type { ReadDb } from '../../../db/database.ts';
import type { SignatureTableRow } from '../../../db/queries/decisions.ts';

/** A version that says something else than what was signed was changed with other tools. */
function saysTheSame(row: SignatureTableRow, { decision }: Standing): boolean {
  if (row.purpose !== DecisionPurpose.submitted || row.snapshot === null) return true;
  const { decision: signed } = JSON.parse(row.snapshot) as { decision: ReturnType<typeof decisionText> };
  const now = decisionText(decision);
  return canonicalJson(signed) === canonicalJson(now);
}

function checkedSignatures(db: ReadDb, standing: Standing): CheckedSignature[] {
  const { submissionId, settlementId } = standing.decision;
  const names = personNames(db);
  return [submissionId, settlementId].flatMap((id) => {
    const row = id === null ? undefined : signatureById(db, id);
    if (!row) return [];
    const check = checkSignature(row, signingKeysOf(db, row.personId));
    return [
      {
        id: row.id,
        purpose: row.purpose,
        personName: names.get(row.personId) ?? '',
        signedAt: row.signedAt,
        snapshotSha256: row.snapshotSha256,
        fingerprint: personFingerprint(row.publicKey),
        check: saysTheSame(row, standing) ? check : 'broken',
      },
    ];
  });
}

/** @throws CustodiaError NOT_FOUND, or CONFLICT when the case is void */
export function readDecision({ db }: OpenVault, id: string) {
  const standing = requireDecision(db, id);
  const { facts, changed, seenSha256 } = shownOf(db, standing);
  return {
    decision: standing.decision,
    facts,
    changed,
    seenSha256,
    signatures: checkedSignatures(db, standing),
  };
}
