import { Modal } from '@mantine/core';
import { vaultText } from '../../shared/text/vault.ts';
import { RecoveryCode } from './recovery-code.tsx';

/** A new recovery code over the screen; it closes only once groups of it were typed. */
export function RecoveryCodeDialog({ code, onFinish }: { code: string | null; onFinish: () => void }) {
  return (
    <Modal
      opened={code !== null}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={vaultText.newCode.changed}
      size={560}
    >
      {code === null ? null : (
        <RecoveryCode code={code} finish={vaultText.recovery.finishPlain} onFinish={onFinish}>
          <p className="cu-soft">{vaultText.newCode.changedLead}</p>
        </RecoveryCode>
      )}
    </Modal>
  );
}
