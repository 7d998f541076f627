import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { taskTemplateId, type TaskTemplateId } from '../../../shared/ids.ts';
import { taskTemplatesText } from '../../../shared/text/together.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = taskTemplatesText;

/** Adds the tasks of a template to the case, where the office has one for its kind. */
export function ApplyTemplateButton({ detail }: { detail: CaseDetail }) {
  const { queries } = useApi();
  const found = useQuery(queries.taskTemplates());
  const templates = (found.data?.templates ?? []).filter(({ kind }) => kind === detail.kind);
  if (templates.length === 0) return null;
  return (
    <DialogButton act={text.apply} title={text.applyTitle}>
      {(close) => (
        <ApplyForm
          detail={detail}
          templates={templates.map(({ id, name, tasks }) => ({ value: id, name, tasks }))}
          onDone={close}
        />
      )}
    </DialogButton>
  );
}

function ApplyForm({
  detail,
  templates,
  onDone,
}: {
  detail: CaseDetail;
  templates: readonly { value: string; name: string; tasks: readonly { title: string }[] }[];
  onDone: () => void;
}) {
  const [chosen, setChosen] = useState<string | null>(templates[0]?.value ?? null);
  const [isTried, setIsTried] = useState(false);
  const apply = useCaseAction(
    detail.id,
    text.where.apply,
    (client, id: TaskTemplateId) => client.taskTemplates.apply({ caseId: detail.id, id }),
    { done: ({ tasks }) => text.applied(tasks), say: showToast },
  );
  const id = taskTemplateId.safeParse(chosen).data;
  const template = templates.find(({ value }) => value === chosen);

  async function submit(): Promise<void> {
    setIsTried(true);
    if (id === undefined || (await apply.run(id)) === undefined) return;
    onDone();
  }

  return (
    <ActionForm
      action={text.applySave}
      isRunning={apply.isRunning}
      problem={(isTried && id === undefined ? text.chooseMissing : null) ?? apply.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.applyLead}</p>
      <Select
        data-autofocus
        label={text.template}
        data={templates.map(({ value, name }) => ({ value, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      {template === undefined ? null : (
        <ul>
          {template.tasks.map(({ title }, index) => (
            <li key={index}>{title}</li>
          ))}
        </ul>
      )}
    </ActionForm>
  );
}
