import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { vaultText } from '../../../shared/text/vault.ts';
import { errorCode } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { TextField } from '../../ui/fields.tsx';
import { emptyPassphrase, NewPassphraseFields, passphraseProblem } from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';

type Recovering = { folder: string; code: string; name?: string; next: string };

/** The recovery code, for whom, and that person's new passphrase. */
export function RecoverForm({
  folder,
  onHold,
  onFailed,
  onRecovered,
}: {
  folder: string;
  onHold: () => void;
  onFailed: () => void;
  onRecovered: (recoveryCode: string) => void;
}) {
  const text = vaultText.recover;
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const [isTried, setIsTried] = useState(false);
  const recover = useAction(vaultText.where.recover, (client, input: Recovering) =>
    client.vault.recover(input),
  );
  const isCodeMissing = code.trim() === '';
  const weak = passphraseProblem(passphrase, [name]);
  const problem = errorCode(recover.error) === 'WRONG_PASSPHRASE' ? text.wrong : recover.problem;

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (isCodeMissing || weak !== null || recover.isRunning) return;
    onHold();
    const who = name.trim() === '' ? {} : { name: name.trim() };
    const recovered = await recover.run({ folder, code: code.trim(), next: passphrase.first, ...who });
    if (recovered === undefined) onFailed();
    else onRecovered(recovered.recoveryCode);
  }

  return (
    <form className="cu-stack" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={text.code}
        description={text.codeHint}
        value={code}
        error={isTried && isCodeMissing ? text.codeMissing : null}
        // Coming here, the person has the code in hand.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        styles={{ input: { fontFamily: 'var(--mono)' } }}
        onValue={setCode}
      />
      <TextField label={text.name} description={text.nameHint} value={name} onValue={setName} />
      <NewPassphraseFields
        value={passphrase}
        onChange={setPassphrase}
        personal={[name]}
        problem={isTried ? weak : null}
      />
      <Problem>{problem}</Problem>
      <div className="cu-row" style={{ justifyContent: 'space-between' }}>
        <span role="status" className="cu-small cu-soft">
          {recover.isRunning ? text.acting : null}
        </span>
        <Button type="submit" loading={recover.isRunning}>
          {text.act}
        </Button>
      </div>
    </form>
  );
}
