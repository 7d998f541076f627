import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '../../../shared/ids.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { useApi } from '../../api/api-context.tsx';
import { cancelledText, errorText, isCancellation } from '../../api/error-text.ts';
import { uploadFile } from '../../api/upload.ts';

export type Incoming = { id: number; name: string; done: number; total: number; cancel: () => void };

let lastId = 0;

/** Attaches files one after the other; each can be cancelled, and leaving the page cancels all. */
export function useAttach(caseId: CaseId) {
  const { client } = useApi();
  const [incoming, setIncoming] = useState<readonly Incoming[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const running = useRef(new Set<AbortController>());

  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers) controller.abort();
    };
  }, []);

  async function attachOne(file: File, id: number, controller: AbortController): Promise<void> {
    const onProgress = (done: number) =>
      setIncoming((all) => all.map((one) => (one.id === id ? { ...one, done } : one)));
    try {
      const upload = await uploadFile(client, file, { onProgress, signal: controller.signal });
      await client.documents.attach({ caseId, uploadId: upload.id });
    } catch (error) {
      const isCancelled = controller.signal.aborted || isCancellation(error);
      const sentence = isCancelled ? cancelledText() : errorText(error, documentsText.where.attach);
      setProblems((all) => [...all, documentsText.notAttached(file.name, sentence)]);
    } finally {
      running.current.delete(controller);
      setIncoming((all) => all.filter((one) => one.id !== id));
    }
  }

  async function attach(files: readonly File[]): Promise<void> {
    setProblems([]);
    const queue = files.map((file) => {
      lastId += 1;
      const controller = new AbortController();
      running.current.add(controller);
      return { file, id: lastId, controller };
    });
    setIncoming((all) => [
      ...all,
      ...queue.map(({ file, id, controller }) => ({
        id,
        name: file.name,
        done: 0,
        total: file.size,
        cancel: () => controller.abort(),
      })),
    ]);
    for (const { file, id, controller } of queue) await attachOne(file, id, controller);
  }

  return { incoming, problems, attach };
}
