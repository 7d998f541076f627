// Reads what Chromium's stores are made of: snappy (raw blocks and the framing format) and the tables and logs of LevelDB.

/**
 * Decodes a raw snappy block (format_description.txt of google/snappy) as far as it goes.
 *
 * @returns the bytes had until its end or its first fault, and whether it ended as it announced
 */
export function unsnap(input: Uint8Array, limit = 64 * 1024 * 1024): { bytes: Buffer; isWhole: boolean } {
  const start = readVarint(input, 0);
  if (start === null || start.value > limit) return { bytes: Buffer.alloc(0), isWhole: false };
  // An announced length is nobody's promise: room grows with what is really there.
  let out = Buffer.alloc(Math.min(start.value, 64 * 1024));
  let length = 0;
  const put = (byte: number) => {
    if (length === out.length) out = Buffer.concat([out, Buffer.alloc(Math.max(64, out.length))]);
    out[length++] = byte;
  };
  let at = start.next;
  const whole = () => ({ bytes: out.subarray(0, length), isWhole: length === start.value });
  while (at < input.length && length < start.value) {
    const element = readElement(input, at);
    if (element === null) return whole();
    at = element.next;
    if (element.distance === 0) {
      const end = Math.min(at + element.length, input.length);
      for (; at < end; at += 1) put(input[at]!);
    } else {
      if (element.distance > length) return whole();
      for (let left = element.length; left > 0; left -= 1) put(out[length - element.distance]!);
    }
  }
  return whole();
}

function readVarint(input: Uint8Array, from: number): { value: number; next: number } | null {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = input[from + index];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, next: from + index + 1 };
  }
  return null;
}

/** A literal has distance 0. */
function readElement(
  input: Uint8Array,
  at: number,
): { length: number; distance: number; next: number } | null {
  const tag = input[at]!;
  const kind = tag & 3;
  const little = (from: number, count: number) => {
    let value = 0;
    for (let index = 0; index < count; index += 1) value += (input[from + index] ?? 0) * 2 ** (8 * index);
    return value;
  };
  const more = kind === 0 ? Math.max(0, (tag >> 2) - 59) : kind === 3 ? 4 : kind;
  if (at + more >= input.length) return null;
  const next = at + 1 + more;
  if (kind === 0) return { length: (more === 0 ? tag >> 2 : little(at + 1, more)) + 1, distance: 0, next };
  if (kind === 1) return { length: ((tag >> 2) & 7) + 4, distance: ((tag >> 5) << 8) | input[at + 1]!, next };
  return { length: (tag >> 2) + 1, distance: little(at + 1, more), next };
}

/** First chunk of the framing format (framing_format.txt of google/snappy). */
export const snappyStreamStart = Buffer.from([0xff, 6, 0, 0, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59]);

/** @returns the content of a framed stream from its identifier on, as far as it goes */
export function unframe(input: Uint8Array): Buffer {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at + 4 <= input.length;) {
    const kind = input[at]!;
    const length = input[at + 1]! + input[at + 2]! * 256 + input[at + 3]! * 65_536;
    const data = input.subarray(at + 4, at + 4 + length);
    if (kind === 0) pieces.push(unsnap(data.subarray(4)).bytes);
    else if (kind === 1) pieces.push(data.subarray(4));
    else if (kind < 0x80) break;
    at += 4 + length;
  }
  return Buffer.concat(pieces);
}

/** Last eight bytes of a LevelDB table. */
const tableMagic = Buffer.from('57fb808b247547db', 'hex');

type Handle = { offset: number; size: number };

function handleAt(bytes: Uint8Array, from: number): (Handle & { next: number }) | null {
  const offset = readVarint(bytes, from);
  const size = offset && readVarint(bytes, offset.next);
  return size ? { offset: offset.value, size: size.value, next: size.next } : null;
}

/** A block of a table: its content, decompressed where its type byte says snappy. */
function blockAt(table: Buffer, { offset, size }: Handle): Buffer {
  const stored = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? unsnap(stored).bytes : stored;
}

/**
 * The blocks of a LevelDB table (doc/table_format.md of google/leveldb), decompressed.
 *
 * @returns null for anything else
 */
export function tableBlocks(table: Buffer): { bytes: Buffer; isSnappy: boolean }[] | null {
  if (table.length < 48 || !table.subarray(-8).equals(tableMagic)) return null;
  const footer = table.subarray(-48);
  const meta = handleAt(footer, 0);
  const index = meta && handleAt(footer, meta.next);
  if (!index) return null;
  const root = blockAt(table, index);
  const blocks = [{ bytes: root, isSnappy: table[index.offset + index.size] === 1 }];
  const restarts = root.length >= 4 ? root.readUInt32LE(root.length - 4) : 0;
  for (let at = 0, end = root.length - 4 - 4 * restarts; at < end;) {
    const shared = readVarint(root, at);
    const rest = shared && readVarint(root, shared.next);
    const size = rest && readVarint(root, rest.next);
    if (!size) break;
    const value = size.next + rest.value;
    const handle = handleAt(root, value);
    if (handle) {
      const isSnappy = table[handle.offset + handle.size] === 1;
      blocks.push({ bytes: blockAt(table, handle), isSnappy });
    }
    at = value + size.value;
  }
  return blocks;
}

const logBlock = 32 * 1024;

/**
 * The records of a LevelDB log (doc/log_format.md of google/leveldb) in one piece, without the headers that lie between
 * the parts of a record.
 *
 * @returns null where a header can't be one, so the file is something else
 */
export function logRecords(log: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at + 7 <= log.length;) {
    const left = logBlock - (at % logBlock);
    if (left < 7) {
      at += left;
      continue;
    }
    const length = log.readUInt16LE(at + 4);
    const kind = log[at + 6]!;
    if (kind > 4 || length > left - 7) return null;
    if (kind === 0 && length === 0) break;
    parts.push(log.subarray(at + 7, at + 7 + length));
    at += 7 + length;
  }
  return parts.length === 0 ? null : Buffer.concat(parts);
}
