import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ActionForm, Dialog } from '../../ui/dialog.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = casePageText.assign;

/** Opens the form that gives the case to somebody. */
export function AssignButton({ detail }: { detail: CaseDetail }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
        {text.act}
      </Button>
      <Dialog isOpen={isOpen} title={text.title} onClose={() => setIsOpen(false)}>
        <AssignForm detail={detail} onClose={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

/** Gives the case to an owner and a reviewer out of those who can open this vault. */
export function AssignForm({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { queries } = useApi();
  const people = useQuery(queries.people());
  if (people.isPending) return <LoadingRows rows={3} />;
  if (people.isError) return <Problem>{errorText(people.error, casePageText.where.assign)}</Problem>;
  const active = people.data.people.filter(({ removedAt }) => removedAt === null);
  return <AssignFields detail={detail} people={active} onClose={onClose} />;
}

type Chosen = { ownerId: PersonId | null; reviewerId: PersonId | null };

function AssignFields({
  detail,
  people,
  onClose,
}: {
  detail: CaseDetail;
  people: readonly { id: PersonId; name: string }[];
  onClose: () => void;
}) {
  const active = (id: PersonId | undefined) => people.find((person) => person.id === id)?.id ?? null;
  const [chosen, setChosen] = useState<Chosen>({
    ownerId: active(detail.owner?.id),
    reviewerId: active(detail.reviewer?.id),
  });
  const assign = useCaseAction(
    detail.id,
    casePageText.where.assign,
    (client, input: Chosen) => client.cases.assign({ id: detail.id, ...input }),
    { done: text.done, say: showToast },
  );
  const isSame =
    chosen.ownerId === (detail.owner?.id ?? null) && chosen.reviewerId === (detail.reviewer?.id ?? null);
  const data = people.map(({ id, name }) => ({ value: id, label: name }));

  async function submit(): Promise<void> {
    if (isSame || (await assign.run(chosen)) !== undefined) onClose();
  }

  return (
    <ActionForm
      action={text.save}
      isRunning={assign.isRunning}
      problem={assign.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <Select
        data-autofocus
        clearable
        label={casePageText.owner}
        placeholder={text.nobody}
        data={data}
        value={chosen.ownerId}
        onChange={(id) => setChosen((before) => ({ ...before, ownerId: active(id as PersonId) }))}
      />
      <Select
        clearable
        label={casePageText.reviewer}
        placeholder={text.nobody}
        data={data}
        value={chosen.reviewerId}
        onChange={(id) => setChosen((before) => ({ ...before, reviewerId: active(id as PersonId) }))}
      />
    </ActionForm>
  );
}
