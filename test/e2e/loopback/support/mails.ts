// The mails of the journeys: real ones from beside the project, and ones written here for where those are not.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplesFolder } from '../../../support/samples.ts';
import { writeEml } from '../../../support/write-eml.ts';
import { writeMsg } from '../../../support/write-msg.ts';

export type Mail = {
  path: string;
  subject: string;
  /** A word of its text that stands neither in its subject nor anywhere else. */
  word: string;
};
export type Mails = { eml: Mail; msg: Mail };

type Sample = Omit<Mail, 'path'> & { folder: string; file: string };

const samples = {
  mimekit: {
    folder: 'eml-mimekit',
    file: 'dkim/gmail.eml',
    subject: 'Testing verification of Google DKIM-Signature headers',
    word: 'body',
  },
  stalwart: {
    folder: 'eml-stalwart',
    file: 'eml/thirdparty/018.eml',
    subject: '29 (HTML + embedded image) + attachment',
    word: 'höhö',
  },
  hiraoka: {
    folder: 'msg-hiraoka',
    file: 'test/nonUnicodeMail.msg',
    subject: 'Non Unicode mail subject',
    word: 'body',
  },
} satisfies Record<string, Sample>;

function realMail({ folder, file, subject, word }: Sample): Mail | undefined {
  const base = samplesFolder(folder);
  const path = base && join(base, file);
  return path !== undefined && existsSync(path) ? { path, subject, word } : undefined;
}

/** @returns a real mail of either kind, or undefined where this machine has none. */
export function realMails(eml: 'mimekit' | 'stalwart'): Mails | undefined {
  const [one, other] = [realMail(samples[eml]), realMail(samples.hiraoka)];
  return one && other && { eml: one, msg: other };
}

/** Writes a mail of either kind into a folder. */
export function writtenMails(folder: string): Mails {
  const eml: Mail = {
    path: join(folder, 'objection.eml'),
    subject: 'Objection to the weekly letter – Ångström',
    word: 'marmalade',
  };
  writeFileSync(
    eml.path,
    writeEml({
      subject: eml.subject,
      from: { name: 'Ingrid Ångström', address: 'ingrid@example.org' },
      to: { name: 'Privacy Office', address: 'privacy@example.com' },
      sent: new Date(Date.UTC(2026, 10, 20, 8, 15)),
      text: `Dear office,\r\n\r\nI objected twice and the letter about marmalade still comes.\r\n\r\nIngrid Ångström`,
      attachment: { name: 'letter.txt', bytes: Buffer.from('The letter that still comes.\n') },
    }),
  );
  const msg: Mail = { path: join(folder, 'access.msg'), subject: 'Access to my file', word: 'lighthouse' };
  writeFileSync(
    msg.path,
    writeMsg({
      subject: msg.subject,
      body: 'Please send me what you keep about the lighthouse visit.',
      sender: { name: 'Tomas Reyes', address: 'tomas@example.org', type: 'SMTP' },
      sent: new Date(Date.UTC(2026, 10, 21, 17, 40)),
      delivered: new Date(Date.UTC(2026, 10, 21, 17, 41)),
      attachment: { name: 'visit.txt', bytes: Buffer.from('Visit on 3 May.\n') },
    }),
  );
  return { eml, msg };
}
