import type { ReadDb } from '../../../db/database.ts';
import { documentRow } from '../../../db/queries/documents.ts';
import { dropUpload } from '../../../db/queries/uploads.ts';
import { DocumentSource } from '../../../shared/contract/case-work.ts';
import type { Privilege } from '../../../shared/domain/privilege.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { decisionStepsText } from '../../../shared/text/decisions.ts';
import { os } from '../../procedures.ts';
import { attachUpload } from '../../records/attach-document.ts';
import { contentOffer, requireUpload } from '../../records/contents.ts';
import { notFound, requireRecord, requireWorkableCase } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

type MarkPrivilege = (
  act: Parameters<Parameters<OpenVault['act']>[0]>[0],
  target: { entity: 'document'; table: 'documents' },
  input: { id: string; privilege: Privilege | null; reason?: string | undefined },
) => void;

function attachDocument(
  vault: OpenVault,
  input: { caseId: string; uploadId: string; privilege: Privilege | null },
): { id: DocumentId; sha256: string } {
  const upload = requireUpload(vault, input.uploadId);
  return vault.act((act) => {
    requireWorkableCase(act.db, input.caseId);
    const id = attachUpload(act, { caseId: input.caseId, upload, privilege: input.privilege });
    dropUpload(act.store, input.uploadId);
    return { id, sha256: upload.sha256 };
  });
}

/** @throws CustodiaError NOT_FOUND, CONFLICT for the paper of a signed decision: it stays as it is */
function requireChangeable(db: ReadDb, id: string): string {
  const caseId = requireRecord(db, 'documents', id);
  const row = documentRow(db, id);
  if (row?.source === DocumentSource.decision)
    throw new CustodiaError('CONFLICT', { what: row.name ?? row.sha256, why: decisionStepsText.paper });
  return caseId;
}

export function documentHandlers(session: Session, markPrivilege: MarkPrivilege) {
  const procedures = os.documents;
  return {
    attach: procedures.attach.handler(({ input }) => attachDocument(session.vault, input)),
    rename: procedures.rename.handler(({ input }) => {
      session.vault.act((act) => {
        const caseId = requireChangeable(act.db, input.id);
        act.record({
          entity: 'document',
          id: input.id,
          caseId,
          action: 'document.renamed',
          fields: { name: input.name },
        });
      });
      return {};
    }),
    mark: procedures.mark.handler(({ input }) => {
      session.vault.act((act) => {
        requireChangeable(act.db, input.id);
        markPrivilege(act, { entity: 'document', table: 'documents' }, input);
      });
      return {};
    }),
    remove: procedures.remove.handler(({ input }) => {
      session.vault.act((act) => {
        requireChangeable(act.db, input.id);
        removeRecord(act, 'document', input);
      });
      return {};
    }),
    download: procedures.download.handler(({ input }) => {
      const { vault } = session;
      const row = documentRow(vault.db, input.id);
      if (!row) throw notFound('document', input.id);
      const name = row.name ?? row.sha256;
      const offer = contentOffer(vault, { sha256: row.sha256, name, mediaType: row.mediaType });
      return { ticket: session.offerStream(offer), name, size: offer.size };
    }),
  };
}
