import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskTemplate } from '../../../shared/contract/task-templates.ts';
import type { TaskTemplateId } from '../../../shared/ids.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { taskTemplatesText } from '../../../shared/text/together.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { TaskTemplateDialog } from './template-dialog.tsx';

const text = taskTemplatesText;

type Asked = { what: 'add' } | { what: 'change' | 'remove'; template: TaskTemplate };

/** What has to be done on every case of a kind. */
export function TaskTemplatesSection() {
  const { queries } = useApi();
  const found = useQuery(queries.taskTemplates());
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        <Button variant="default" onClick={() => setAsked({ what: 'add' })}>
          {text.add}
        </Button>
      }
    >
      {found.isPending ? <LoadingRows rows={2} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where.list)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Templates templates={found.data.templates} onAsk={setAsked} />}
      <TaskTemplateDialog
        template={asked?.what === 'change' ? asked.template : null}
        isOpen={asked?.what === 'add' || asked?.what === 'change'}
        onClose={close}
      />
      <RemoveDialog template={asked?.what === 'remove' ? asked.template : null} onClose={close} />
    </Section>
  );
}

function Templates({
  templates,
  onAsk,
}: {
  templates: readonly TaskTemplate[];
  onAsk: (asked: Asked) => void;
}) {
  if (templates.length === 0) return <p className="cu-soft">{text.none}</p>;
  return (
    <SimpleTable
      label={text.title}
      headers={text.headers}
      rows={templates.map((template) => ({
        key: template.id,
        cells: [
          <span key="name" className="cu-strong">
            {template.name}
          </span>,
          setLabel('kind', template.kind),
          <span key="tasks" className="cu-num">
            {template.tasks.length}
          </span>,
          template.isAppliedOnOpening ? text.byItself : text.byHand,
          <span key="acts" className="cu-row">
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text.changeNamed(template.name)}
              onClick={() => onAsk({ what: 'change', template })}
            >
              {text.change}
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text.removeNamed(template.name)}
              onClick={() => onAsk({ what: 'remove', template })}
            >
              {text.remove}
            </Button>
          </span>,
        ],
      }))}
    />
  );
}

function RemoveDialog({ template, onClose }: { template: TaskTemplate | null; onClose: () => void }) {
  const remove = useAction(text.where.remove, (client, input: { id: TaskTemplateId; reason: string }) =>
    client.taskTemplates.remove(input),
  );

  async function confirm(reason: string): Promise<unknown> {
    if (template === null) return undefined;
    const done = await remove.run({ id: template.id, reason });
    if (done !== undefined) showToast(text.removed);
    return done;
  }

  return (
    <ReasonDialog
      isOpen={template !== null}
      title={text.removeTitle}
      action={text.removeAct}
      acting={remove}
      act={confirm}
      onClose={onClose}
    >
      <div className="cu-stack">
        <p className="cu-strong">{template?.name}</p>
        <p>{text.removeBody}</p>
      </div>
    </ReasonDialog>
  );
}
