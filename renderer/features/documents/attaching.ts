import { create } from 'zustand';
import type { CaseId } from '../../../shared/ids.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { cancelledText, errorText, isCancellation } from '../../api/error-text.ts';
import { uploadFile } from '../../api/upload.ts';

export type Incoming = { id: number; name: string; done: number; total: number; cancel: () => void };

type OfCase = { incoming: readonly Incoming[]; problems: readonly string[] };

const nothing: OfCase = { incoming: [], problems: [] };

/** Outside the screens, so that a large file goes on coming in while its case's other tabs are looked at. */
const useStore = create<{ cases: Readonly<Record<string, OfCase>> }>(() => ({ cases: {} }));

/** @returns the files on their way into a case, and what could not be attached since the last attempt. */
export function useIncoming(caseId: CaseId): OfCase {
  return useStore((store) => store.cases[caseId] ?? nothing);
}

function update(caseId: CaseId, change: (before: OfCase) => OfCase): void {
  useStore.setState(({ cases }) => ({ cases: { ...cases, [caseId]: change(cases[caseId] ?? nothing) } }));
}

type Queued = { file: File; id: number; controller: AbortController };
let lastId = 0;

async function attachOne(client: CustodiaClient, caseId: CaseId, queued: Queued): Promise<boolean> {
  const { file, id, controller } = queued;
  const onProgress = (done: number) =>
    update(caseId, (before) => ({
      ...before,
      incoming: before.incoming.map((one) => (one.id === id ? { ...one, done } : one)),
    }));
  try {
    const upload = await uploadFile(client, file, { onProgress, signal: controller.signal });
    await client.documents.attach({ caseId, uploadId: upload.id });
    return true;
  } catch (error) {
    const isCancelled = controller.signal.aborted || isCancellation(error);
    const sentence = isCancelled ? cancelledText() : errorText(error, documentsText.where.attach);
    const problem = documentsText.notAttached(file.name, sentence);
    update(caseId, (before) => ({ ...before, problems: [...before.problems, problem] }));
    return false;
  } finally {
    update(caseId, (before) => ({
      ...before,
      incoming: before.incoming.filter((one) => one.id !== id),
    }));
  }
}

/**
 * Attaches files one after the other; each shows its progress and can be cancelled alone.
 *
 * @returns the names of those attached
 */
export async function attachFiles(
  client: CustodiaClient,
  caseId: CaseId,
  files: readonly File[],
): Promise<readonly string[]> {
  const queue = files.map((file): Queued => {
    lastId += 1;
    return { file, id: lastId, controller: new AbortController() };
  });
  const waiting = queue.map(({ file, id, controller }) => ({
    id,
    name: file.name,
    done: 0,
    total: file.size,
    cancel: () => controller.abort(),
  }));
  update(caseId, ({ incoming }) => ({ incoming: [...incoming, ...waiting], problems: [] }));
  const attached: string[] = [];
  for (const queued of queue) {
    if (await attachOne(client, caseId, queued)) attached.push(queued.file.name);
  }
  return attached;
}
