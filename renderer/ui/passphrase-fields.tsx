import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { passphraseStrength } from '../../shared/domain/passphrase-strength.ts';
import { uiText } from '../../shared/text/app.ts';
import { vaultText } from '../../shared/text/vault.ts';
import './passphrase-fields.css';

type PassphraseFieldProps = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  error?: ReactNode;
  description?: ReactNode;
  /** `new-password` keeps a browser from filling in another one. */
  purpose: 'current-password' | 'new-password';
  isAutoFocused?: boolean;
};

/** A passphrase as it is typed, with a word when Caps Lock is on. */
export function PassphraseField({
  label,
  value,
  onValue,
  error,
  description,
  purpose,
  isAutoFocused = false,
}: PassphraseFieldProps) {
  const [isCapsLockOn, setIsCapsLockOn] = useState(false);
  const watch = (event: KeyboardEvent) => setIsCapsLockOn(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        label={label}
        description={description}
        value={value}
        error={error}
        autoComplete={purpose}
        spellCheck={false}
        data-autofocus={isAutoFocused || undefined}
        // The screen has one thing to do, and it begins here.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isAutoFocused}
        visibilityToggleButtonProps={{ 'aria-label': uiText.showPassphrase, tabIndex: 0 }}
        onChange={(event) => onValue(event.currentTarget.value)}
        onKeyDown={watch}
        onKeyUp={watch}
        onBlur={() => setIsCapsLockOn(false)}
      />
      <div role="status" className="cu-small cu-soft">
        {isCapsLockOn ? vaultText.capsLock : null}
      </div>
    </div>
  );
}

export type NewPassphrase = { first: string; again: string };

export const emptyPassphrase: NewPassphrase = { first: '', again: '' };

/** @returns what still keeps this passphrase from being taken, as a sentence, or null. */
export function passphraseProblem(value: NewPassphrase, personal: readonly string[]): string | null {
  const { level } = passphraseStrength(value.first, personal);
  if (level === 'empty') return vaultText.passphraseMissing;
  if (level === 'refused') return vaultText.passphraseTooShort;
  return value.first === value.again ? null : vaultText.passphraseDiffers;
}

/** A new passphrase, typed twice, with an estimate of how hard it is to guess. */
export function NewPassphraseFields({
  value,
  onChange,
  personal,
  problem,
  isAutoFocused = false,
}: {
  value: NewPassphrase;
  onChange: (value: NewPassphrase) => void;
  /** Names a guesser would try first. */
  personal: readonly string[];
  /** Shown once the person tried to go on. */
  problem: string | null;
  isAutoFocused?: boolean;
}) {
  const isSecond = problem === vaultText.passphraseDiffers;
  return (
    <>
      <div>
        <PassphraseField
          label={vaultText.newPassphrase}
          description={vaultText.passphraseHint}
          value={value.first}
          purpose="new-password"
          error={isSecond ? null : problem}
          isAutoFocused={isAutoFocused}
          onValue={(first) => onChange({ ...value, first })}
        />
        <Strength passphrase={value.first} personal={personal} />
      </div>
      <PassphraseField
        label={vaultText.passphraseAgain}
        value={value.again}
        purpose="new-password"
        error={isSecond ? problem : null}
        onValue={(again) => onChange({ ...value, again })}
      />
    </>
  );
}

/** Bits at which the bar is full. */
const fullBits = 80;

function Strength({ passphrase, personal }: { passphrase: string; personal: readonly string[] }) {
  const { bits, level, weaknesses } = passphraseStrength(passphrase, personal);
  const width = `${String(Math.min(100, (bits / fullBits) * 100))}%`;
  return (
    <div className="cu-strength" aria-live="polite">
      <div className="cu-strength-bar" aria-hidden="true">
        <span data-level={level} style={{ width }} />
      </div>
      <span className="cu-small">
        <span className="cu-hidden">{vaultText.strength.label}: </span>
        {vaultText.strength[level]}
      </span>
      <p className="cu-small cu-soft">
        {weaknesses.map((weakness) => vaultText.strength.reasons[weakness]).join(' ')}
      </p>
    </div>
  );
}
