import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Enquiry } from '../../../shared/contract/enquiries.ts';
import { partyId } from '../../../shared/ids.ts';
import { enquiriesText } from '../../../shared/text/enquiries.ts';
import type { CustodiaClient } from '../../api/client.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { isReadable, typedTime } from '../../ui/typed-times.ts';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { emptyTimeText, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';

const text = enquiriesText;

type Typed = {
  authorityId: string | null;
  theirReference: string;
  questions: string;
  received: ZonedTimeText;
  due: ZonedTimeText;
  /** The reference of the case it is about. */
  about: string;
};

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

function typedOf(enquiry: Enquiry | null): Typed {
  const empty = emptyTimeText(ownZone());
  return {
    authorityId: enquiry?.authority.id ?? null,
    theirReference: enquiry?.theirReference ?? '',
    questions: enquiry?.questions ?? '',
    received: enquiry?.receivedAt ? timeTextOf(enquiry.receivedAt) : empty,
    due: enquiry?.dueAt ? timeTextOf(enquiry.dueAt) : empty,
    about: '',
  };
}

/** @returns why it can't be saved yet, or null */
function problemOf({ authorityId, received, due }: Typed): string | null {
  if (authorityId === null) return text.authorityMissing;
  return isReadable(received) && isReadable(due) ? null : text.timeUnreadable;
}

const factsOf = (typed: Typed) => ({
  authorityId: partyId.parse(typed.authorityId),
  theirReference: orNull(typed.theirReference),
  questions: orNull(typed.questions),
  receivedAt: typedTime(typed.received),
});

async function save(client: CustodiaClient, { enquiry, typed }: { enquiry: Enquiry | null; typed: Typed }) {
  if (enquiry !== null) {
    await client.enquiries.describe({ id: enquiry.id, ...factsOf(typed) });
    return text.change.done;
  }
  const about = orNull(typed.about);
  const caseId = about === null ? null : (await client.cases.get({ which: about.toUpperCase() })).id;
  const { reference } = await client.enquiries.record({
    ...factsOf(typed),
    caseId,
    dueAt: typedTime(typed.due),
  });
  return text.record.done(reference);
}

/** Records an enquiry, or changes what is known of one. What is typed is a draft in the vault. */
export function EnquiryForm({
  enquiry,
  onDone,
}: {
  /** Null for a new one. */
  enquiry: Enquiry | null;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(`enquiry/${enquiry?.reference ?? 'new'}`, typedOf(enquiry));
  const [isTried, setIsTried] = useState(false);
  const { value, change } = draft;
  const problem = problemOf(value);
  const saving = useAction(enquiry === null ? text.where.record : text.where.describe, save);

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null) return;
    const done = await saving.run({ enquiry, typed: value });
    if (done === undefined) return;
    await draft.submitted();
    showToast(done);
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={7}
      action={enquiry === null ? text.record.save : text.change.save}
      isRunning={saving.isRunning}
      problem={(isTried ? problem : null) ?? saving.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <AuthoritySelect value={value.authorityId} onValue={(authorityId) => change({ authorityId })} />
      <div className="cu-form">
        <TextField
          data-autofocus
          label={text.fields.theirReference}
          value={value.theirReference}
          onValue={(theirReference) => change({ theirReference })}
        />
        {enquiry === null ? (
          <TextField
            label={text.fields.case}
            description={text.fields.caseHint}
            value={value.about}
            onValue={(about) => change({ about })}
          />
        ) : null}
      </div>
      <ZonedTimeField
        label={text.fields.received}
        value={value.received}
        onChange={(received) => change({ received })}
      />
      {enquiry === null ? (
        <ZonedTimeField label={text.fields.due} value={value.due} onChange={(due) => change({ due })} />
      ) : null}
      <LongTextField
        label={text.fields.questions}
        value={value.questions}
        onValue={(questions) => change({ questions })}
      />
    </DraftForm>
  );
}

/** Authorities of the address book. */
function AuthoritySelect({ value, onValue }: { value: string | null; onValue: (id: string | null) => void }) {
  const { queries } = useApi();
  const found = useQuery(queries.partyList({ sort: 'authority', limit: 500 }));
  return (
    <Select
      required
      searchable
      label={text.fields.authority}
      description={text.fields.authorityHint}
      data={(found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name ?? text.noName }))}
      value={value}
      onChange={onValue}
    />
  );
}
