import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { DraftLine } from '../../ui/draft-line.tsx';
import { useFileDrop } from '../../ui/drop-zone.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ownZone } from '../../ui/now.ts';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { type ComplaintForm, emptyForm, factsOf, formFromMail, formProblem } from './complaint-form.ts';
import { MailBeside } from './mail-beside.tsx';
import { useMailIntake } from './use-mail-intake.ts';

const text = newComplaintText;

/** The form that logs a complaint; a mail dropped on it or opened fills it. What is typed is a draft in the vault. */
export function NewComplaint() {
  const draft = useDraft<ComplaintForm>('complaint.new', emptyForm(ownZone()));
  const navigate = useNavigate();
  const { value, change } = draft;
  const intake = useMailIntake((uploadId, mail) => change((before) => formFromMail(before, uploadId, mail)));
  useFileDrop((files) => void intake.take(files[0]), text.drop);
  const log = useAction(text.where.log, (client, form: ComplaintForm) =>
    form.uploadId === null
      ? client.complaint.log(factsOf(form))
      : client.complaint.logFromMail({ uploadId: form.uploadId, facts: factsOf(form) }),
  );
  const problem = formProblem(value);
  const [isTried, setIsTried] = useState(false);

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null) return;
    const logged = await log.run(value);
    if (logged === undefined) return;
    await draft.submitted();
    showToast(text.logged(logged.reference));
    await navigate({ to: `/complaints/${logged.reference}` });
  }

  return (
    <Page width="reading">
      <PageHeader title={text.title} actions={<OpenMail onFile={(file) => void intake.take(file)} />} />
      <p className="cu-soft">{text.lead}</p>
      {intake.running === null ? null : (
        <ProgressRow
          label={text.reading(intake.running.name)}
          done={intake.running.done}
          total={intake.running.total}
          onCancel={intake.cancel}
        />
      )}
      {draft.isReady ? (
        <ActionForm
          action={text.log}
          isRunning={log.isRunning}
          problem={(isTried ? problem : null) ?? log.problem ?? intake.problem}
          beside={
            <DraftLine
              state={draft.state}
              restoredFrom={draft.restoredFrom}
              onStartOver={() => void draft.discard()}
            />
          }
          onSubmit={() => void submit()}
        >
          <Fields value={value} change={change} />
          {value.mail === null ? null : <MailBeside mail={value.mail} />}
        </ActionForm>
      ) : (
        <LoadingRows rows={6} />
      )}
    </Page>
  );
}

function OpenMail({ onFile }: { onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.mailFile}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {text.open}
      </Button>
    </>
  );
}

function Fields({ value, change }: { value: ComplaintForm; change: (part: Partial<ComplaintForm>) => void }) {
  return (
    <>
      <TextField
        label={fieldLabel('title')}
        required
        value={value.title}
        onValue={(title) => change({ title })}
      />
      <LongTextField
        label={fieldLabel('summary')}
        value={value.summary}
        onValue={(summary) => change({ summary })}
      />
      <TextField label={text.fields.name} value={value.name} onValue={(name) => change({ name })} />
      <TextField label={text.fields.email} value={value.email} onValue={(email) => change({ email })} />
      <SetSelect
        set="channel"
        label={fieldLabel('channel')}
        value={value.channel}
        onValue={(channel) => change({ channel })}
      />
      <SetSelect
        set="framework"
        label={fieldLabel('framework')}
        value={value.framework}
        onValue={(framework) => change({ framework })}
      />
      <SetSelect
        set="ourRole"
        label={fieldLabel('ourRole')}
        value={value.ourRole}
        onValue={(ourRole) => change({ ourRole })}
      />
      <TextField
        label={fieldLabel('ourEntity')}
        value={value.ourEntity}
        onValue={(ourEntity) => change({ ourEntity })}
      />
      <ZonedTimeField
        label={text.received}
        description={text.receivedHint}
        value={value.received}
        onChange={(received) => change({ received })}
      />
    </>
  );
}
