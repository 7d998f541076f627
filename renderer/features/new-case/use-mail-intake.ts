import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { MailPreview } from '../../../shared/contract/case-work.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { useApi } from '../../api/api-context.tsx';
import type { CustodiaClient } from '../../api/client.ts';
import { errorText } from '../../api/error-text.ts';
import { uploadFile } from '../../api/upload.ts';
import { type DroppedFile, forgetFile, giveFiles, useDroppedFiles } from './dropped-files.ts';

export type TakenMail = { uploadId: string; mail: MailPreview; name: string; isForThisForm: boolean };

type MailIntake = {
  give: (files: readonly File[]) => void;
  running: { name: string; done: number; total: number } | null;
  /** Gives up the file under way; the others go on. */
  cancel: () => void;
  /** A sentence for each file that was not taken. */
  problems: readonly string[];
};

/** Uploads and reads one file. What is no mail, or is given up meanwhile, does not stay in the vault. */
async function takeIn(
  client: CustodiaClient,
  file: File,
  options: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<{ id: string; mail: MailPreview }> {
  const { id } = await uploadFile(client, file, options);
  try {
    const mail = await client.mail.read({ uploadId: id });
    options.signal.throwIfAborted();
    return { id, mail };
  } catch (error) {
    await client.uploads.cancel({ id }).catch(() => undefined);
    throw error;
  }
}

/**
 * Takes files in as mails, one after the other: each is uploaded with progress, read, and handed over. What isn't
 * a mail is refused by name, and the others go on.
 *
 * @param isReady whether the form can take one
 */
export function useMailIntake(isReady: boolean, onMail: (taken: TakenMail) => void): MailIntake {
  const { client, drafts } = useApi();
  const person = useStore(drafts.whose, (whose) => whose.person);
  const next = useDroppedFiles((store) => store.files.find((dropped) => dropped.person === person));
  const [progress, setProgress] = useState<{ of: DroppedFile; done: number } | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const latest = useRef(onMail);
  useEffect(() => {
    latest.current = onMail;
  });

  useEffect(() => {
    if (!isReady || next === undefined) return undefined;
    const stop = new AbortController();
    const { file, isForThisForm } = next;
    const onProgress = (done: number) => setProgress({ of: next, done });
    takeIn(client, file, { signal: stop.signal, onProgress })
      .then(({ id, mail }) => latest.current({ uploadId: id, mail, name: file.name, isForThisForm }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted)
          setProblems((all) => [
            ...all,
            newComplaintText.notTaken(file.name, errorText(error, newComplaintText.where.mail)),
          ]);
      })
      .finally(() => {
        if (!stop.signal.aborted) forgetFile(next);
      });
    return () => stop.abort();
  }, [client, isReady, next]);

  return {
    give: (files) => {
      setProblems([]);
      giveFiles(files, { person, isForThisForm: true });
    },
    running:
      next === undefined
        ? null
        : { name: next.file.name, done: progress?.of === next ? progress.done : 0, total: next.file.size },
    cancel: () => {
      if (next !== undefined) forgetFile(next);
    },
    problems,
  };
}
