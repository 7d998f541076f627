import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = requestPageText.resume;

type Pause = RequestCase['pauses'][number];

/** Records until when the office waited. */
export function ResumeButton({ detail, pause }: { detail: RequestCase; pause: Pause }) {
  return (
    <DialogButton act={text.act} title={text.title}>
      {(close) => <ResumeForm detail={detail} pause={pause} onDone={close} />}
    </DialogButton>
  );
}

function ResumeForm({ detail, pause, onDone }: { detail: RequestCase; pause: Pause; onDone: () => void }) {
  const draft = useDraft<{ until: ZonedTimeText }>(`request.resume/${detail.reference}`, {
    until: emptyTimeText(ownZone()),
  });
  const [missing, setMissing] = useState<string | null>(null);
  const action = useCaseAction(
    detail.id,
    text.where,
    (client, until: ZonedTime) => client.request.resume({ id: pause.id, until }),
    { done: text.done, say: showToast },
  );

  async function submit(): Promise<void> {
    const until = typedTime(draft.value.until);
    setMissing(until === null ? text.missing : null);
    if (until === null || (await action.run(until)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={2}
      action={text.act}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.body}</p>
      <ZonedTimeField
        label={text.until}
        value={draft.value.until}
        onChange={(until) => draft.change({ until })}
      />
    </DraftForm>
  );
}
