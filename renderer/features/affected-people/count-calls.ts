import type { TableLook } from '../../../shared/contract/affected-people.ts';
import type { CountedPeople, CountSetup, TableSetup } from '../../../shared/domain/people-list/setup.ts';
import type { PartId, UploadId } from '../../../shared/ids.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { errorText } from '../../api/error-text.ts';
import { uploadFile } from '../../api/upload.ts';
import type { ProgressControls } from '../../api/use-progress-action.ts';

/** A file that waits in the vault, with its beginning, or why that can't be read as it was asked for. */
export type Read = {
  uploadId: UploadId;
  sha256: string;
  name: string;
  table: TableSetup;
  look: TableLook | null;
  problem: string | null;
};

export type Asked = { uploadId: UploadId; partId: PartId; table: TableSetup; count: CountSetup };

export const lookAt = (client: CustodiaClient, asked: { uploadId: UploadId; table: TableSetup }) =>
  client.affected.look(asked);

/** Uploads a list and reads its beginning; a wrong encoding leaves it there to be read in another. */
export async function readFile(
  client: CustodiaClient,
  { file, table }: { file: File; table: TableSetup },
): Promise<Read> {
  const { id: uploadId, sha256 } = await uploadFile(client, file);
  const given = { uploadId, sha256, name: file.name, table };
  try {
    return { ...given, look: await lookAt(client, { uploadId, table }), problem: null };
  } catch (error) {
    return { ...given, look: null, problem: errorText(error, affectedText.where.read) };
  }
}

export async function countSteps(
  client: CustodiaClient,
  asked: Asked,
  { signal, report }: ProgressControls,
): Promise<CountedPeople | null> {
  for await (const step of await client.affected.count(asked, { signal })) {
    if (step.step === 'result') return step.result;
    report(step.done, step.total);
  }
  return null;
}

export async function recordSteps(
  client: CustodiaClient,
  asked: Asked & { sha256: string; isKept: boolean },
  { signal, report }: ProgressControls,
): Promise<{ counted: CountedPeople } | null> {
  for await (const step of await client.affected.record(asked, { signal })) {
    if (step.step === 'result') return step.result;
    report(step.done, step.total);
  }
  return null;
}
