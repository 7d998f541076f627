import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { PackPreview } from '../../../shared/contract/law.ts';
import type { UploadId } from '../../../shared/ids.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { uploadFile } from '../../api/upload.ts';
import { useAction } from '../../api/use-action.ts';
import { useFileDrop } from '../../ui/drop-zone.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';
import { PackPreviewCard } from './pack-preview-card.tsx';

const text = officeLawText.packs;

type Read = { uploadId: UploadId; preview: PackPreview };

/** Uploads a file and has it read; what is refused doesn't stay in the vault. */
async function readPack(client: CustodiaClient, file: File): Promise<Read> {
  const { id: uploadId } = await uploadFile(client, file);
  try {
    return { uploadId, preview: await client.law.previewPack({ uploadId }) };
  } catch (error) {
    await client.uploads.cancel({ id: uploadId }).catch(() => undefined);
    throw error;
  }
}

/** Chooses or takes a dropped pack file, shows what it would change, and puts it in force. */
export function ImportPack() {
  const [read, setRead] = useState<Read | null>(null);
  const reading = useAction(officeLawText.where.preview, readPack);
  const importing = useAction(
    officeLawText.where.import,
    (client, asked: { uploadId: UploadId; reason: string | null }) => client.law.importPack(asked),
  );
  const dropping = useAction(officeLawText.where.preview, (client, id: UploadId) =>
    client.uploads.cancel({ id }),
  );

  function look(file: File | undefined | null): void {
    if (!file) return;
    importing.reset();
    void leave().then(async () => setRead((await reading.run(file)) ?? null));
  }

  async function leave(): Promise<void> {
    if (read !== null) await dropping.run(read.uploadId);
    setRead(null);
  }

  async function putInForce(reason: string | null): Promise<void> {
    if (read === null || (await importing.run({ uploadId: read.uploadId, reason })) === undefined) return;
    setRead(null);
    showToast(text.preview.done);
  }

  useFileDrop((files) => look(files[0]), text.drop);

  return (
    <div className="cu-stack">
      <div className="cu-row">
        <FileButton onChange={look} accept=".json,application/json">
          {(props) => (
            <Button variant="default" loading={reading.isRunning} {...props}>
              {read === null ? text.act : text.other}
            </Button>
          )}
        </FileButton>
        <span className="cu-soft" role="status">
          {reading.isRunning ? text.reading : null}
        </span>
      </div>
      <Problem>{reading.problem}</Problem>
      {read === null ? null : (
        <PackPreviewCard
          preview={read.preview}
          isRunning={importing.isRunning}
          problem={importing.problem}
          onImport={(reason) => void putInForce(reason)}
          onCancel={() => void leave()}
        />
      )}
    </div>
  );
}
