import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandoverCase } from '../../../shared/contract/handover.ts';
import { type PersonId, personId } from '../../../shared/ids.ts';
import { handoverText } from '../../../shared/text/together.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';
import { HandoverCases } from './handover-cases.tsx';

const text = handoverText;

type Typed = {
  personId: string | null;
  /** To whom all go; a case of its own choice goes elsewhere, or stays. */
  allTo: string | null;
  /** By case: to whom it goes; empty where it stays as it is. */
  to: Record<string, string>;
  reason: string;
};

/** @returns to whom each case goes, as the person chose; those that stay are left out */
function givenCases(cases: readonly HandoverCase[], { allTo, to }: Typed) {
  return cases.flatMap(({ caseId }) => {
    const toId = personId.safeParse(to[caseId] ?? allTo).data;
    return toId === undefined ? [] : [{ caseId, toId }];
  });
}

/** Gives the open cases of somebody to others: all to one, or each to whom it is said. */
export function HandoverForm({ onDone }: { onDone: () => void }) {
  const { queries } = useApi();
  const people = useQuery(queries.people());
  const draft = useDraft<Typed>('handover/new', { personId: null, allTo: null, to: {}, reason: '' });
  const [isTried, setIsTried] = useState(false);
  const { value, change } = draft;
  const from = personId.safeParse(value.personId).data;
  const found = useQuery(queries.handoverCases(from));
  const cases = found.data?.cases ?? [];
  const given = givenCases(cases, value);
  const problem = problemOf(value, given.length);
  const give = useAction(text.where.give, (client, leaving: PersonId) =>
    client.handover.give({ personId: leaving, cases: given, reason: value.reason.trim() }),
  );
  const names = (people.data?.people ?? []).map(({ id, name, removedAt }) => ({
    value: id,
    label: name,
    isActive: removedAt === null,
  }));
  const others = names.filter(({ value: id, isActive }) => isActive && id !== value.personId);

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || from === undefined) return;
    const done = await give.run(from);
    if (done === undefined) return;
    await draft.submitted();
    showToast(text.done(done.cases, done.tasks));
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={text.save}
      isRunning={give.isRunning}
      problem={(isTried ? problem : null) ?? give.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <div className="cu-form">
        <Select
          data-autofocus
          label={text.person}
          data={names}
          value={value.personId}
          onChange={(id) => change({ personId: id, to: {} })}
        />
        <Select
          clearable
          label={text.all}
          placeholder={text.keep}
          data={others}
          value={value.allTo}
          onChange={(allTo) => change({ allTo })}
        />
      </div>
      {from === undefined || !found.isSuccess ? null : (
        <HandoverCases
          cases={cases}
          people={others}
          allTo={value.allTo}
          to={value.to}
          onTo={(caseId, id) => change({ to: { ...value.to, [caseId]: id } })}
        />
      )}
      <LongTextField
        required
        minRows={2}
        label={text.reason}
        value={value.reason}
        onValue={(reason) => change({ reason })}
      />
    </DraftForm>
  );
}

function problemOf({ personId: person, reason }: Typed, count: number): string | null {
  if (person === null) return text.personMissing;
  if (count === 0) return text.nobodyMissing;
  return reason.trim() === '' ? text.reasonMissing : null;
}
