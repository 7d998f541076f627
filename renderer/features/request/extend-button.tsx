import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type DocumentId, documentId } from '../../../shared/ids.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DayField, typedDay } from '../../ui/day-field.tsx';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = requestPageText.extend;

/** Takes a longer period under a rule of the laws chosen. */
export function ExtendButton({ detail }: { detail: RequestCase }) {
  return (
    <DialogButton act={text.act} title={text.title}>
      {(close) => <ExtendForm detail={detail} onDone={close} />}
    </DialogButton>
  );
}

type Typed = {
  rule: string | null;
  toldAt: ZonedTimeText;
  /** As typed. */
  untilOn: string;
  reason: string;
  documentId: string | null;
};
type Given = {
  rule: string;
  toldAt: ZonedTime;
  untilOn: string | null;
  reason: string;
  documentId: DocumentId | null;
};

function ExtendForm({ detail, onDone }: { detail: RequestCase; onDone: () => void }) {
  const { queries } = useApi();
  const choices = useQuery(queries.requestChoices(detail.id));
  const draft = useDraft<Typed>(`request.extend/${detail.reference}`, {
    rule: null,
    toldAt: emptyTimeText(ownZone()),
    untilOn: '',
    reason: '',
    documentId: null,
  });
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const action = useCaseAction(
    detail.id,
    text.where,
    (client, given: Given) => client.request.extend({ id: detail.id, ...given }),
    { done: text.done, say: showToast },
  );
  if (choices.data === undefined) return <LoadingRows rows={4} />;
  const possible = choices.data.extensions.filter(({ isTaken }) => !isTaken);
  const chosen = possible.find(({ rule }) => rule === value.rule);
  const needsDay = chosen !== undefined && chosen.length === null;
  const day = typedDay(value.untilOn) ?? null;

  function missingIn(toldAt: ZonedTime | null): string | null {
    if (chosen === undefined) return text.ruleMissing;
    if (toldAt === null) return text.toldMissing;
    if (needsDay && day === null) return text.untilMissing;
    return value.reason.trim() === '' ? text.reasonMissing : null;
  }

  async function submit(): Promise<void> {
    const toldAt = typedTime(value.toldAt);
    setMissing(missingIn(toldAt));
    if (chosen === undefined || toldAt === null || missingIn(toldAt) !== null) return;
    const given = {
      rule: chosen.rule,
      toldAt,
      untilOn: needsDay ? day : null,
      reason: value.reason.trim(),
      documentId: documentId.nullable().parse(value.documentId),
    };
    if ((await action.run(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  if (possible.length === 0) return <p className="cu-soft">{text.none}</p>;
  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.save}
      isRunning={action.isRunning}
      problem={missing ?? action.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.body}</p>
      <Select
        label={text.rule}
        data={possible.map(({ rule, what, citation, length }) => ({
          value: rule,
          label: text.option(what, citation, length),
        }))}
        value={chosen?.rule ?? null}
        onChange={(rule) => change({ rule })}
      />
      {chosen === undefined ? null : (
        <p className="cu-soft">
          {text.condition(chosen.condition)} {text.tellBy(dateInWords(chosen.tellBy))}
        </p>
      )}
      <ZonedTimeField label={text.toldAt} value={value.toldAt} onChange={(toldAt) => change({ toldAt })} />
      {needsDay ? (
        <DayField label={text.untilOn} value={value.untilOn} onValue={(untilOn) => change({ untilOn })} />
      ) : null}
      <LongTextField label={text.reason} value={value.reason} onValue={(reason) => change({ reason })} />
      <DocumentSelect
        label={requestPageText.steps.proof}
        documents={detail.documents}
        value={value.documentId}
        onValue={(proof) => change({ documentId: proof })}
      />
    </DraftForm>
  );
}
