import { dropUpload } from '../../../db/queries/uploads.ts';
import type { MailPreview } from '../../../shared/contract/case-work.ts';
import type { UploadId } from '../../../shared/ids.ts';
import { readMail } from '../../mail/read-mail.ts';
import { os } from '../../procedures.ts';
import { contentBytes, requireUpload } from '../../records/contents.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

async function readUploadedMail(vault: OpenVault, id: UploadId) {
  const upload = requireUpload(vault, id);
  const mail = await readMail(contentBytes(vault, upload.sha256), upload.name);
  return { upload, mail };
}

function storeBytes(vault: OpenVault, bytes: Uint8Array) {
  const writer = vault.attachments.write();
  writer.append(bytes);
  const content = writer.finish();
  return {
    sha256: content.sha256,
    size: content.size,
    record: (act: Act) => {
      vault.attachments.recordContent(act.store, content);
    },
  };
}

/** How a mail is read out of an upload and its parts are stored; wired into the complaint by create-core. */
export const mailSource = {
  readUploadedMail,
  storeBytes,
  dropUpload: (act: Act, id: UploadId) => dropUpload(act.store, id),
};

async function previewMail(vault: OpenVault, id: UploadId): Promise<MailPreview> {
  const { mail } = await readUploadedMail(vault, id);
  return {
    format: mail.format,
    fromName: mail.from?.name ?? null,
    fromAddress: mail.from?.address ?? null,
    to: mail.to.map(({ name, address }) => [name, address].filter((part) => part).join(' ')),
    subject: mail.subject,
    sentAt: mail.sent,
    deliveredAt: mail.delivered,
    text: mail.text,
    attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      size: bytes.length,
    })),
    missing: mail.missing,
  };
}

export function mailHandlers(session: Session) {
  return { read: os.mail.read.handler(({ input }) => previewMail(session.vault, input.uploadId)) };
}
