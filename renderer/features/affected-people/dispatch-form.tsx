import { useState } from 'react';
import type { Dispatch, DispatchInput } from '../../../shared/contract/affected-people.ts';
import { medium, Medium } from '../../../shared/contract/case-work.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { documentId, partId } from '../../../shared/ids.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';
import { PartSelect } from './part-select.tsx';

const text = affectedText.dispatches;

type Typed = {
  partId: string;
  batch: string;
  place: string;
  method: string | null;
  sentAt: ZonedTimeText;
  letters: string;
  returned: string;
  resent: string;
  substituteAt: ZonedTimeText;
  substitute: string;
  documentId: string | null;
};

const timeText = (time: ZonedTime | null) => (time === null ? emptyTimeText(ownZone()) : timeTextOf(time));

const typedFrom = (dispatch: Dispatch | null, first: string): Typed => ({
  partId: dispatch?.partId ?? first,
  batch: dispatch?.batch ?? '',
  place: dispatch?.jurisdiction ?? '',
  method: dispatch?.method ?? Medium.post,
  sentAt: timeText(dispatch?.sentAt ?? null),
  letters: dispatch === null ? '' : String(dispatch.letters),
  returned: String(dispatch?.returned ?? 0),
  resent: String(dispatch?.resent ?? 0),
  substituteAt: timeText(dispatch?.substituteAt ?? null),
  substitute: dispatch?.substitute ?? '',
  documentId: dispatch?.documentId ?? null,
});

const numberOf = (typed: string): number | null =>
  /^\d{1,9}$/.test(typed.trim().replaceAll(',', '')) ? Number(typed.trim().replaceAll(',', '')) : null;

function read(typed: Typed): { given: DispatchInput } | { lacks: string } {
  const letters = numberOf(typed.letters);
  const returned = numberOf(typed.returned);
  const resent = numberOf(typed.resent);
  const sentAt = typedTime(typed.sentAt);
  const substituteAt = typedTime(typed.substituteAt);
  if (typed.batch.trim() === '') return { lacks: text.batchMissing };
  if (sentAt === null) return { lacks: text.sentMissing };
  if (substituteAt === null && typed.substituteAt.date.trim() !== '') return { lacks: text.unreadable };
  if (letters === null || returned === null || resent === null) return { lacks: text.countMissing };
  return {
    given: {
      batch: typed.batch.trim(),
      jurisdiction: typed.place.trim() === '' ? null : typed.place.trim().toUpperCase(),
      method: medium.catch(Medium.other).parse(typed.method),
      sentAt,
      letters,
      returned,
      resent,
      substituteAt,
      substitute: typed.substitute.trim() === '' ? null : typed.substitute.trim(),
      documentId: documentId.nullable().parse(typed.documentId),
    },
  };
}

/** Records a batch that went out, or what became of one. */
export function DispatchForm({
  detail,
  dispatch,
  onDone,
}: {
  detail: BreachCase;
  dispatch: Dispatch | null;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(
    `breach.dispatch/${detail.reference}${dispatch === null ? '' : `/${dispatch.id}`}`,
    typedFrom(dispatch, detail.parts[0]?.id ?? ''),
  );
  const { value, change } = draft;
  const [lacks, setLacks] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    affectedText.where.dispatch,
    async (client, given: DispatchInput): Promise<object> =>
      dispatch === null
        ? client.affected.recordDispatch({ ...given, partId: partId.parse(value.partId) })
        : client.affected.changeDispatch({ ...given, id: dispatch.id }),
    { done: text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    const found = read(value);
    setLacks('lacks' in found ? found.lacks : null);
    if ('lacks' in found || (await save.run(found.given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  const count = (field: 'letters' | 'returned' | 'resent') => (
    <TextField
      label={text[field]}
      inputMode="numeric"
      value={value[field]}
      onValue={(typed) => change({ [field]: typed })}
    />
  );
  return (
    <DraftForm
      draft={draft}
      rows={8}
      action={text.save}
      isRunning={save.isRunning}
      problem={lacks ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {dispatch === null ? (
        <PartSelect detail={detail} value={value.partId} onValue={(id) => change({ partId: id })} />
      ) : null}
      <TextField
        label={text.batch}
        data-autofocus
        value={value.batch}
        onValue={(batch) => change({ batch })}
      />
      <div className="cu-list-setup">
        <TextField
          label={text.place}
          placeholder={text.placeHint}
          value={value.place}
          onValue={(place) => change({ place })}
        />
        <SetSelect
          set="method"
          only={Object.values(Medium)}
          label={text.method}
          clearable={false}
          value={value.method}
          onValue={(method) => change({ method })}
        />
        <span />
        {count('letters')}
        {count('returned')}
        {count('resent')}
      </div>
      <ZonedTimeField label={text.sentAt} value={value.sentAt} onChange={(sentAt) => change({ sentAt })} />
      <ZonedTimeField
        label={text.substituteAt}
        value={value.substituteAt}
        onChange={(substituteAt) => change({ substituteAt })}
      />
      <LongTextField
        label={text.substitute}
        minRows={2}
        value={value.substitute}
        onValue={(substitute) => change({ substitute })}
      />
      <DocumentSelect
        label={text.proof}
        documents={detail.documents}
        value={value.documentId}
        onValue={(chosen) => change({ documentId: chosen })}
      />
    </DraftForm>
  );
}
