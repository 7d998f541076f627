import { useState } from 'react';
import { Medium } from '../../../shared/contract/case-work.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { documentId } from '../../../shared/ids.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = lettersText.sent;

type Typed = { at: ZonedTimeText; medium: string; proofId: string | null };

/** When and how a letter went out, with its proof. */
export function SentForm({
  detail,
  letter,
  onDone,
}: {
  detail: CaseDetail;
  letter: CaseDetail['communications'][number];
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(`letter.sent/${detail.reference}/${letter.id}`, {
    at: emptyTimeText(ownZone()),
    medium: letter.medium,
    proofId: null,
  });
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const at = typedTime(value.at);
  const save = useCaseAction(
    detail.id,
    lettersText.where.sent,
    (client, when: ZonedTime) =>
      client.letters.recordSent({
        id: letter.id,
        at: when,
        medium: Object.values(Medium).find((one) => one === value.medium) ?? Medium.post,
        proofId: documentId.nullable().parse(value.proofId),
      }),
    { done: text.done, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (at === null || (await save.run(at)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.save}
      isRunning={save.isRunning}
      problem={save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <ZonedTimeField
        isRequired
        label={text.at}
        value={value.at}
        error={isTried && at === null ? text.atMissing : null}
        onChange={(next) => change({ at: next })}
      />
      <SetSelect
        set="medium"
        clearable={false}
        allowDeselect={false}
        label={text.medium}
        value={value.medium}
        onValue={(medium) => change({ medium: medium ?? Medium.post })}
      />
      <DocumentSelect
        documents={detail.documents}
        label={text.proof}
        value={value.proofId}
        onValue={(proofId) => change({ proofId })}
      />
    </DraftForm>
  );
}
