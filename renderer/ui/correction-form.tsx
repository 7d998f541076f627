import { type ReactNode, useState } from 'react';
import type { ZonedTime } from '../../shared/dates.ts';
import { type DocumentId, documentId } from '../../shared/ids.ts';
import { casePageText } from '../../shared/text/case-page.ts';
import { DocumentSelect } from './document-select.tsx';
import { DraftForm, type DraftShown } from './draft-form.tsx';
import { LongTextField } from './fields.tsx';
import { ownZone } from './now.ts';
import { typedTime } from './typed-times.ts';
import { ZonedTimeField } from './zoned-time-field.tsx';
import { emptyTimeText, isSameTime, timeTextOf, type ZonedTimeText } from './zoned-time-text.ts';

const { correct, proof } = casePageText.steps;

/** What is typed when a recorded date is corrected. */
export type TypedCorrection = { at: ZonedTimeText; documentId: string | null; reason: string };
export type Correction = { at: ZonedTime; documentId: DocumentId | null; reason: string };

/** @returns the form of a recorded date as it stands, without a reason yet */
export function correctionOf(at: ZonedTime | null, document: string | null): TypedCorrection {
  return { at: at === null ? emptyTimeText(ownZone()) : timeTextOf(at), documentId: document, reason: '' };
}

/** Corrects a recorded date, and its proof where it has one; the reason is kept. */
export function CorrectionForm({
  label,
  before,
  documents,
  draft,
  acting,
  save,
  onDone,
  children,
}: {
  /** What the date is called. */
  label: string;
  /** The date on record. */
  before: ZonedTime | null;
  /** The documents that may show it; null: none does. */
  documents: Parameters<typeof DocumentSelect>[0]['documents'] | null;
  draft: DraftShown & {
    value: TypedCorrection;
    change: (next: Partial<TypedCorrection>) => void;
    submitted: () => Promise<void>;
  };
  acting: { isRunning: boolean; problem: string | null };
  /** Records the correction; undefined where it was refused. */
  save: (given: Correction) => Promise<unknown>;
  onDone: () => void;
  /** What else belongs to it, between the date and its proof. */
  children?: ReactNode;
}) {
  const [missing, setMissing] = useState<string | null>(null);
  const { value, change } = draft;

  async function submit(): Promise<void> {
    // A field shows minutes: a time nobody touched keeps its seconds.
    const at = before && isSameTime(value.at, timeTextOf(before)) ? before : typedTime(value.at);
    const reason = value.reason.trim();
    setMissing(at === null ? correct.atMissing : reason === '' ? correct.reasonMissing : null);
    if (at === null || reason === '') return;
    const given = { at, reason, documentId: documentId.nullable().parse(value.documentId) };
    if ((await save(given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={3}
      action={correct.save}
      isRunning={acting.isRunning}
      problem={missing ?? acting.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{correct.body}</p>
      <ZonedTimeField label={label} value={value.at} onChange={(at) => change({ at })} />
      {children}
      {documents === null ? null : (
        <DocumentSelect
          label={proof}
          documents={documents}
          value={value.documentId}
          onValue={(chosen) => change({ documentId: chosen })}
        />
      )}
      <LongTextField
        label={correct.reason}
        required
        value={value.reason}
        onValue={(reason) => change({ reason })}
      />
    </DraftForm>
  );
}
