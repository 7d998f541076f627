import { useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type RungKind, rungKind } from '../../../shared/domain/complaint.ts';
import { eventsOf, type LadderEventKind, ladderEventKind, ladderOf } from '../../../shared/domain/ladder.ts';
import { type DocumentId, documentId } from '../../../shared/ids.ts';
import { ladderText } from '../../../shared/text/ladder.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = ladderText.events;

export type LadderEvent = ComplaintCase['ladderEvents'][number];
type Typed = {
  rung: string | null;
  event: string | null;
  at: ZonedTimeText;
  documentId: string | null;
  remarks: string;
};
type Given = { at: ZonedTime; documentId: DocumentId | null; remarks: string | null };
type What = { rung: RungKind; event: LadderEventKind };

const typedEvent = (event: LadderEvent | null): Typed => ({
  rung: event?.rung ?? null,
  event: event?.event ?? null,
  at: event?.at ? timeTextOf(event.at) : emptyTimeText(ownZone()),
  documentId: event?.documentId ?? null,
  remarks: event?.remarks ?? '',
});

/** The rungs on which something can be recorded: the company, those on record, and arbitration for its conditions. */
function rungsFor({ complaint, rungs, ladderEvents }: ComplaintCase): RungKind[] {
  const recorded = new Set<RungKind>(['company', ...rungs.map(({ rung }) => rung)]);
  const ladder = ladderOf({ ...complaint, rungs, ladderEvents }).map(({ rung }) => rung);
  const shown = ladder.filter((rung) => recorded.has(rung) || rung === 'arbitration');
  return [...new Set([...shown, ...recorded])];
}

function useSaveEvent(detail: ComplaintCase, event: LadderEvent | null) {
  return useCaseAction(
    detail.id,
    ladderText.where.event,
    async (client, { rung, event: kind, ...given }: Given & What) => {
      if (event === null) await client.complaint.recordEvent({ id: detail.id, rung, event: kind, ...given });
      else await client.complaint.changeEvent({ id: event.id, ...given });
      return true;
    },
    { done: event === null ? text.recorded : text.changed, say: showToast },
  );
}

/** Records what happened on a rung, or changes its date, proof and remarks; what it was stays. */
export function EventForm({
  detail,
  event,
  onDone,
}: {
  detail: ComplaintCase;
  /** Null for one to be recorded. */
  event: LadderEvent | null;
  onDone: () => void;
}) {
  const name = `complaint.event/${detail.reference}`;
  const draft = useDraft<Typed>(event === null ? name : `${name}/${event.id}`, typedEvent(event));
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const save = useSaveEvent(detail, event);
  const rung = rungKind.nullable().parse(value.rung);
  const kind = ladderEventKind.nullable().parse(value.event);

  async function submit(): Promise<void> {
    const at = typedTime(value.at);
    setMissing(
      rung === null
        ? text.rungMissing
        : kind === null
          ? text.eventMissing
          : at === null
            ? text.atMissing
            : null,
    );
    if (rung === null || kind === null || at === null) return;
    const given = {
      at,
      documentId: documentId.nullable().parse(value.documentId),
      remarks: value.remarks.trim() === '' ? null : value.remarks,
    };
    if ((await save.run({ rung, event: kind, ...given })) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.save}
      isRunning={save.isRunning}
      problem={missing ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {event === null ? (
        <>
          <SetSelect
            set="rung"
            only={rungsFor(detail)}
            label={text.rung}
            value={value.rung}
            onValue={(chosen) => change({ rung: chosen, event: null })}
            data-autofocus
          />
          <SetSelect
            set="event"
            only={rung === null ? [] : eventsOf(rung)}
            label={text.event}
            value={value.event}
            onValue={(chosen) => change({ event: chosen })}
            disabled={rung === null}
          />
        </>
      ) : null}
      <ZonedTimeField label={text.at} value={value.at} onChange={(at) => change({ at })} />
      <DocumentSelect
        label={text.document}
        documents={detail.documents}
        value={value.documentId}
        onValue={(chosen) => change({ documentId: chosen })}
      />
      <LongTextField label={text.remarks} value={value.remarks} onValue={(remarks) => change({ remarks })} />
    </DraftForm>
  );
}
