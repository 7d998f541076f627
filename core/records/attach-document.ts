import { DocumentSource } from '../../shared/contract/case-work.ts';
import type { Privilege } from '../../shared/domain/privilege.ts';
import type { DocumentId } from '../../shared/ids.ts';
import type { Act } from '../session/open-vault.ts';
import type { StoredUpload } from './contents.ts';

/** Records an uploaded file as a document of the case. */
export function attachUpload(
  act: Act,
  { caseId, upload, privilege }: { caseId: string; upload: StoredUpload; privilege: Privilege | null },
): DocumentId {
  const id = act.newId<DocumentId>();
  act.record({
    entity: 'document',
    id,
    caseId,
    action: 'document.attached',
    fields: {
      caseId,
      name: upload.name,
      mediaType: upload.mediaType,
      size: upload.size,
      sha256: upload.sha256,
      source: DocumentSource.upload,
      privilege,
      addedAt: act.now,
      addedBy: act.person.id,
    },
  });
  return id;
}
