import type { CoreClient } from '../../core/create-core.ts';
import type { CaseId } from '../../shared/ids.ts';
import { bytesOf } from './stream-bytes.ts';
import type { TestCore } from './test-core.ts';

/** @returns the files of a bundle by their paths below its folder; the canonical zip stores them as they are. */
export function bundleEntries(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const [size, nameLength, extraLength] = [
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
      zip.readUInt16LE(at + 28),
    ];
    const name = zip.toString('utf8', at + 30, at + 30 + nameLength);
    const begin = at + 30 + nameLength + extraLength;
    files.set(name.slice(name.indexOf('/') + 1), zip.subarray(begin, begin + size));
    at = begin + size;
  }
  return files;
}

/** @returns the bytes of a case's bundle, made and read as a host would. */
export async function bundleBytes(
  { client, core }: Pick<TestCore, 'core'> & { client: CoreClient },
  caseId: CaseId,
  recipient: 'ordinary' | 'counsel' = 'ordinary',
): Promise<Buffer> {
  const { ticket } = await client.bundle.prepare({ caseId, recipient });
  const offer = core.takeStream(ticket);
  if (!offer) throw new Error('a bundle just made is there');
  return Buffer.from(await bytesOf(offer));
}
