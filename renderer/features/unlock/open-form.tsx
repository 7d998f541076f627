import { Button, Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import { vaultText } from '../../../shared/text/vault.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { PassphraseField } from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { FolderLine } from './folder-line.tsx';

/** Folder and passphrase; on a desktop with a real keyring, the keyring too. */
export function OpenForm({ folder, onFolder }: { folder: string; onFolder: (folder: string) => void }) {
  const text = vaultText.unlock;
  const { host } = useApi();
  const queryClient = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isRemembered, setIsRemembered] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const keyring = useQuery({
    queryKey: ['vault', 'keyring', folder],
    queryFn: () => host?.information({ folder }) ?? null,
    enabled: host !== undefined,
  });
  const open = useAction(
    vaultText.where.open,
    async (client, input: { folder: string; passphrase: string }) => {
      const status = await client.vault.open(input);
      if (isRemembered) await host?.rememberInKeyring({ folder: input.folder, remember: true });
      return status;
    },
  );
  const openFromKeyring = useAction(
    vaultText.where.open,
    async () => (await host?.unlockFromKeyring({ folder })) ?? false,
  );

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (open.isRunning) return;
    setIsMissing(passphrase === '');
    if (passphrase === '') return;
    const status = await open.run({ folder: folder.trim(), passphrase });
    if (status === undefined) {
      form.current?.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')?.select();
      return;
    }
    queryClient.setQueryData(['vault', 'status'], status);
  }

  return (
    <form className="cu-stack" ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <FolderLine folder={folder} onFolder={onFolder} />
      {keyring.data?.remembers === true ? (
        <Button
          variant="default"
          loading={openFromKeyring.isRunning}
          onClick={() => void openFromKeyring.run(undefined)}
        >
          {text.fromKeyring}
        </Button>
      ) : null}
      <PassphraseField
        label={vaultText.passphrase}
        value={passphrase}
        purpose="current-password"
        error={isMissing ? vaultText.passphraseMissing : null}
        isAutoFocused
        onValue={(value) => {
          setPassphrase(value);
          setIsMissing(false);
        }}
      />
      {keyring.data?.hasKeyring === true ? (
        <Checkbox
          label={text.remember}
          description={text.rememberHint}
          checked={isRemembered}
          onChange={(event) => setIsRemembered(event.currentTarget.checked)}
        />
      ) : null}
      <Problem>{open.problem ?? openFromKeyring.problem}</Problem>
      <div className="cu-row" style={{ justifyContent: 'space-between' }}>
        <span role="status" className="cu-small cu-soft">
          {open.isRunning ? text.opening : null}
        </span>
        <Button type="submit" loading={open.isRunning}>
          {text.open}
        </Button>
      </div>
    </form>
  );
}
