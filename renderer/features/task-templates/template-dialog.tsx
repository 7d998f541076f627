import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { TaskTemplate, TaskTemplateFacts } from '../../../shared/contract/task-templates.ts';
import { taskTemplatesText } from '../../../shared/text/together.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { TaskRow } from './task-row.tsx';
import { emptyTask, factsOf, formOf, openedKinds, problemOf, type TemplateForm } from './template-form.ts';

const text = taskTemplatesText;

/** Adds a template of tasks, or changes one. */
export function TaskTemplateDialog({
  template,
  isOpen,
  onClose,
}: {
  /** Null for a new one. */
  template: TaskTemplate | null;
  isOpen: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen={isOpen}
      title={template === null ? text.addTitle : text.changeTitle}
      size={760}
      onClose={onClose}
    >
      <Editor template={template} onDone={onClose} />
    </Dialog>
  );
}

function Editor({ template, onDone }: { template: TaskTemplate | null; onDone: () => void }) {
  const draft = useDraft<TemplateForm>(`taskTemplate/${template?.id ?? 'new'}`, formOf(template));
  const [isTried, setIsTried] = useState(false);
  const { value, change } = draft;
  const problem = problemOf(value);
  const save = useAction(
    template === null ? text.where.add : text.where.change,
    async (client, facts: TaskTemplateFacts) => {
      if (template === null) await client.taskTemplates.add(facts);
      else await client.taskTemplates.change({ ...facts, id: template.id });
      return true;
    },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || (await save.run(factsOf(value))) === undefined) return;
    await draft.submitted();
    showToast(template === null ? text.added : text.changed);
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={text.save}
      isRunning={save.isRunning}
      problem={(isTried ? problem : null) ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <div className="cu-form">
        <TextField
          required
          data-autofocus
          label={text.name}
          value={value.name}
          onValue={(name) => change({ name })}
        />
        <SetSelect
          required
          set="kind"
          only={openedKinds}
          label={text.kind}
          value={value.kind}
          onValue={(kind) => change({ kind })}
        />
      </div>
      <Checkbox
        label={text.opening}
        checked={value.isAppliedOnOpening}
        onChange={(event) => change({ isAppliedOnOpening: event.currentTarget.checked })}
      />
      <fieldset className="cu-template-tasks">
        <legend>{text.tasks}</legend>
        {value.tasks.map((task, index) => (
          <TaskRow
            key={index}
            number={index + 1}
            task={task}
            change={(part) =>
              change({ tasks: value.tasks.map((one, at) => (at === index ? { ...one, ...part } : one)) })
            }
          />
        ))}
        <div>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => change({ tasks: [...value.tasks, emptyTask] })}
          >
            {text.addTask}
          </Button>
        </div>
      </fieldset>
    </DraftForm>
  );
}
