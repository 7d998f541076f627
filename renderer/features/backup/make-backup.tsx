import { Button, Checkbox } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { backupText } from '../../../shared/text/backup.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { type ProgressControls, useProgressAction } from '../../api/use-progress-action.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts, TextField } from '../../ui/fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { sizeText } from '../../ui/when-text.ts';

type Made = { folder: string; bytes: number; journalHead: string | null };

async function make(
  client: CustodiaClient,
  folder: string,
  { signal, report }: ProgressControls,
): Promise<Made | null> {
  let made: Made | null = null;
  for await (const step of await client.backup.make({ folder }, { signal })) {
    if (step.step === 'made') made = step;
    else report(step.done, step.total);
  }
  return made;
}

export function MakeBackup({ usualFolder }: { usualFolder: string }) {
  const text = backupText.make;
  const [folder, setFolder] = useState(usualFolder);
  const [isKept, setIsKept] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const backup = useProgressAction(backupText.where.make, make);
  const keep = useAction(backupText.where.folder, (client, backupFolder: string) =>
    client.settings.change({ backupFolder }),
  );
  const isMissing = folder.trim() === '';

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (isMissing || backup.progress !== null) return;
    if (isKept) await keep.run(folder.trim());
    await backup.run(folder.trim());
  }

  return (
    <form className="cu-stack" style={{ maxWidth: 620 }} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={text.folder}
        description={text.folderHint}
        value={folder}
        error={isTried && isMissing ? text.folderMissing : null}
        onValue={setFolder}
      />
      {folder.trim() === usualFolder ? null : (
        <Checkbox
          label={text.keep}
          checked={isKept}
          onChange={(event) => setIsKept(event.currentTarget.checked)}
        />
      )}
      {backup.progress === null ? (
        <div>
          <Button type="submit" variant="default">
            {text.act}
          </Button>
        </div>
      ) : (
        <ProgressRow label={text.running} {...backup.progress} onCancel={backup.cancel} />
      )}
      <Problem>{backup.problem ?? keep.problem}</Problem>
      <div role="status">{backup.result === null ? null : <MadeFacts made={backup.result} />}</div>
    </form>
  );
}

function MadeFacts({ made }: { made: Made }) {
  const text = backupText.make;
  return (
    <div className="cu-stack">
      <div>
        <StateChip tone="good">{text.done}</StateChip>
      </div>
      <Facts
        facts={[
          [
            text.into,
            <span key="into" className="cu-mono">
              {made.folder}
            </span>,
          ],
          [text.size, sizeText(made.bytes)],
          ...(made.journalHead === null
            ? []
            : [
                [
                  text.head,
                  <span key="head" className="cu-row">
                    <span className="cu-mono">{made.journalHead}</span>
                    <CopyButton text={made.journalHead} label={text.copyHead} />
                  </span>,
                ] as const,
              ]),
        ]}
      />
    </div>
  );
}
