import { Button, Checkbox } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { settingsText } from '../../../shared/text/settings.ts';
import { vaultText } from '../../../shared/text/vault.ts';
import { errorCode } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { useCodeKept } from '../../api/use-code-kept.ts';
import { Section } from '../../ui/fields.tsx';
import {
  emptyPassphrase,
  NewPassphraseFields,
  PassphraseField,
  passphraseProblem,
} from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecoveryCodeDialog } from '../../ui/recovery-code-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';

type Change = { current: string; next: string; exposed: boolean };

/** Changes the person's own passphrase; with a new key where somebody may know the old one. */
export function PassphraseForm({ name }: { name: string }) {
  const text = settingsText.passphrase;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(emptyPassphrase);
  const [exposed, setExposed] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const keepCode = useCodeKept(() => setCode(null));
  const change = useAction(settingsText.where.passphrase, (client, input: Change) =>
    client.vault.changePassphrase(input),
  );
  const weak = passphraseProblem(next, [name]);
  const isWrong = errorCode(change.error) === 'WRONG_PASSPHRASE';

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (current === '' || weak !== null || change.isRunning) return;
    const answer = await change.run({ current, next: next.first, exposed });
    if (answer === undefined) return;
    setCurrent('');
    setNext(emptyPassphrase);
    setExposed(false);
    setIsTried(false);
    setCode(answer.recoveryCode);
    showToast(text.changed);
  }

  return (
    <Section title={text.title} description={text.lead}>
      <form
        className="cu-stack"
        style={{ maxWidth: 440 }}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <PassphraseField
          label={text.current}
          value={current}
          purpose="current-password"
          error={isWrong ? text.wrong : isTried && current === '' ? vaultText.passphraseMissing : null}
          onValue={(value) => {
            setCurrent(value);
            change.reset();
          }}
        />
        <NewPassphraseFields
          value={next}
          onChange={setNext}
          personal={[name]}
          problem={isTried ? weak : null}
        />
        <Checkbox
          label={text.exposed}
          description={text.exposedHint}
          checked={exposed}
          onChange={(event) => setExposed(event.currentTarget.checked)}
        />
        <Problem>{isWrong ? null : change.problem}</Problem>
        <div className="cu-row">
          <Button type="submit" variant="default" loading={change.isRunning}>
            {text.change}
          </Button>
          <span role="status" className="cu-small cu-soft">
            {change.isRunning ? text.changing : null}
          </span>
        </div>
      </form>
      <RecoveryCodeDialog code={code} onFinish={keepCode} />
    </Section>
  );
}
