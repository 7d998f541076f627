import { instantTextFromEpoch } from '../../shared/dates.ts';
import { letterPdf } from './letter-pdf.ts';
import { mailText } from './mail-text.ts';
import type { DemoCalendar } from './moments.ts';
import { picturePng } from './picture-png.ts';
import type { DemoFile, DemoMail } from './script.ts';

export type MadeFile = { name: string; mediaType: string; bytes: Uint8Array };

const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  eml: 'message/rfc822',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

/** Makes the bytes of a file of the demonstration. `paper` is the office's: Letter in the US, A4 elsewhere. */
export async function makeFile(
  file: DemoFile,
  on: { calendar: DemoCalendar; paper: 'A4' | 'Letter' },
): Promise<MadeFile> {
  const mediaType = mediaTypes[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { name: file.name, mediaType, bytes: await bytesOf(file, on) };
}

async function bytesOf(file: DemoFile, on: Parameters<typeof makeFile>[1]): Promise<Uint8Array> {
  if ('letter' in file)
    return letterPdf({ ...file.letter, paper: on.paper, date: on.calendar.time(file.letter.date) });
  if ('picture' in file) return picturePng(file.picture);
  return 'mail' in file ? mailBytes(file.name, file.mail, on) : Buffer.from(`${file.text}\n`);
}

async function mailBytes(
  name: string,
  mail: DemoMail,
  on: Parameters<typeof makeFile>[1],
): Promise<Uint8Array> {
  const sent = on.calendar.time(mail.sent);
  const { deliveredAfter } = mail;
  const attachments: MadeFile[] = [];
  for (const attachment of mail.attachments ?? []) attachments.push(await makeFile(attachment, on));
  const delivered =
    deliveredAfter === undefined
      ? {}
      : {
          delivered: {
            at: instantTextFromEpoch(Date.parse(sent.at) + deliveredAfter * 1000),
            zone: 'Etc/UTC',
          },
        };
  const id = `${Date.parse(sent.at).toString(36)}-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
  return mailText({ ...mail, sent, attachments, ...delivered }, id);
}
