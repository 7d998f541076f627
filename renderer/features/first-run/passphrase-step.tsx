import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { vaultText } from '../../../shared/text/vault.ts';
import {
  emptyPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  passphraseProblem,
} from '../../ui/passphrase-fields.tsx';
import { Problem } from '../../ui/problem.tsx';

/** The passphrase, twice; the vault is made upon it. */
export function PassphraseStep({
  personal,
  isRunning,
  problem,
  onBack,
  onNext,
}: {
  personal: readonly string[];
  isRunning: boolean;
  problem: string | null;
  onBack: () => void;
  onNext: (passphrase: NewPassphrase) => void;
}) {
  const text = vaultText.firstRun;
  const [value, setValue] = useState(emptyPassphrase);
  const [isTried, setIsTried] = useState(false);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setIsTried(true);
    if (!isRunning) onNext(value);
  }

  return (
    <form className="cu-stack" onSubmit={submit} noValidate>
      <NewPassphraseFields
        value={value}
        onChange={setValue}
        personal={personal}
        problem={isTried ? passphraseProblem(value, personal) : null}
        isAutoFocused
      />
      <Problem>{problem}</Problem>
      <div role="status" className="cu-small cu-soft">
        {isRunning ? text.creating : null}
      </div>
      <div className="cu-row" style={{ justifyContent: 'space-between' }}>
        <Button variant="default" disabled={isRunning} onClick={onBack}>
          {text.back}
        </Button>
        <Button type="submit" loading={isRunning}>
          {text.create}
        </Button>
      </div>
    </form>
  );
}
