import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { settingsText } from '../../../shared/text/settings.ts';
import { vaultText } from '../../../shared/text/vault.ts';
import { errorCode } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { useCodeKept } from '../../api/use-code-kept.ts';
import { Section } from '../../ui/fields.tsx';
import { PassphraseField } from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecoveryCodeDialog } from '../../ui/recovery-code-dialog.tsx';

/** Replaces the vault's recovery code upon the person's passphrase. */
export function NewCodeSection() {
  const text = vaultText.newCode;
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const keepCode = useCodeKept(() => setCode(null));
  const make = useAction(vaultText.where.newCode, (client, typed: string) =>
    client.vault.newRecoveryCode({ passphrase: typed }),
  );
  const isWrong = errorCode(make.error) === 'WRONG_PASSPHRASE';

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (passphrase === '' || make.isRunning) return;
    const made = await make.run(passphrase);
    if (made === undefined) return;
    setPassphrase('');
    setIsTried(false);
    setCode(made.recoveryCode);
  }

  return (
    <Section title={text.open} description={text.lead}>
      <form
        className="cu-stack"
        style={{ maxWidth: 440 }}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <PassphraseField
          label={text.current}
          value={passphrase}
          purpose="current-password"
          error={
            isWrong
              ? settingsText.passphrase.wrong
              : isTried && passphrase === ''
                ? vaultText.passphraseMissing
                : null
          }
          onValue={(value) => {
            setPassphrase(value);
            make.reset();
          }}
        />
        <Problem>{isWrong ? null : make.problem}</Problem>
        <div>
          <Button type="submit" variant="default" loading={make.isRunning}>
            {text.act}
          </Button>
        </div>
      </form>
      <RecoveryCodeDialog code={code} onFinish={keepCode} />
    </Section>
  );
}
