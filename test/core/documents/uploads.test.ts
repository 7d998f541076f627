import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestCore, createOpenTestCore, seededRandom, uploadBytes } from '../../support/test-core.ts';

const MIB = 1 << 20;

/** Set to let the next chunk meet a full disk. */
let isFull: boolean;
let fixture: TestCore;
beforeEach(async () => {
  isFull = false;
  fixture = await createOpenTestCore({
    failpoint: (step) => {
      if (step !== 'attach.chunk' || !isFull) return;
      isFull = false;
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  });
});
afterEach(() => fixture.end());

const bytesOf = seededRandom('uploads');

test('an upload whose batch was rolled back by another one’s failure did not arrive; nothing is said to be damaged', async () => {
  const { client } = fixture;
  const [first, second] = [bytesOf(2 * MIB), bytesOf(2 * MIB)];
  const begin = (name: string) => client.uploads.begin({ name, size: 2 * MIB, mediaType: '' });
  const [one, two] = [await begin('one.bin'), await begin('two.bin')];
  const append = (id: typeof one.id, bytes: Uint8Array, offset: number) =>
    client.uploads.append({ id, offset, piece: new Blob([bytes.slice(offset, offset + MIB)]) });
  await append(one.id, first, 0);
  await append(two.id, second, 0);
  isFull = true;
  await expect(append(two.id, second, MIB)).rejects.toMatchObject({ code: 'DISK_FULL' });
  await expect(append(one.id, first, MIB)).rejects.toMatchObject({
    code: 'UPLOAD_BROKEN',
    data: { name: 'one.bin' },
  });
  // Both can be begun anew, and what arrives then is whole.
  const { id: caseId } = await client.complaint.log({ title: 'A case' });
  for (const [name, bytes] of [
    ['one.bin', first],
    ['two.bin', second],
  ] as const) {
    const { id, sha256 } = await uploadBytes(client, name, bytes);
    await client.documents.attach({ caseId, uploadId: id });
    expect((await client.cases.get({ which: caseId })).documents.at(-1)).toMatchObject({ name, sha256 });
  }
});

test('an upload that is all in and only to be finished says the same', async () => {
  const { client } = fixture;
  const bytes = bytesOf(MIB + 10);
  const { id } = await client.uploads.begin({ name: 'one.bin', size: bytes.length, mediaType: '' });
  await client.uploads.append({ id, offset: 0, piece: new Blob([bytes.slice(0, MIB)]) });
  await client.uploads.append({ id, offset: MIB, piece: new Blob([bytes.slice(MIB)]) });
  isFull = true;
  await expect(uploadBytes(client, 'two.bin', bytesOf(MIB))).rejects.toMatchObject({ code: 'DISK_FULL' });
  await expect(client.uploads.finish({ id })).rejects.toMatchObject({ code: 'UPLOAD_BROKEN' });
  await expect(client.uploads.finish({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
