import { useState } from 'react';
import { vaultText } from '../../../shared/text/vault.ts';
import { useCodeKept } from '../../api/use-code-kept.ts';
import { CenterPage, LinkButton } from '../../ui/center-page.tsx';
import { RecoveryCode } from '../../ui/recovery-code.tsx';
import { OpenForm } from './open-form.tsx';
import { RecoverForm } from './recover-form.tsx';

type UnlockProps = {
  /** Where the vault was last, or would be. */
  folder: string;
  /** A recovery code is still to be seen: stay here though the vault is open. */
  onHold: () => void;
  onRelease: () => void;
  onCreateInstead: () => void;
};

/** Opens a vault with a passphrase, or with the recovery code when that is lost. */
export function Unlock({ folder, onHold, onRelease, onCreateInstead }: UnlockProps) {
  const [way, setWay] = useState<'passphrase' | 'code'>('passphrase');
  const [chosenFolder, setChosenFolder] = useState(folder);
  const [code, setCode] = useState<string | null>(null);
  const keepCode = useCodeKept(onRelease);

  if (code !== null) {
    return (
      <CenterPage title={vaultText.recovery.title} width="wide">
        <RecoveryCode code={code} finish={vaultText.recovery.finish} onFinish={keepCode}>
          <p className="cu-soft">{vaultText.recovery.lead}</p>
        </RecoveryCode>
      </CenterPage>
    );
  }
  if (way === 'code') {
    return (
      <CenterPage
        title={vaultText.recover.title}
        lead={vaultText.recover.lead}
        foot={<LinkButton onClick={() => setWay('passphrase')}>{vaultText.recover.back}</LinkButton>}
      >
        <RecoverForm folder={chosenFolder} onHold={onHold} onFailed={onRelease} onRecovered={setCode} />
      </CenterPage>
    );
  }
  return (
    <CenterPage
      title={vaultText.unlock.title}
      foot={
        <>
          <LinkButton onClick={() => setWay('code')}>{vaultText.unlock.useCode}</LinkButton>
          <LinkButton onClick={onCreateInstead}>{vaultText.unlock.createInstead}</LinkButton>
        </>
      }
    >
      <OpenForm folder={chosenFolder} onFolder={setChosenFolder} />
    </CenterPage>
  );
}
