import { DocumentSource } from '../../../shared/contract/case-work.ts';
import { DecisionPurpose, DecisionState } from '../../../shared/domain/decision.ts';
import { Office } from '../../../shared/domain/offices.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { settingsOf } from '../../../db/queries/settings.ts';
import type { FinishedContent } from '../../../db/content-writer.ts';
import { type SignedStatement, recordSignature } from '../../records/decision.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';
import { asCustodiaError } from '../../vault/failures.ts';
import { decisionPaper } from './paper.ts';
import { requireForSettling, settlementOf } from './signing.ts';
import type { Standing } from './standing.ts';

type Seen = { id: string; seenSha256: string };

/**
 * Another person signs a submitted version off. The paper is made before the act, so that signature, state and PDF are
 * kept together or not at all.
 *
 * @throws CustodiaError CONFLICT when it isn't waiting or no longer what was seen, NOT_ALLOWED for who submitted it
 */
export async function signOff(vault: OpenVault, seen: Seen): Promise<{ documentId: DocumentId }> {
  const found = requireForSettling(vault.db, vault.person, seen);
  const signer = {
    person: vault.person,
    keys: vault.keys,
    now: vault.now(),
    random: vault.ports.random,
  };
  const statement = settlementOf(signer, found, { purpose: DecisionPurpose.signedOff, remarks: null });
  const paperOfOffice = vault.person.office === Office.US ? ('Letter' as const) : ('A4' as const);
  const { paper } = settingsOf(vault.db, { paper: paperOfOffice });
  const content = stored(vault, await decisionPaper(found, { statement, signer: vault.person, paper }));
  return vault.act((act) => {
    // While the paper was made somebody may have changed the facts, or settled it.
    const { standing } = requireForSettling(act.db, act.person, seen);
    act.attachments.recordContent(act.store, content);
    return recordSignOff(act, standing, { statement, content });
  });
}

function stored(vault: OpenVault, bytes: Uint8Array): FinishedContent {
  try {
    const writer = vault.attachments.write();
    writer.append(bytes);
    return writer.finish();
  } catch (error) {
    throw asCustodiaError(error, vault.folder);
  }
}

function recordSignOff(
  act: Act,
  { decision: { id, caseId, number, version } }: Standing,
  { statement, content }: { statement: SignedStatement; content: FinishedContent },
) {
  const documentId = act.newId<DocumentId>();
  act.record({
    entity: 'document',
    id: documentId,
    caseId,
    action: 'document.attached',
    fields: {
      caseId,
      name: decisionsText.fileName(number, version),
      mediaType: 'application/pdf',
      size: content.size,
      sha256: content.sha256,
      source: DocumentSource.decision,
      privilege: null,
      addedAt: act.now,
      addedBy: act.person.id,
    },
  });
  act.record({
    entity: 'decision',
    id,
    caseId,
    action: 'decision.signedOff',
    fields: {
      settlementId: recordSignature(act, caseId, statement),
      state: DecisionState.signedOff,
      settledBy: act.person.id,
      settledAt: act.now,
      documentId,
    },
  });
  return { documentId };
}
