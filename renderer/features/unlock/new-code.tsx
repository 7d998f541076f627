import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { uiText } from '../../../shared/text/app.ts';
import { vaultText } from '../../../shared/text/vault.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { useCodeKept } from '../../api/use-code-kept.ts';
import { PassphraseField } from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecoveryCodeDialog } from '../../ui/recovery-code-dialog.tsx';

/** After a recovery code was replaced before anybody saw it: asks for a new one until there is one. */
export function NeededCode() {
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const [isPutOff, setIsPutOff] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const keepCode = useCodeKept(() => setCode(null));
  const isNeeded = status.data?.state === 'open' && status.data.needsRecoveryCode && !isPutOff;
  return (
    <>
      <Modal
        opened={isNeeded && code === null}
        onClose={() => setIsPutOff(true)}
        title={vaultText.newCode.title}
        closeButtonProps={{ 'aria-label': uiText.close }}
        size={460}
      >
        <p className="cu-soft" style={{ marginBottom: 12 }}>
          {vaultText.newCode.needed}
        </p>
        <NewCodeForm onCode={setCode} onLater={() => setIsPutOff(true)} />
      </Modal>
      <RecoveryCodeDialog code={code} onFinish={keepCode} />
    </>
  );
}

function NewCodeForm({ onCode, onLater }: { onCode: (code: string) => void; onLater: () => void }) {
  const text = vaultText.newCode;
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setIsTried] = useState(false);
  const make = useAction(vaultText.where.newCode, (client, typed: string) =>
    client.vault.newRecoveryCode({ passphrase: typed }),
  );

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (passphrase === '' || make.isRunning) return;
    const made = await make.run(passphrase);
    if (made !== undefined) onCode(made.recoveryCode);
  }

  return (
    <form className="cu-stack" onSubmit={(event) => void submit(event)} noValidate>
      <PassphraseField
        label={text.current}
        value={passphrase}
        purpose="current-password"
        isAutoFocused
        error={isTried && passphrase === '' ? vaultText.passphraseMissing : null}
        onValue={setPassphrase}
      />
      <Problem>{make.problem}</Problem>
      <div className="cu-row-end">
        <Button variant="default" onClick={onLater}>
          {text.later}
        </Button>
        <Button type="submit" loading={make.isRunning}>
          {text.act}
        </Button>
      </div>
    </form>
  );
}
