import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { RequestOutcome, requestOutcome } from '../../../shared/domain/request.ts';
import { isRefusal } from '../../../shared/domain/request-steps.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = requestPageText.close;

/** Closes the request: outcome, reasons, and for a refusal its ground and the way to go on. */
export function CloseButton({ detail, isNext }: { detail: RequestCase; isNext: boolean }) {
  return (
    <DialogButton act={text.act} title={text.title} variant={isNext ? 'filled' : 'default'}>
      {(close) => <CloseForm detail={detail} onDone={close} />}
    </DialogButton>
  );
}

type Typed = { at: ZonedTimeText; outcome: string | null; reasons: string; ground: string; route: string };
type Given = {
  at: ZonedTime | null;
  outcome: RequestOutcome | null;
  reasons: string;
  refusalGround: string | null;
  appealRoute: string | null;
};

/** @returns what keeps the request from being closed, or null. */
function missingIn({ at, outcome, reasons, refusalGround, appealRoute }: Given): string | null {
  if (outcome === null) return text.outcomeMissing;
  if (reasons === '') return text.reasonsMissing;
  if (isRefusal(outcome) && refusalGround === null) return text.groundMissing;
  if (isRefusal(outcome) && appealRoute === null) return text.routeMissing;
  return at === null ? text.missing : null;
}

const given = (words: string): string | null => (words.trim() === '' ? null : words.trim());

function CloseForm({ detail, onDone }: { detail: RequestCase; onDone: () => void }) {
  const { id } = detail;
  const draft = useDraft<Typed>(`request.close/${detail.reference}`, {
    at: emptyTimeText(ownZone()),
    outcome: null,
    reasons: '',
    ground: '',
    route: '',
  });
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const outcome = requestOutcome.nullable().parse(value.outcome);
  const action = useCaseAction(
    id,
    text.where,
    (client, closing: Given & { at: ZonedTime; outcome: RequestOutcome }) =>
      client.request.close({ id, ...closing }),
    { done: text.done, say: showToast },
  );

  async function submit(): Promise<void> {
    const isRefused = outcome !== null && isRefusal(outcome);
    const closing = {
      at: typedTime(value.at),
      outcome,
      reasons: value.reasons.trim(),
      refusalGround: isRefused ? given(value.ground) : null,
      appealRoute: isRefused ? given(value.route) : null,
    };
    setMissing(missingIn(closing));
    if (missingIn(closing) !== null || closing.at === null || closing.outcome === null) return;
    if ((await action.run({ ...closing, at: closing.at, outcome: closing.outcome })) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.act}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.body}</p>
      <SetSelect
        set="outcome"
        only={Object.values(RequestOutcome)}
        label={text.outcome}
        value={value.outcome}
        onValue={(chosen) => change({ outcome: chosen })}
      />
      <LongTextField label={text.reasons} value={value.reasons} onValue={(reasons) => change({ reasons })} />
      {outcome !== null && isRefusal(outcome) ? (
        <>
          <TextField
            label={text.ground}
            description={text.groundHint}
            value={value.ground}
            onValue={(ground) => change({ ground })}
          />
          <TextField
            label={text.route}
            description={text.routeHint}
            value={value.route}
            onValue={(route) => change({ route })}
          />
        </>
      ) : null}
      <ZonedTimeField label={text.at} value={value.at} onChange={(at) => change({ at })} />
    </DraftForm>
  );
}
