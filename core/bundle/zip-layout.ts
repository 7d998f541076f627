/**
 * The one container a bundle may have: every byte outside the files' own contents follows from names, sizes and
 * CRCs alone. The writer streams it, the verifier derives it again and compares. docs/bundle.md has it byte by
 * byte; numbers in brackets below are sections of PKWARE's APPNOTE 6.3.10.
 */

/** A file of the container: full path in UTF-8, exact size in bytes, CRC-32 of its content. */
export type ZipEntry = { name: string; size: number; crc32: number };

/** Where an entry lies: `offset` of its local header and `dataOffset` of its first content byte. */
export type PlacedEntry = ZipEntry & { nameBytes: Buffer; offset: number; dataOffset: number };

export type ZipLayout = {
  entries: readonly PlacedEntry[];
  directoryOffset: number;
  directorySize: number;
  /** Exact length of the whole zip in bytes. */
  size: number;
};

const max16 = 0xffff;
const max32 = 0xffffffff;
/** 4.5, the least that reads zip64 [4.4.3.2]; 2.0 otherwise. */
const versionZip64 = 45;
const versionPlain = 20;
/** Made on Unix (3) by 4.5, so that extractors take the mode below [4.4.2]. */
const versionMadeBy = (3 << 8) | versionZip64;
/** Bit 11: names are UTF-8, set for every entry whether or not it needs it [4.4.4]. */
const utf8Flag = 0x0800;
/** 1 January 1980, midnight: the earliest a zip can say, so that no clock shows in it [4.4.6]. */
const dosTime = 0;
const dosDate = 0x0021;
/** A regular file, rw-r--r-- (0100644), in the upper half as Unix extractors read it [4.4.15]. */
const fileAttributes = 0o100644 * 0x10000;

/** Orders names by their UTF-8 bytes, as `LC_ALL=C sort` does. */
export function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left, 'utf8'), Buffer.from(right, 'utf8'));
}

/**
 * Places entries one after another, in the order given.
 *
 * @param files in the order they shall have; the canonical order ({@link byBytes}) is the caller's to keep.
 * @throws RangeError for a name over 65,535 bytes: the format has no room for it.
 */
export function layoutZip(files: readonly ZipEntry[]): ZipLayout {
  let offset = 0;
  const entries = files.map((file): PlacedEntry => {
    const nameBytes = Buffer.from(file.name, 'utf8');
    if (nameBytes.length > max16) throw new RangeError('a name in a zip has at most 65,535 bytes');
    const header = 30 + nameBytes.length + (isLarge(file) ? 20 : 0);
    const placed = { ...file, nameBytes, offset, dataOffset: offset + header };
    offset += header + file.size;
    return placed;
  });
  const directorySize = entries.reduce(
    (sum, entry) => sum + 46 + entry.nameBytes.length + extraSize(entry),
    0,
  );
  const layout = { entries, directoryOffset: offset, directorySize };
  return { ...layout, size: offset + directorySize + endRecords(layout).length };
}

/** The local file header [4.3.7], with the zip64 field only where the size doesn't fit into 32 bits [4.5.3]. */
export function localHeader(entry: PlacedEntry): Buffer {
  const extra = isLarge(entry) ? zip64Field([entry.size, entry.size]) : Buffer.alloc(0);
  const fixed = Buffer.alloc(30);
  fixed.writeUInt32LE(0x04034b50, 0);
  fixed.writeUInt16LE(versionNeeded(entry), 4);
  writeShared(fixed, 6, entry);
  fixed.writeUInt16LE(entry.nameBytes.length, 26);
  fixed.writeUInt16LE(extra.length, 28);
  return Buffer.concat([fixed, entry.nameBytes, extra]);
}

/** The central directory's header of one entry [4.3.12]. */
export function centralHeader(entry: PlacedEntry): Buffer {
  const wide = [...(isLarge(entry) ? [entry.size, entry.size] : []), ...(isFar(entry) ? [entry.offset] : [])];
  const extra = wide.length > 0 ? zip64Field(wide) : Buffer.alloc(0);
  const fixed = Buffer.alloc(46);
  fixed.writeUInt32LE(0x02014b50, 0);
  fixed.writeUInt16LE(versionMadeBy, 4);
  fixed.writeUInt16LE(versionNeeded(entry), 6);
  writeShared(fixed, 8, entry);
  fixed.writeUInt16LE(entry.nameBytes.length, 28);
  fixed.writeUInt16LE(extra.length, 30);
  fixed.writeUInt32LE(fileAttributes, 38);
  fixed.writeUInt32LE(isFar(entry) ? max32 : entry.offset, 42);
  return Buffer.concat([fixed, entry.nameBytes, extra]);
}

/**
 * What ends the zip: the zip64 record and its locator [4.3.14, 4.3.15] only where a number doesn't fit into the
 * plain end record [4.3.16], then that record without a comment.
 */
export function endRecords(layout: Omit<ZipLayout, 'size'>): Buffer {
  const count = layout.entries.length;
  const isWide = count >= max16 || layout.directorySize >= max32 || layout.directoryOffset >= max32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, max16), 8);
  end.writeUInt16LE(Math.min(count, max16), 10);
  end.writeUInt32LE(Math.min(layout.directorySize, max32), 12);
  end.writeUInt32LE(Math.min(layout.directoryOffset, max32), 16);
  if (!isWide) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(versionMadeBy, 12);
  record.writeUInt16LE(versionZip64, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(layout.directorySize), 40);
  record.writeBigUInt64LE(BigInt(layout.directoryOffset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(layout.directoryOffset + layout.directorySize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

/** Flags to sizes: the same fourteen-odd bytes stand in both headers, at different places. */
function writeShared(header: Buffer, at: number, entry: PlacedEntry): void {
  header.writeUInt16LE(utf8Flag, at);
  header.writeUInt16LE(0, at + 2); // method 0: stored
  header.writeUInt16LE(dosTime, at + 4);
  header.writeUInt16LE(dosDate, at + 6);
  header.writeUInt32LE(entry.crc32, at + 8);
  header.writeUInt32LE(Math.min(entry.size, max32), at + 12);
  header.writeUInt32LE(Math.min(entry.size, max32), at + 16);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return field;
}

// 0xffffffff itself is the mark for "look into the zip64 field", so it too needs the field.
const isLarge = (entry: ZipEntry): boolean => entry.size >= max32;
const isFar = (entry: PlacedEntry): boolean => entry.offset >= max32;
const versionNeeded = (entry: PlacedEntry): number =>
  isLarge(entry) || isFar(entry) ? versionZip64 : versionPlain;
const extraSize = (entry: PlacedEntry): number => {
  const fields = (isLarge(entry) ? 2 : 0) + (isFar(entry) ? 1 : 0);
  return fields > 0 ? 4 + fields * 8 : 0;
};
