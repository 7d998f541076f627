import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAction } from '../../api/use-action.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';
import { choicesOf, type ErasableValue, erasableValues, keyOf } from './erasable-values.ts';

const text = casePageText.erase;

/** Destroys what was written in one field, after a reason and the case's reference typed. */
export function EraseForm({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { client } = useApi();
  const values = useQuery({
    queryKey: ['cases', 'history', 'erasable', detail.id, detail.changedAt],
    queryFn: () => erasableValues(client, detail),
    gcTime: 0,
  });
  if (values.isPending) return <LoadingRows rows={4} />;
  if (values.isError) return <Problem>{text.failed}</Problem>;
  if (values.data.length === 0) return <p className="cu-soft">{text.none}</p>;
  return <EraseFields detail={detail} values={values.data} onClose={onClose} />;
}

type Typed = { key: string | null; reason: string; reference: string };

function missingOf({ key, reason, reference }: Typed, detail: CaseDetail) {
  return {
    which: key === null ? text.whichMissing : null,
    reason: reason.trim() === '' ? text.reasonMissing : null,
    reference: reference.trim() === detail.reference ? null : text.mistyped,
  };
}

function EraseFields({
  detail,
  values,
  onClose,
}: {
  detail: CaseDetail;
  values: readonly ErasableValue[];
  onClose: () => void;
}) {
  const [typed, setTyped] = useState<Typed>({ key: null, reason: '', reference: '' });
  const [isTried, setIsTried] = useState(false);
  const missing = missingOf(typed, detail);
  const chosen = values.find((value) => keyOf(value) === typed.key);
  const erase = useAction(casePageText.where.erase, (client, { entity, entityId, field }: ErasableValue) =>
    client.journal.erase({ entity, entityId, field, reason: typed.reason.trim() }),
  );
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));

  async function submit(): Promise<void> {
    setIsTried(true);
    if (chosen === undefined || missing.reason !== null || missing.reference !== null) return;
    if ((await erase.run(chosen)) === undefined) return;
    showToast(text.done);
    onClose();
  }

  return (
    <ActionForm
      action={text.confirm}
      isRunning={erase.isRunning}
      problem={erase.problem}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <Select
        data-autofocus
        required
        searchable
        openOnFocus={false}
        label={text.which}
        description={text.whichHint}
        data={choicesOf(values)}
        value={typed.key}
        error={isTried ? missing.which : null}
        onChange={(key) => change({ key })}
      />
      {chosen === undefined ? null : <blockquote className="cu-erased">{chosen.text}</blockquote>}
      <Hint tone="attention">
        {text.body}
        {chosen?.entity === 'party' ? ` ${text.shared}` : null}
      </Hint>
      <LongTextField
        required
        minRows={2}
        label={text.reason}
        value={typed.reason}
        error={isTried ? missing.reason : null}
        onValue={(reason) => change({ reason })}
      />
      <TextField
        required
        label={text.type(detail.reference)}
        value={typed.reference}
        error={isTried ? missing.reference : null}
        onValue={(reference) => change({ reference })}
      />
    </ActionForm>
  );
}
