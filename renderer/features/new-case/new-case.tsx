import { Button } from '@mantine/core';
import { useRef } from 'react';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { DraftLine } from '../../ui/draft-line.tsx';
import { useFileDrop } from '../../ui/drop-zone.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import type { CaseForm } from './case-form.ts';
import type { NewCaseKind } from './case-kind.ts';
import { MailBar } from './mail-bar.tsx';
import { MailBeside } from './mail-beside.tsx';
import { type NewCaseForm, useNewCase } from './use-new-case.ts';

const text = newComplaintText;

/** The form that logs a case; a mail dropped on it or opened fills it. What is typed is a draft in the vault. */
export function NewCase<F extends CaseForm, Facts>({ kind }: { kind: NewCaseKind<F, Facts> }) {
  const form = useNewCase(kind);
  const { words } = kind;
  useFileDrop((files) => form.intake.give(files), words.drop);
  return (
    <Page width="reading">
      <PageHeader title={words.title} actions={<OpenMail onFiles={form.intake.give} />} />
      <div className="cu-stack">
        <p className="cu-soft">{words.lead}</p>
        <Incoming intake={form.intake} />
        {form.draft.isReady ? <Form kind={kind} form={form} /> : <LoadingRows rows={6} />}
      </div>
    </Page>
  );
}

/** The file under way, and why others were not taken. */
function Incoming({ intake }: { intake: NewCaseForm<unknown>['intake'] }) {
  return (
    <>
      {intake.running === null ? null : (
        <ProgressRow
          label={text.reading(intake.running.name)}
          done={intake.running.done}
          total={intake.running.total}
          onCancel={intake.cancel}
        />
      )}
      {intake.problems.map((problem, index) => (
        <Problem key={index}>{problem}</Problem>
      ))}
    </>
  );
}

function Form<F extends CaseForm, Facts>({
  kind,
  form,
}: {
  kind: NewCaseKind<F, Facts>;
  form: NewCaseForm<F>;
}) {
  const { words, Fields } = kind;
  const { value, change, state, restoredFrom } = form.draft;
  return (
    <ActionForm
      action={words.log}
      isRunning={form.isLogging}
      problem={form.problem}
      beside={
        <DraftLine state={state} restoredFrom={restoredFrom} onStartOver={() => void form.startOver()} />
      }
      onSubmit={() => void form.log()}
    >
      <MailBar form={value} onLeaveOut={() => void form.leaveOut()} onNext={() => void form.takeNext()} />
      <Fields value={value} change={change} isTried={form.isTried} />
      {value.mail === null ? null : <MailBeside mail={value.mail} />}
    </ActionForm>
  );
}

function OpenMail({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text.mailFile}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {text.open}
      </Button>
    </>
  );
}
