import { useState } from 'react';
import { vaultText } from '../../../shared/text/vault.ts';
import { useAction } from '../../api/use-action.ts';
import { useCodeKept } from '../../api/use-code-kept.ts';
import { CenterPage, LinkButton } from '../../ui/center-page.tsx';
import { type NewPassphrase, passphraseProblem } from '../../ui/passphrase-fields.tsx';
import { RecoveryCode } from '../../ui/recovery-code.tsx';
import type { Founding } from './founding.ts';
import { PassphraseStep } from './passphrase-step.tsx';
import { PlaceStep } from './place-step.tsx';

type FirstRunProps = {
  defaultFolder: string;
  /** The vault is about to be open, but its recovery code is still to be seen: stay here. */
  onHold: () => void;
  onRelease: () => void;
  onOpenInstead: () => void;
};

/** Makes a vault in three steps: where and who, the passphrase, the recovery code. */
export function FirstRun({ defaultFolder, onHold, onRelease, onOpenInstead }: FirstRunProps) {
  const text = vaultText.firstRun;
  const [step, setStep] = useState<0 | 1>(0);
  const [founding, setFounding] = useState<Founding>({ folder: defaultFolder, name: '', office: 'US' });
  const [code, setCode] = useState<string | null>(null);
  const keepCode = useCodeKept(onRelease);
  const create = useAction(vaultText.where.create, (client, input: Founding & { passphrase: string }) =>
    client.vault.create(input),
  );

  async function found(passphrase: NewPassphrase): Promise<void> {
    if (passphraseProblem(passphrase, [founding.name]) !== null) return;
    onHold();
    const made = await create.run({ ...founding, passphrase: passphrase.first });
    if (made === undefined) onRelease();
    else setCode(made.recoveryCode);
  }

  if (code !== null) {
    return (
      <CenterPage title={vaultText.recovery.title} width="wide">
        <RecoveryCode code={code} finish={vaultText.recovery.finish} onFinish={keepCode}>
          <p className="cu-soft">{vaultText.recovery.lead}</p>
        </RecoveryCode>
      </CenterPage>
    );
  }
  return (
    <CenterPage
      title={step === 0 ? text.title : text.passphraseTitle}
      lead={step === 0 ? text.lead : text.passphraseLead}
      foot={
        <>
          <span>{text.stepOf(step + 1, text.steps.length)}</span>
          <LinkButton onClick={onOpenInstead}>{text.openInstead}</LinkButton>
        </>
      }
    >
      {step === 0 ? (
        <PlaceStep
          founding={founding}
          onNext={(next) => {
            setFounding(next);
            create.reset();
            setStep(1);
          }}
        />
      ) : (
        <PassphraseStep
          personal={[founding.name]}
          isRunning={create.isRunning}
          problem={create.problem}
          onBack={() => setStep(0)}
          onNext={(passphrase) => void found(passphrase)}
        />
      )}
    </CenterPage>
  );
}
