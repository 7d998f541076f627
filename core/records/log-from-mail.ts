import { Direction, Medium } from '../../shared/contract/case-work.ts';
import type { CaseId, CommunicationId, DocumentId, UploadId } from '../../shared/ids.ts';
import type { ParsedMail } from '../mail/parsed-mail.ts';
import { keepMail, type MailSource, readMailParts } from './keep-mail.ts';
import type { Act, OpenVault } from '../session/open-vault.ts';

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
    const parts = await readMailParts(open, source, uploadId);
    return open.act((act) => {
      const logged = logCase(act, facts);
      const communicationId = act.newId<CommunicationId>();
      const original = keepMail(act, { caseId: logged.id, communicationId, parts });
      const { mail } = parts;
      recordMessage(act, { caseId: logged.id, communicationId, original, mail });
      source.dropUpload(act, uploadId);
      return logged;
    });
  };
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
