import { Autocomplete, Button, Select } from '@mantine/core';
import { useRef } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { communicationsText } from '../../../shared/text/communications.ts';
import { uploadFile } from '../../api/upload.ts';
import { type ProgressControls, useProgressAction } from '../../api/use-progress-action.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { PrivilegeFields } from '../../ui/privilege-fields.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ProgressRow } from '../../ui/progress-row.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { When } from '../../ui/when.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { type Communication, hasClaim, isLifting, type TypedCommunication } from './communication.ts';

const text = communicationsText;
const { fields } = text;

/** Which way, how, when, with whom, about what; the document that shows it; whether it is privileged. */
export function CommunicationFields({
  detail,
  recorded,
  value,
  change,
  isTried,
}: {
  detail: CaseDetail;
  recorded: Communication | null;
  value: TypedCommunication;
  change: (part: Partial<TypedCommunication>) => void;
  isTried: boolean;
}) {
  const names = detail.parties.flatMap(({ name }) => (name === null ? [] : [name]));
  return (
    <>
      <div className="cu-form">
        <SetSelect
          set="direction"
          label={fields.direction}
          required
          clearable={false}
          data-autofocus
          value={value.direction}
          onValue={(direction) => change({ direction })}
        />
        <SetSelect
          set="medium"
          label={fields.medium}
          required
          clearable={false}
          value={value.medium}
          onValue={(medium) => change({ medium })}
        />
      </div>
      <ZonedTimeField
        label={fields.at}
        isRequired={!hasClaim(recorded)}
        value={value.at}
        onChange={(at) => change({ at })}
      />
      {recorded === null ? null : <Claims recorded={recorded} />}
      <Autocomplete
        label={fields.correspondent}
        description={fields.correspondentHint}
        data={[...new Set(names)]}
        autoComplete="off"
        spellCheck={false}
        value={value.correspondent}
        onChange={(correspondent) => change({ correspondent })}
      />
      <TextField label={fields.subject} value={value.subject} onValue={(subject) => change({ subject })} />
      <LongTextField label={fields.text} value={value.text} onValue={(said) => change({ text: said })} />
      <DocumentField
        detail={detail}
        value={value.documentId}
        onValue={(documentId) => change({ documentId })}
      />
      <PrivilegeFields
        entry={value.privilege}
        onEntry={(privilege) => change({ privilege })}
        isTried={isTried}
      />
      {isLifting(recorded, value) ? (
        <LongTextField
          label={fields.privilegeReason}
          required
          value={value.reason}
          onValue={(reason) => change({ reason })}
        />
      ) : null}
    </>
  );
}

/** What a mail says of itself stays beside what a person says. */
function Claims({ recorded }: { recorded: Communication }) {
  const claims = (['sentAt', 'deliveredAt'] as const).filter((claim) => recorded[claim] !== null);
  return claims.map((claim) => (
    <p key={claim} className="cu-soft cu-small">
      {text.claims[claim]}: <When time={recorded[claim]} />
    </p>
  ));
}

async function attach(
  client: CustodiaClient,
  input: { caseId: CaseDetail['id']; file: File },
  { signal, report }: ProgressControls,
): Promise<DocumentId> {
  const { file, caseId } = input;
  const onProgress = (taken: number) => report(taken, file.size);
  const upload = await uploadFile(client, file, { onProgress, signal });
  const { id } = await client.documents.attach({ caseId, uploadId: upload.id });
  return id;
}

function DocumentField({
  detail,
  value,
  onValue,
}: {
  detail: CaseDetail;
  value: string | null;
  onValue: (value: string | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const attaching = useProgressAction(text.where.attach, attach);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const id = await attaching.run({ caseId: detail.id, file });
    if (id !== undefined) onValue(id);
  }

  return (
    <div className="cu-stack">
      <div className="cu-document-field">
        <Select
          label={fields.document}
          description={text.attachHint}
          placeholder={fields.noDocument}
          clearable
          searchable
          data={detail.documents.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          value={value}
          onChange={onValue}
        />
        <input
          ref={input}
          type="file"
          hidden
          aria-label={text.file}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            void take(file);
          }}
        />
        <Button variant="default" h={32} onClick={() => input.current?.click()}>
          {text.attach}
        </Button>
      </div>
      {attaching.progress === null ? null : (
        <ProgressRow
          label={text.where.attach}
          done={attaching.progress.done}
          total={attaching.progress.total}
          onCancel={attaching.cancel}
        />
      )}
      <Problem>{attaching.problem}</Problem>
    </div>
  );
}
