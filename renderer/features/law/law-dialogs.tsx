import type { LawChoice } from '../../../shared/law/kept-law.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import type { VersionChoice } from '../../../shared/law/versions.ts';
import type { HouseRuleId } from '../../../shared/ids.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ChooseForm } from './choose-form.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { HouseRuleDialogForm } from './house-rule-dialog.tsx';
import { TargetForm } from './target-form.tsx';

const text = officeLawText;

/** What a person is about to do to the office's law. */
export type LawAsked =
  | { act: 'target' | 'confirm' | 'override'; rule: DutyRule }
  | { act: 'add' }
  | { act: 'choose'; choice: VersionChoice; made: LawChoice | undefined }
  | { act: 'withdrawTarget' | 'withdrawConfirmation'; rule: string; citation: string }
  | { act: 'withdrawRule'; id: HouseRuleId; citation: string };

const widest = 640;

/** The dialog of whatever is about to be done; one at a time. */
export function LawDialogs({
  law,
  asked,
  onClose,
}: {
  law: Law;
  asked: LawAsked | null;
  onClose: () => void;
}) {
  return (
    <>
      <Dialog isOpen={asked?.act === 'target'} title={text.setTarget.title} onClose={onClose}>
        {asked?.act === 'target' ? (
          <TargetForm rule={asked.rule} target={law.targetFor(asked.rule.id)} onDone={onClose} />
        ) : null}
      </Dialog>
      <Dialog isOpen={asked?.act === 'confirm'} title={text.confirm.title} onClose={onClose}>
        {asked?.act === 'confirm' ? <ConfirmForm rule={asked.rule} onDone={onClose} /> : null}
      </Dialog>
      <Dialog isOpen={asked?.act === 'override'} size={widest} title={text.override.title} onClose={onClose}>
        {asked?.act === 'override' ? <HouseRuleDialogForm overridden={asked.rule} onDone={onClose} /> : null}
      </Dialog>
      <Dialog isOpen={asked?.act === 'add'} size={widest} title={text.add.title} onClose={onClose}>
        <HouseRuleDialogForm overridden={null} onDone={onClose} />
      </Dialog>
      <Dialog isOpen={asked?.act === 'choose'} title={text.choose.dialog} onClose={onClose}>
        {asked?.act === 'choose' ? (
          <ChooseForm choice={asked.choice} made={asked.made} onDone={onClose} />
        ) : null}
      </Dialog>
      <WithdrawDialog asked={asked} onClose={onClose} />
    </>
  );
}

type Withdrawal = Extract<LawAsked, { citation: string }>;

const withdraws = (asked: LawAsked | null): Withdrawal | null =>
  asked !== null && 'citation' in asked ? asked : null;

/** Asks why something is withdrawn; closed while nothing is. */
function WithdrawDialog({ asked, onClose }: { asked: LawAsked | null; onClose: () => void }) {
  const withdrawal = withdraws(asked);
  const act = withdrawal?.act ?? 'withdrawTarget';
  const action = useAction(
    text.where[act],
    (client, { what, reason }: { what: Withdrawal; reason: string }) =>
      what.act === 'withdrawRule'
        ? client.law.withdrawRule({ id: what.id, reason })
        : client.law[what.act]({ rule: what.rule, reason }),
  );
  return (
    <ReasonDialog
      isOpen={withdrawal !== null}
      title={text[act].title}
      action={text[act].act}
      acting={action}
      act={async (reason) => {
        if (withdrawal === null) return undefined;
        const done = await action.run({ what: withdrawal, reason });
        if (done !== undefined) showToast(text[act].done);
        return done;
      }}
      onClose={onClose}
    >
      <p className="cu-wrap cu-strong">{withdrawal?.citation}</p>
      <p>{text[act].body}</p>
    </ReasonDialog>
  );
}
