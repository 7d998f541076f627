import { useState } from 'react';
import type { MarkDutyInput } from '../../../shared/contract/breach.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { Duty } from '../../../shared/contract/duties.ts';
import { DutyMark } from '../../../shared/domain/breach.ts';
import { documentId } from '../../../shared/ids.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = breachDutiesText.marks;

/** What a person says of a duty: the program never says it for them. */
export function MarkMenu({ detail, duty }: { detail: BreachCase; duty: Duty }) {
  const [asked, setAsked] = useState<DutyMark | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <div>
        <ActionMenu
          label={text.open}
          actions={Object.values(DutyMark).map((mark) => ({
            label: text[mark].act,
            run: () => setAsked(mark),
          }))}
        />
      </div>
      <Dialog isOpen={asked !== null} title={asked === null ? '' : text[asked].title} onClose={close}>
        {asked === null ? null : <MarkForm detail={detail} duty={duty} mark={asked} onDone={close} />}
      </Dialog>
    </>
  );
}

type Typed = { at: ZonedTimeText; documentId: string | null; reason: string };

function MarkForm({
  detail,
  duty,
  mark,
  onDone,
}: {
  detail: BreachCase;
  duty: Duty;
  mark: DutyMark;
  onDone: () => void;
}) {
  const { rule, partId } = duty;
  const clientId = rule === 'contract' ? (duty.clients[0] ?? null) : null;
  const draft = useDraft<Typed>(`breach.mark/${detail.reference}/${rule}/${partId}/${mark}`, {
    at: emptyTimeText(ownZone()),
    documentId: null,
    reason: '',
  });
  const { value, change } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    breachDutiesText.where.mark,
    (client, given: Pick<MarkDutyInput, 'at' | 'documentId' | 'reason'>) =>
      client.breach.markDuty({ id: detail.id, rule, partId, clientId, mark, ...given }),
    { done: text[mark].done, say: showToast },
  );
  const isMet = mark === DutyMark.met;
  const needsReason = mark === DutyMark.doesNotApply || mark === DutyMark.withdrawn;

  async function submit(): Promise<void> {
    const at = typedTime(value.at);
    const reason = value.reason.trim();
    const lacks =
      isMet && at === null ? text.atMissing : needsReason && reason === '' ? text.reasonMissing : null;
    setProblem(lacks);
    if (lacks !== null) return;
    const given = {
      ...(isMet && at !== null ? { at, documentId: documentId.nullable().parse(value.documentId) } : {}),
      ...(reason === '' ? {} : { reason }),
    };
    if ((await save.run(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={text.save}
      isRunning={save.isRunning}
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text[mark].body}</p>
      {isMet ? (
        <>
          <ZonedTimeField label={text.at} value={value.at} onChange={(at) => change({ at })} />
          <DocumentSelect
            label={breachDutiesText.panel.proof}
            documents={detail.documents}
            value={value.documentId}
            onValue={(chosen) => change({ documentId: chosen })}
          />
        </>
      ) : null}
      <LongTextField
        label={text[mark].reason}
        required={needsReason}
        data-autofocus={isMet ? undefined : true}
        value={value.reason}
        onValue={(reason) => change({ reason })}
      />
    </DraftForm>
  );
}
