import { useState } from 'react';
import type { Privilege } from '../../shared/domain/privilege.ts';
import { privilegeText } from '../../shared/text/privilege.ts';
import type { MenuAction } from './action-menu.tsx';
import { ActionForm, Dialog } from './dialog.tsx';
import { Hint } from './hint.tsx';
import { enteredPrivilege, PrivilegeFields, privilegeEntryOf } from './privilege-fields.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Acting = { isRunning: boolean; problem: string | null; reset: () => void };

type What = 'mark' | 'lift' | 'remove';

/**
 * What is asked about one record of a list: on what ground it is privileged, why that is lifted (with a warning),
 * why it is removed. One set of dialogs serves the whole list; `what` says which is open.
 */
export function RecordDialogs({
  what,
  recorded,
  mark,
  remove,
  removal,
  onClose,
}: {
  what: What | null;
  /** The record's privilege as it stands. */
  recorded: Privilege | null;
  mark: Acting & { act: (privilege: Privilege | null, reason?: string) => Promise<unknown> };
  remove: Acting & { act: (reason: string) => Promise<unknown> };
  removal: { title: string; action: string; body: string };
  onClose: () => void;
}) {
  function closeMark(): void {
    mark.reset();
    onClose();
  }
  return (
    <>
      <Dialog
        isOpen={what === 'mark'}
        title={recorded === null ? privilegeText.changeTitle : privilegeText.otherTitle}
        onClose={closeMark}
      >
        <MarkForm
          recorded={recorded}
          acting={mark}
          onMark={(privilege) => mark.act(privilege)}
          onClose={closeMark}
        />
      </Dialog>
      <ReasonDialog
        isOpen={what === 'lift'}
        title={privilegeText.liftTitle}
        action={privilegeText.lift}
        acting={mark}
        act={(reason) => mark.act(null, reason)}
        onClose={onClose}
      >
        <Hint tone="attention">{privilegeText.liftBody}</Hint>
      </ReasonDialog>
      <ReasonDialog
        isOpen={what === 'remove'}
        title={removal.title}
        action={removal.action}
        acting={remove}
        act={remove.act}
        onClose={onClose}
      >
        {removal.body}
      </ReasonDialog>
    </>
  );
}

/** The entries of a record's menu that these dialogs answer. */
export function privilegeActions(recorded: Privilege | null, ask: (what: What) => void): MenuAction[] {
  if (recorded === null) return [{ label: privilegeText.change, run: () => ask('mark') }];
  return [
    { label: privilegeText.other, run: () => ask('mark') },
    { label: privilegeText.lift, run: () => ask('lift') },
  ];
}

function MarkForm({
  recorded,
  acting,
  onMark,
  onClose,
}: {
  recorded: Privilege | null;
  acting: Acting;
  onMark: (privilege: Privilege) => Promise<unknown>;
  onClose: () => void;
}) {
  const [entry, setEntry] = useState({ ...privilegeEntryOf(recorded), isPrivileged: true });
  const [isTried, setIsTried] = useState(false);

  async function submit(): Promise<void> {
    setIsTried(true);
    const entered = enteredPrivilege(entry);
    if (entered === null || entered === undefined) return;
    if ((await onMark(entered)) !== undefined) onClose();
  }

  return (
    <ActionForm
      action={recorded === null ? privilegeText.change : privilegeText.save}
      isRunning={acting.isRunning}
      problem={acting.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <p className="cu-soft">{privilegeText.hint}</p>
      <PrivilegeFields entry={entry} onEntry={setEntry} isTried={isTried} canChoose={false} />
    </ActionForm>
  );
}
