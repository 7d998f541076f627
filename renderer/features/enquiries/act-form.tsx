import { useState } from 'react';
import type { Enquiry } from '../../../shared/contract/enquiries.ts';
import { enquiryDocumentId } from '../../../shared/ids.ts';
import { enquiriesText } from '../../../shared/text/enquiries.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = enquiriesText;

/** What is done to an enquiry at a time that a person gives. */
export type TimedAct = 'due' | 'answer' | 'close';

type Typed = { at: ZonedTimeText; said: string; documentId: string | null };

const words = {
  due: { ...text.due, at: text.fields.due, said: text.fields.reason, atMissing: text.due.missing },
  answer: { ...text.answer, at: text.fields.answered, said: text.fields.answer },
  close: { ...text.close, at: text.fields.closed, said: text.fields.reason, atMissing: text.timeUnreadable },
} as const;

/** @returns why it can't be saved yet, or null */
function problemOf(act: TimedAct, { at, said }: Typed): string | null {
  if (typedTime(at) === null) return words[act].atMissing;
  return act !== 'answer' && said.trim() === '' ? text.due.reasonMissing : null;
}

async function perform(
  client: CustodiaClient,
  { act, enquiry: { id }, typed }: { act: TimedAct; enquiry: Enquiry; typed: Typed },
): Promise<true> {
  const at = typedTime(typed.at);
  if (at === null) throw new Error('an act without a time was let through');
  const reason = typed.said.trim();
  if (act === 'due') await client.enquiries.setDue({ id, dueAt: at, reason });
  else if (act === 'close') await client.enquiries.close({ id, at, reason });
  else
    await client.enquiries.answer({
      id,
      at,
      answer: reason === '' ? null : reason,
      answeredBy: enquiryDocumentId.nullable().parse(typed.documentId),
    });
  return true;
}

/** Sets the day, records the answer with its proof, or closes an enquiry. */
export function ActForm({ act, enquiry, onDone }: { act: TimedAct; enquiry: Enquiry; onDone: () => void }) {
  const draft = useDraft<Typed>(`enquiry.${act}/${enquiry.reference}`, {
    at: emptyTimeText(ownZone()),
    said: '',
    documentId: null,
  });
  const [isTried, setIsTried] = useState(false);
  const { value, change } = draft;
  const problem = problemOf(act, value);
  const acting = useAction(text.where[act], perform);
  const said = words[act];

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || (await acting.run({ act, enquiry, typed: value })) === undefined) return;
    await draft.submitted();
    showToast(said.done);
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={said.save}
      isRunning={acting.isRunning}
      problem={(isTried ? problem : null) ?? acting.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {act === 'close' ? <p className="cu-soft">{text.close.body}</p> : null}
      <ZonedTimeField isRequired label={said.at} value={value.at} onChange={(at) => change({ at })} />
      <LongTextField
        label={said.said}
        required={act !== 'answer'}
        value={value.said}
        onValue={(typed) => change({ said: typed })}
      />
      {act === 'answer' ? (
        <DocumentSelect
          documents={enquiry.documents}
          label={text.fields.proof}
          value={value.documentId}
          onValue={(documentId) => change({ documentId })}
        />
      ) : null}
    </DraftForm>
  );
}
