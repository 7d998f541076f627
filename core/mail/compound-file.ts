/** What is wrong with a compound file, or null: the message reader may then walk it without end or excess. */
export type CompoundFileFault = 'cut' | 'loop' | 'tooLarge';

type Entry = {
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
  name: string;
};

const endOfChain = -2;
const noEntry = -1;
const miniSectorSize = 64;
const miniStreamLimit = 4096;
const maxEntries = 200_000;
const maxDepth = 100;

/** @returns whether the bytes begin with the signature of a compound file (MS-CFB section 2.2). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return bytes.length >= 512 && signature.every((byte, index) => bytes[index] === byte);
}

/** The container's tables, read with every chain bounded. Throws {@link FaultError} alone. */
class Container {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: number[];

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.view.getUint8(30) === 12 ? 4096 : 512;
    this.fat = this.readFat();
  }

  private int(offset: number): number {
    if (offset < 0 || offset + 4 > this.view.byteLength) throw new FaultError('cut');
    return this.view.getInt32(offset, true);
  }

  private sectorOffset(sector: number): number {
    const offset = (sector + 1) * this.sectorSize;
    if (sector < 0 || offset >= this.view.byteLength) throw new FaultError('cut');
    return offset;
  }

  /** The allocation table's sectors: 109 in the header, the rest in a chain of their own. */
  private readFat(): number[] {
    const count = this.int(0x2c);
    if (count < 0 || count > this.view.byteLength / this.sectorSize) throw new FaultError('cut');
    const fat: number[] = [];
    for (let index = 0; index < Math.min(count, 109); index += 1) fat.push(this.int(0x4c + 4 * index));
    const perSector = this.sectorSize / 4 - 1;
    let next = this.int(0x44);
    const seen = new Set<number>();
    while (fat.length < count && next >= 0) {
      if (seen.has(next)) throw new FaultError('loop');
      seen.add(next);
      const offset = this.sectorOffset(next);
      for (let index = 0; index < perSector && fat.length < count; index += 1)
        fat.push(this.int(offset + 4 * index));
      next = this.int(offset + 4 * perSector);
    }
    return fat;
  }

  private nextIn(table: number[], sector: number): number {
    const perSector = this.sectorSize / 4;
    const tableSector = table[Math.floor(sector / perSector)];
    if (tableSector === undefined) return endOfChain;
    return this.int(this.sectorOffset(tableSector) + 4 * (sector % perSector));
  }

  /** @returns the sectors of a chain, at most `most`; ends at the end mark, faults on a loop or a wild sector. */
  private chain(start: number, table: number[], most: number): number[] {
    const sectors: number[] = [];
    const seen = new Set<number>();
    for (let sector = start; sector !== endOfChain; sector = this.nextIn(table, sector)) {
      if (sector < 0) throw new FaultError('cut');
      if (seen.has(sector)) throw new FaultError('loop');
      if (sectors.length > most) throw new FaultError('tooLarge');
      seen.add(sector);
      sectors.push(sector);
    }
    return sectors;
  }

  private entries(): Entry[] {
    const entries: Entry[] = [];
    const most = maxEntries / (this.sectorSize / 128);
    for (const sector of this.chain(this.int(0x30), this.fat, most)) {
      const offset = this.sectorOffset(sector);
      for (let at = offset; at + 128 <= Math.min(offset + this.sectorSize, this.view.byteLength); at += 128) {
        entries.push({
          type: this.view.getUint8(at + 0x42),
          left: this.int(at + 0x44),
          right: this.int(at + 0x48),
          child: this.int(at + 0x4c),
          start: this.int(at + 0x74),
          size: this.int(at + 0x78),
          name: this.name(at),
        });
      }
    }
    return entries;
  }

  private name(at: number): string {
    let name = '';
    for (let index = 0; index < 32; index += 1) {
      const unit = this.view.getUint16(at + 2 * index, true);
      if (unit === 0) break;
      name += String.fromCharCode(unit);
    }
    return name;
  }

  /** Walks everything a reader would walk. @returns the names of the streams in the root. */
  check(): string[] {
    const entries = this.entries();
    const root = entries[0];
    if (!root) throw new FaultError('cut');
    const mini = this.chain(this.int(0x3c), this.fat, this.view.byteLength / this.sectorSize);
    this.chain(root.start, this.fat, this.view.byteLength / this.sectorSize);
    const names: string[] = [];
    const seen = new Set<number>();
    const open: { index: number; depth: number }[] = [{ index: root.child, depth: 0 }];
    let total = 0;
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.index === noEntry) continue;
      const entry = entries[next.index];
      if (!entry) throw new FaultError('cut');
      if (seen.has(next.index)) throw new FaultError('loop');
      if (next.depth > maxDepth) throw new FaultError('tooLarge');
      seen.add(next.index);
      open.push({ index: entry.left, depth: next.depth }, { index: entry.right, depth: next.depth });
      if (entry.type === 2) total += this.checkStream(entry, mini);
      else open.push({ index: entry.child, depth: next.depth + 1 });
      if (next.depth === 0) names.push(entry.name);
      // streams that share sectors would be copied out again and again
      if (total > 2 * this.view.byteLength) throw new FaultError('tooLarge');
    }
    return names;
  }

  private checkStream(entry: Entry, mini: number[]): number {
    if (entry.size < 0 || entry.size > this.view.byteLength) throw new FaultError('cut');
    if (entry.size === 0) return 0;
    const isMini = entry.size < miniStreamLimit;
    const unit = isMini ? miniSectorSize : this.sectorSize;
    const sectors = this.chain(entry.start, isMini ? mini : this.fat, this.view.byteLength / unit);
    if (sectors.length < Math.ceil(entry.size / unit)) throw new FaultError('cut');
    return entry.size;
  }
}

class FaultError extends Error {
  readonly fault: CompoundFileFault;

  constructor(fault: CompoundFileFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Walks a compound file's tables before anything else does: a chain that bites its tail would keep a reader
 * busy for ever, and streams that share sectors would fill the memory.
 *
 * @returns the names of what lies in the root, or the fault
 */
export function checkCompoundFile(bytes: Uint8Array): { names: string[] } | { fault: CompoundFileFault } {
  try {
    return { names: new Container(bytes).check() };
  } catch (error) {
    if (error instanceof FaultError) return { fault: error.fault };
    if (error instanceof RangeError) return { fault: 'cut' };
    throw error;
  }
}
