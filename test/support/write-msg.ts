// Writes small Outlook messages (MS-OXMSG), so that tests of .msg files run without ../shared.
import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

export type MsgContent = {
  subject?: string;
  body?: string;
  /** HTML in UTF-8. */
  html?: string;
  sender?: { name: string; address: string; type: 'SMTP' | 'EX'; smtp?: string };
  to?: { name: string; address: string }[];
  sent?: Date;
  delivered?: Date;
  /** The Internet header the message came with. */
  headers?: string;
  attachment?: { name: string; bytes: Uint8Array };
  embedded?: MsgContent;
};

type Entry = Parameters<typeof burn>[0][number];

const property = {
  subject: 0x0037_001f,
  body: 0x1000_001f,
  html: 0x1013_0102,
  senderName: 0x0c1a_001f,
  senderType: 0x0c1e_001f,
  senderAddress: 0x0c1f_001f,
  senderSmtp: 0x5d01_001f,
  sent: 0x0039_0040,
  delivered: 0x0e06_0040,
  headers: 0x007d_001f,
  messageClass: 0x001a_001f,
  codePage: 0x3fde_0003,
  recipientKind: 0x0c15_0003,
  displayName: 0x3001_001f,
  addressType: 0x3002_001f,
  address: 0x3003_001f,
  smtpAddress: 0x39fe_001f,
  attachmentData: 0x3701_0102,
  attachmentMethod: 0x3705_0003,
  fileName: 0x3707_001f,
} as const;

type Value = string | Date | number | Uint8Array;

/** One storage: its properties as the fixed stream and one stream for each value that doesn't fit in there. */
class Storage {
  private readonly entries: Entry[];
  private readonly index: number;

  constructor(entries: Entry[], name: string, parent: number | undefined) {
    this.entries = entries;
    this.index = entries.length;
    entries.push({
      name,
      type: parent === undefined ? TypeEnum.ROOT : TypeEnum.DIRECTORY,
      children: [],
      length: 0,
    });
    if (parent !== undefined) entries[parent]!.children!.push(this.index);
  }

  folder(name: string): Storage {
    return new Storage(this.entries, name, this.index);
  }

  stream(name: string, bytes: Uint8Array): void {
    this.entries[this.index]?.children?.push(this.entries.length);
    // the burner takes a view's whole buffer, which for a Buffer is a pool
    const own = Uint8Array.from(bytes);
    this.entries.push({
      name,
      type: TypeEnum.DOCUMENT,
      length: own.length,
      binaryProvider: () => own,
    });
  }

  /** @param headerSize 32 bytes in a message, 24 in an embedded one, 8 in a recipient or attachment */
  properties(values: [tag: number, value: Value | undefined][], headerSize: number): void {
    const rows: Buffer[] = [];
    for (const [tag, value] of values) {
      if (value === undefined) continue;
      const row = Buffer.alloc(16);
      row.writeUInt32LE(tag, 0);
      row.writeUInt32LE(6, 4);
      if (typeof value === 'number') row.writeUInt32LE(value, 8);
      else if (value instanceof Date)
        row.writeBigUInt64LE((BigInt(value.getTime()) + 11_644_473_600_000n) * 10_000n, 8);
      else {
        const bytes = typeof value === 'string' ? Buffer.from(value, 'utf16le') : value;
        row.writeUInt32LE(bytes.length + (typeof value === 'string' ? 2 : 0), 8);
        this.stream(`__substg1.0_${tag.toString(16).padStart(8, '0').toUpperCase()}`, bytes);
      }
      rows.push(row);
    }
    this.stream('__properties_version1.0', Buffer.concat([Buffer.alloc(headerSize), ...rows]));
  }
}

function writeMessage(storage: Storage, content: MsgContent, headerSize: number): void {
  const { sender } = content;
  (content.to ?? []).forEach(({ name, address }, index) => {
    storage.folder(`__recip_version1.0_#${index.toString(16).padStart(8, '0').toUpperCase()}`).properties(
      [
        [property.recipientKind, 1],
        [property.displayName, name],
        [property.addressType, 'SMTP'],
        [property.address, address],
        [property.smtpAddress, address],
      ],
      8,
    );
  });
  if (content.attachment) {
    storage.folder('__attach_version1.0_#00000000').properties(
      [
        [property.attachmentMethod, 1],
        [property.fileName, content.attachment.name],
        [property.attachmentData, content.attachment.bytes],
      ],
      8,
    );
  }
  if (content.embedded) {
    const attachment = storage.folder('__attach_version1.0_#00000001');
    attachment.properties(
      [
        [property.attachmentMethod, 5],
        [property.displayName, content.embedded.subject],
      ],
      8,
    );
    writeMessage(attachment.folder('__substg1.0_3701000D'), content.embedded, 24);
  }
  storage.properties(
    [
      [property.messageClass, 'IPM.Note'],
      [property.codePage, 65_001],
      [property.subject, content.subject],
      [property.body, content.body],
      [property.html, content.html === undefined ? undefined : Buffer.from(content.html, 'utf8')],
      [property.senderName, sender?.name],
      [property.senderType, sender?.type],
      [property.senderAddress, sender?.address],
      [property.senderSmtp, sender?.smtp],
      [property.sent, content.sent],
      [property.delivered, content.delivered],
      [property.headers, content.headers],
    ],
    headerSize,
  );
}

/** @returns the bytes of a .msg file with this content; what is left out isn't in it at all. */
export function writeMsg(content: MsgContent): Uint8Array {
  const entries: Entry[] = [];
  writeMessage(new Storage(entries, 'Root Entry', undefined), content, 32);
  return Uint8Array.from(burn(entries));
}
