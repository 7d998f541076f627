import { useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { type RungKind, rungKind } from '../../../shared/domain/complaint.ts';
import { type DocumentId, documentId } from '../../../shared/ids.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
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

const text = casePageText.ladder;

export type Rung = ComplaintCase['rungs'][number];
type Typed = {
  kind: string | null;
  at: ZonedTimeText;
  body: string;
  documentId: string | null;
  outcome: string;
};
type Given = {
  at: ZonedTime;
  body: string | null;
  documentId: DocumentId | null;
  outcome: string | null;
};

function typedRung(rung: Rung | null): Typed {
  return {
    kind: rung?.rung ?? null,
    at: rung?.at ? timeTextOf(rung.at) : emptyTimeText(ownZone()),
    body: rung?.body ?? '',
    documentId: rung?.documentId ?? null,
    outcome: rung?.outcome ?? '',
  };
}

function useSaveRung(detail: ComplaintCase, rung: Rung | null) {
  return useCaseAction(
    detail.id,
    casePageText.where.rung,
    async (client, { kind, ...given }: Given & { kind: RungKind }) => {
      if (rung === null) await client.complaint.recordRung({ id: detail.id, rung: kind, ...given });
      else await client.complaint.changeRung({ id: rung.id, ...given });
      return true;
    },
    { done: rung === null ? text.recorded : text.changed, say: showToast },
  );
}

/** Records where the complainant went, or changes what is recorded of it; which rung it is stays. */
export function RungForm({
  detail,
  rung,
  onDone,
}: {
  detail: ComplaintCase;
  /** Null for one to be recorded. */
  rung: Rung | null;
  onDone: () => void;
}) {
  const name = `complaint.rung/${detail.reference}`;
  const draft = useDraft<Typed>(rung === null ? name : `${name}/${rung.id}`, typedRung(rung));
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;
  const save = useSaveRung(detail, rung);

  async function submit(): Promise<void> {
    const kind = rungKind.nullable().parse(value.kind);
    const at = typedTime(value.at);
    setMissing(kind === null ? text.kindMissing : at === null ? text.atMissing : null);
    if (kind === null || at === null) return;
    const body = value.body.trim();
    const given = {
      kind,
      at,
      body: body === '' ? null : body,
      documentId: documentId.nullable().parse(value.documentId),
      outcome: value.outcome.trim() === '' ? null : value.outcome,
    };
    if ((await save.run(given)) === undefined) return;
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
      {rung === null ? (
        <SetSelect
          set="rung"
          label={text.rung}
          value={value.kind}
          onValue={(kind) => change({ kind })}
          data-autofocus
        />
      ) : null}
      <ZonedTimeField label={text.at} value={value.at} onChange={(at) => change({ at })} />
      <TextField label={text.body} value={value.body} onValue={(body) => change({ body })} />
      <DocumentSelect
        label={text.document}
        documents={detail.documents}
        value={value.documentId}
        onValue={(chosen) => change({ documentId: chosen })}
      />
      <LongTextField label={text.outcome} value={value.outcome} onValue={(outcome) => change({ outcome })} />
    </DraftForm>
  );
}
