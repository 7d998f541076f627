import { useRef, useState } from 'react';
import type { MailPreview } from '../../../shared/contract/case-work.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { uploadFile } from '../../api/upload.ts';

type Running = { name: string; done: number; total: number };

/** Takes a mail in: uploads it with progress, reads it, and hands over what it says. */
export function useMailIntake(onMail: (uploadId: string, mail: MailPreview) => void): {
  take: (file: File | undefined) => Promise<void>;
  running: Running | null;
  cancel: () => void;
  problem: string | null;
} {
  const { client } = useApi();
  const [running, setRunning] = useState<Running | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    stop.current?.abort();
    const abort = new AbortController();
    stop.current = abort;
    setProblem(null);
    setRunning({ name: file.name, done: 0, total: file.size });
    try {
      const { id } = await uploadFile(client, file, {
        signal: abort.signal,
        onProgress: (done) => setRunning({ name: file.name, done, total: file.size }),
      });
      const mail = await client.mail.read({ uploadId: id }).catch(async (error: unknown) => {
        // What is no mail does not stay in the vault.
        await client.uploads.cancel({ id }).catch(() => undefined);
        throw error;
      });
      abort.signal.throwIfAborted();
      onMail(id, mail);
    } catch (error) {
      if (!abort.signal.aborted) setProblem(errorText(error, newComplaintText.where.mail));
    } finally {
      setRunning(null);
    }
  }

  return { take, running, cancel: () => stop.current?.abort(), problem };
}
