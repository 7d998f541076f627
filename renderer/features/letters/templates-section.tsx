import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterTemplateRow } from '../../../shared/contract/letters.ts';
import { letterTemplateId } from '../../../shared/ids.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import './letters.css';

const text = lettersText.templates;

type Asked = { what: 'add' } | { what: 'change' | 'remove'; template: LetterTemplateRow };

/** The letter templates of the program and of the office. */
export function TemplatesSection() {
  const { queries } = useApi();
  const found = useQuery(queries.letterTemplates(undefined));
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
      {found.isPending ? <LoadingRows rows={8} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, lettersText.where.templates)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Templates templates={found.data.templates} onAsk={setAsked} />}
      <TemplateDialog
        template={asked?.what === 'change' ? asked.template : null}
        isOpen={asked?.what === 'add' || asked?.what === 'change'}
        onClose={close}
      />
      <RemoveTemplate template={asked?.what === 'remove' ? asked.template : null} onClose={close} />
    </Section>
  );
}

function Templates({
  templates,
  onAsk,
}: {
  templates: readonly LetterTemplateRow[];
  onAsk: (asked: Asked) => void;
}) {
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
          template.kinds.map((kind) => setLabel('kind', kind)).join(', '),
          <span key="source" className="cu-soft">
            {template.source}
          </span>,
          template.isOfOffice ? `${text.ofOffice}, ${text.version(template.version)}` : text.ofProgram,
          <ActionMenu
            key="acts"
            isCompact
            label={text.more(template.name)}
            actions={
              template.isOfOffice
                ? [
                    { label: text.change, run: () => onAsk({ what: 'change', template }) },
                    { label: text.remove, run: () => onAsk({ what: 'remove', template }) },
                  ]
                : [{ label: text.replace, run: () => onAsk({ what: 'change', template }) }]
            }
          />,
        ],
      }))}
    />
  );
}

function RemoveTemplate({ template, onClose }: { template: LetterTemplateRow | null; onClose: () => void }) {
  const remove = useAction(
    lettersText.where.removeTemplate,
    (client, input: { id: string; reason: string }) =>
      client.letters.removeTemplate({ id: letterTemplateId.parse(input.id), reason: input.reason }),
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
