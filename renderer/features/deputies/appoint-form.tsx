import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personId } from '../../../shared/ids.ts';
import { deputiesText } from '../../../shared/text/together.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DayField, typedDay } from '../../ui/day-field.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = deputiesText.appoint;

type Typed = {
  personId: string | null;
  deputyId: string | null;
  from: string;
  until: string;
  remarks: string;
};

/** @returns why nobody can be appointed yet, or null */
function problemOf({ personId: person, deputyId: deputy, from, until }: Typed): string | null {
  if (person === null || deputy === null) return text.personMissing;
  return typedDay(from) && typedDay(until) ? null : text.dayMissing;
}

/** Appoints somebody to stand in for a colleague, from one day to another. */
export function AppointForm({ onDone }: { onDone: () => void }) {
  const { queries } = useApi();
  const people = useQuery(queries.people());
  const status = useQuery(queries.vaultStatus());
  const me = status.data?.state === 'open' ? status.data.person.id : null;
  const draft = useDraft<Typed>('deputy/new', {
    personId: null,
    deputyId: null,
    from: '',
    until: '',
    remarks: '',
  });
  const [isTried, setIsTried] = useState(false);
  const { value, change } = draft;
  const typed = { ...value, personId: value.personId ?? me };
  const problem = problemOf(typed);
  const appoint = useAction(deputiesText.where.appoint, (client, given: Typed) =>
    client.deputies.appoint({
      personId: personId.parse(given.personId),
      deputyId: personId.parse(given.deputyId),
      fromOn: typedDay(given.from) ?? '',
      untilOn: typedDay(given.until) ?? '',
      remarks: given.remarks.trim() === '' ? null : given.remarks.trim(),
    }),
  );
  const data = (people.data?.people ?? [])
    .filter(({ removedAt }) => removedAt === null)
    .map(({ id, name }) => ({ value: id, label: name }));

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || (await appoint.run(typed)) === undefined) return;
    await draft.submitted();
    showToast(text.done);
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={4}
      action={text.save}
      isRunning={appoint.isRunning}
      problem={(isTried ? problem : null) ?? appoint.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <div className="cu-form">
        <Select
          label={text.person}
          data={data}
          value={typed.personId}
          onChange={(id) => change({ personId: id })}
        />
        <Select
          data-autofocus
          label={text.deputy}
          data={data.filter(({ value: id }) => id !== typed.personId)}
          value={value.deputyId}
          onChange={(id) => change({ deputyId: id })}
        />
        <DayField label={text.from} value={value.from} onValue={(from) => change({ from })} />
        <DayField label={text.until} value={value.until} onValue={(until) => change({ until })} />
        <TextField
          className="cu-wide"
          label={text.remarks}
          value={value.remarks}
          onValue={(remarks) => change({ remarks })}
        />
      </div>
    </DraftForm>
  );
}
