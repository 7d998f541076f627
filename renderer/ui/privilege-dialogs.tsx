import { useState } from 'react';
import type { Privilege } from '../../shared/domain/privilege.ts';
import { privilegeText } from '../../shared/text/privilege.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ActionForm, Dialog } from './dialog.tsx';
import { Hint } from './hint.tsx';
import { enteredPrivilege, PrivilegeFields, privilegeEntryOf } from './privilege-fields.tsx';

type Acting = { isRunning: boolean; problem: string | null };

/** Asks on what ground something is kept from others than counsel. */
export function MarkPrivilegeDialog({
  isOpen,
  recorded,
  acting,
  onMark,
  onClose,
}: {
  isOpen: boolean;
  recorded: Privilege | null;
  acting: Acting;
  onMark: (privilege: Privilege) => void;
  onClose: () => void;
}) {
  const title = recorded === null ? privilegeText.changeTitle : privilegeText.otherTitle;
  return (
    <Dialog isOpen={isOpen} title={title} onClose={onClose}>
      <MarkForm recorded={recorded} acting={acting} onMark={onMark} onClose={onClose} />
    </Dialog>
  );
}

function MarkForm({
  recorded,
  acting,
  onMark,
  onClose,
}: {
  recorded: Privilege | null;
  acting: Acting;
  onMark: (privilege: Privilege) => void;
  onClose: () => void;
}) {
  const [entry, setEntry] = useState({ ...privilegeEntryOf(recorded), isPrivileged: true });
  const [isTried, setIsTried] = useState(false);

  function submit(): void {
    setIsTried(true);
    const entered = enteredPrivilege(entry);
    if (entered !== null && entered !== undefined) onMark(entered);
  }

  return (
    <ActionForm
      action={recorded === null ? privilegeText.change : privilegeText.save}
      isRunning={acting.isRunning}
      problem={acting.problem}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p className="cu-soft">{privilegeText.hint}</p>
      <PrivilegeFields entry={entry} onEntry={setEntry} isTried={isTried} canChoose={false} />
    </ActionForm>
  );
}

/** Asks, with a warning, before something privileged is opened to others than counsel. */
export function LiftPrivilegeDialog({
  isOpen,
  acting,
  onLift,
  onClose,
}: {
  isOpen: boolean;
  acting: Acting;
  onLift: (reason: string) => void;
  onClose: () => void;
}) {
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={privilegeText.liftTitle}
      action={privilegeText.lift}
      asksReason
      isRunning={acting.isRunning}
      problem={acting.problem}
      onConfirm={onLift}
      onClose={onClose}
    >
      <Hint tone="attention">{privilegeText.liftBody}</Hint>
    </ConfirmDialog>
  );
}
