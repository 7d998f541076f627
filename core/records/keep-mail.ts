import { DocumentSource } from '../../shared/contract/case-work.ts';
import type { CommunicationId, DocumentId, UploadId } from '../../shared/ids.ts';
import type { MailAttachment, ParsedMail } from '../mail/parsed-mail.ts';
import type { Act, OpenVault } from '../session/open-vault.ts';
import type { StoredUpload } from './contents.ts';

/** What a mail needs from the rest of the core, wired by create-core. */
export type MailSource = {
  /** The uploaded mail, read. @throws CustodiaError NOT_FOUND, NOT_A_MAIL */
  readUploadedMail: (vault: OpenVault, id: UploadId) => Promise<{ upload: StoredUpload; mail: ParsedMail }>;
  /** Stores bytes as content; the caller records it in its act. */
  storeBytes: (vault: OpenVault, bytes: Uint8Array) => StoredBytes;
  dropUpload: (act: Act, id: UploadId) => void;
};

export type StoredBytes = { sha256: string; size: number; record: (act: Act) => void };

/** A mail that was read, with its attachments stored. */
export type MailParts = {
  upload: StoredUpload;
  mail: ParsedMail;
  attachments: readonly { attachment: MailAttachment; stored: StoredBytes }[];
};

/** @throws CustodiaError NOT_FOUND, NOT_A_MAIL */
export async function readMailParts(vault: OpenVault, source: MailSource, id: UploadId): Promise<MailParts> {
  const { upload, mail } = await source.readUploadedMail(vault, id);
  const attachments = mail.attachments.map((attachment) => ({
    attachment,
    stored: source.storeBytes(vault, attachment.bytes),
  }));
  return { upload, mail, attachments };
}

/**
 * Keeps a mail on a case: byte for byte as one document, each attachment as one.
 *
 * @returns the document that is the mail itself
 */
export function keepMail(
  act: Act,
  { caseId, communicationId, parts }: { caseId: string; communicationId: CommunicationId; parts: MailParts },
): DocumentId {
  const { upload, mail, attachments } = parts;
  const original = addDocument(act, caseId, {
    name: upload.name,
    mediaType: mail.format === 'eml' ? 'message/rfc822' : 'application/vnd.ms-outlook',
    size: upload.size,
    sha256: upload.sha256,
    source: DocumentSource.mail,
    communicationId,
  });
  for (const { attachment, stored } of attachments) {
    stored.record(act);
    addDocument(act, caseId, {
      name: attachment.name,
      mediaType: attachment.mediaType,
      size: stored.size,
      sha256: stored.sha256,
      source: DocumentSource.attachment,
      communicationId,
    });
  }
  return original;
}

/** Puts a content that is stored on a case as a document. */
export function addDocument(
  act: Act,
  caseId: string,
  facts: {
    name: string;
    mediaType: string;
    size: number;
    sha256: string;
    source: string;
    communicationId?: string;
  },
): DocumentId {
  const id = act.newId<DocumentId>();
  act.record({
    entity: 'document',
    id,
    caseId,
    action: 'document.attached',
    fields: { caseId, ...facts, addedAt: act.now, addedBy: act.person.id },
  });
  return id;
}
