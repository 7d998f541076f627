// Writes small mails (RFC 5322, MIME), so that tests of mails run without ../shared.

export type EmlContent = {
  subject: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  sent: Date;
  text: string;
  attachment?: { name: string; bytes: Uint8Array };
};

function base64Lines(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

/** RFC 2047: UTF-8 in base64; tests keep their words short, so one encoded word is enough. */
function headerWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}

function mailbox({ name, address }: EmlContent['from']): string {
  return `${headerWord(name)} <${address}>`;
}

/** @returns the bytes of an .eml file with this content. */
export function writeEml({ subject, from, to, sent, text, attachment }: EmlContent): Uint8Array {
  const boundary = 'part-of-a-written-mail';
  const attached =
    attachment === undefined
      ? []
      : [
          `--${boundary}`,
          `Content-Type: application/octet-stream; name="${attachment.name}"`,
          `Content-Disposition: attachment; filename="${attachment.name}"`,
          'Content-Transfer-Encoding: base64',
          '',
          base64Lines(attachment.bytes),
        ];
  const lines = [
    `From: ${mailbox(from)}`,
    `To: ${mailbox(to)}`,
    `Subject: ${headerWord(subject)}`,
    `Date: ${sent.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${String(sent.getTime())}@written.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(Buffer.from(text, 'utf8')),
    ...attached,
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}
