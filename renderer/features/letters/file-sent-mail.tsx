import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { uploadFile } from '../../api/upload.ts';
import { type ProgressControls, useProgressAction } from '../../api/use-progress-action.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { useFileDrop } from '../../ui/drop-zone.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = lettersText.file;
type Letter = CaseDetail['communications'][number];

async function file(
  client: CustodiaClient,
  { detail, letter, mail }: { detail: CaseDetail; letter: Letter; mail: File },
  { signal, report }: ProgressControls,
) {
  const upload = await uploadFile(client, mail, {
    onProgress: (taken) => report(taken, mail.size),
    signal,
  });
  return client.letters.fileSentMail({ caseId: detail.id, uploadId: upload.id, letterId: letter.id });
}

/** Takes the mail that was sent: it becomes the letter's proof and gives it its date. */
export function FileSentMail({
  detail,
  letter,
  onDone,
}: {
  detail: CaseDetail;
  letter: Letter;
  onDone: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const filing = useProgressAction(lettersText.where.file, file);

  async function take(mail: File | undefined): Promise<void> {
    if (mail === undefined) return;
    const filed = await filing.run({ detail, letter, mail });
    if (filed === undefined) return;
    showToast(text.done(letter.subject ?? '', filed.by));
    onDone();
  }

  useFileDrop(([mail]) => void take(mail), text.drop);

  return (
    <div className="cu-stack">
      <p className="cu-soft">{text.lead}</p>
      <div>
        <input
          ref={input}
          type="file"
          accept=".eml,.msg"
          hidden
          aria-label={text.input}
          onChange={(event) => {
            const mail = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            void take(mail);
          }}
        />
        <Button data-autofocus variant="default" onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
      </div>
      {filing.progress === null ? null : (
        <ProgressRow
          label={lettersText.where.file}
          done={filing.progress.done}
          total={filing.progress.total}
          onCancel={filing.cancel}
        />
      )}
      <Problem>{filing.problem}</Problem>
    </div>
  );
}
