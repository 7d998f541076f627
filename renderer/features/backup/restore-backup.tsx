import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { backupText } from '../../../shared/text/backup.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { type ProgressControls, useProgressAction } from '../../api/use-progress-action.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Facts, TextField } from '../../ui/fields.tsx';
import { PassphraseField } from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { StateChip } from '../../ui/state-chip.tsx';

type Wanted = { from: string; folder: string; passphrase: string };
type Restored = { folder: string; cases: number };

async function restore(
  client: CustodiaClient,
  wanted: Wanted,
  { signal, report }: ProgressControls,
): Promise<Restored | null> {
  let restored: Restored | null = null;
  for await (const step of await client.backup.restore(wanted, { signal })) {
    if (step.step === 'restored') restored = step;
    else report(step.done, step.total);
  }
  return restored;
}

export function RestoreBackup() {
  const text = backupText.restore;
  const [wanted, setWanted] = useState<Wanted>({ from: '', folder: '', passphrase: '' });
  const [isMissing, setIsMissing] = useState(false);
  const action = useProgressAction(backupText.where.restore, restore);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const asked = { ...wanted, from: wanted.from.trim(), folder: wanted.folder.trim() };
    const isIncomplete = asked.from === '' || asked.folder === '' || asked.passphrase === '';
    setIsMissing(isIncomplete);
    if (isIncomplete || action.progress !== null) return;
    void action.run(asked).then((restored) => {
      if (restored !== undefined) setWanted((before) => ({ ...before, passphrase: '' }));
    });
  }

  return (
    <form className="cu-stack" style={{ maxWidth: 620 }} onSubmit={submit} noValidate>
      <TextField label={text.from} value={wanted.from} onValue={(from) => setWanted({ ...wanted, from })} />
      <TextField
        label={text.into}
        value={wanted.folder}
        onValue={(folder) => setWanted({ ...wanted, folder })}
      />
      <PassphraseField
        label={text.passphrase}
        value={wanted.passphrase}
        purpose="current-password"
        onValue={(passphrase) => setWanted({ ...wanted, passphrase })}
      />
      {action.progress === null ? (
        <div>
          <Button type="submit" variant="default">
            {text.act}
          </Button>
        </div>
      ) : (
        <ProgressRow label={text.running} {...action.progress} onCancel={action.cancel} />
      )}
      <Problem>{isMissing ? text.missing : action.problem}</Problem>
      <div role="status">{action.result === null ? null : <RestoredFacts restored={action.result} />}</div>
    </form>
  );
}

function RestoredFacts({ restored }: { restored: Restored }) {
  const text = backupText.restore;
  return (
    <div className="cu-stack">
      <div>
        <StateChip tone="good">{text.done(restored.cases.toLocaleString('en'))}</StateChip>
      </div>
      <p className="cu-soft">{text.next}</p>
      <Facts
        facts={[
          [
            text.folder,
            <span key="folder" className="cu-row">
              <span className="cu-mono">{restored.folder}</span>
              <CopyButton text={restored.folder} />
            </span>,
          ],
        ]}
      />
    </div>
  );
}
