import { Direction, DocumentSource, Medium } from '../../shared/contract/case-work.ts';
import type { CaseId, CommunicationId, DocumentId, UploadId } from '../../shared/ids.ts';
import type { ParsedMail } from '../mail/read-mail.ts';
import type { StoredUpload } from './contents.ts';
import type { Act, OpenVault } from '../session/open-vault.ts';

/** What a mail needs from the rest of the core, wired by create-core. */
export type MailSource = {
  /** The uploaded mail, read. @throws CustodiaError NOT_FOUND, NOT_A_MAIL */
  readUploadedMail: (vault: OpenVault, id: UploadId) => Promise<{ upload: StoredUpload; mail: ParsedMail }>;
  /** Stores bytes as content; the caller records it in its act. */
  storeBytes: (vault: OpenVault, bytes: Uint8Array) => StoredBytes;
  dropUpload: (act: Act, id: UploadId) => void;
};

export type StoredBytes = { sha256: string; size: number; record: (act: Act) => void };

type Logged = { id: CaseId; reference: string };

/** Opens a case from an uploaded mail and the facts that a person made of it. */
export type LogFromMail<F> = (input: { uploadId: UploadId; facts: F }) => Promise<Logged>;

/**
 * Opens a case from an uploaded mail: the mail is kept byte for byte as a document, each attachment as one, the message as
 * a communication with its own claims of when it was sent and delivered.
 *
 * @param logCase opens the case from the facts, in the same act
 */
export function logFromMail<F>(
  vault: () => OpenVault,
  source: MailSource,
  logCase: (act: Act, facts: F) => Logged,
): LogFromMail<F> {
  return async ({ uploadId, facts }) => {
    const open = vault();
    const { upload, mail } = await source.readUploadedMail(open, uploadId);
    const attachments = mail.attachments.map((attachment) => ({
      attachment,
      stored: source.storeBytes(open, attachment.bytes),
    }));
    return open.act((act) => {
      const logged = logCase(act, facts);
      const communicationId = act.newId<CommunicationId>();
      const original = addDocument(act, logged.id, {
        name: upload.name,
        mediaType: mail.format === 'eml' ? 'message/rfc822' : 'application/vnd.ms-outlook',
        size: upload.size,
        sha256: upload.sha256,
        source: DocumentSource.mail,
        communicationId,
      });
      for (const { attachment, stored } of attachments) {
        stored.record(act);
        addDocument(act, logged.id, {
          name: attachment.name,
          mediaType: attachment.mediaType,
          size: stored.size,
          sha256: stored.sha256,
          source: DocumentSource.attachment,
          communicationId,
        });
      }
      recordMessage(act, { caseId: logged.id, communicationId, original, mail });
      source.dropUpload(act, uploadId);
      return logged;
    });
  };
}

function addDocument(
  act: Act,
  caseId: CaseId,
  facts: {
    name: string;
    mediaType: string;
    size: number;
    sha256: string;
    source: string;
    communicationId: string;
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

function recordMessage(
  act: Act,
  message: { caseId: CaseId; communicationId: CommunicationId; original: DocumentId; mail: ParsedMail },
): void {
  const { caseId, communicationId, original, mail } = message;
  const from = [mail.from?.name, mail.from?.address ? `<${mail.from.address}>` : null].filter((part) => part);
  act.record({
    entity: 'communication',
    id: communicationId,
    caseId,
    action: 'communication.recorded',
    fields: {
      caseId,
      direction: Direction.in,
      medium: Medium.mail,
      subject: mail.subject,
      correspondent: from.length === 0 ? null : from.join(' '),
      sentAt: mail.sent,
      deliveredAt: mail.delivered,
      text: mail.text === '' ? null : mail.text,
      documentId: original,
      recordedAt: act.now,
    },
  });
}
