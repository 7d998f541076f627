import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { LetterTemplateFacts, LetterTemplateRow } from '../../../shared/contract/letters.ts';
import { letterTemplateId } from '../../../shared/ids.ts';
import { fieldsOfKinds, letterFieldLabel, letterKinds } from '../../../shared/letters/fields.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';
import {
  templateFactsOf,
  type TemplateForm,
  type TemplateFormProblems,
  templateFormOf,
  templateFormProblems,
} from './template-form.ts';

const text = lettersText.templates;

/** Adds a template of the office, puts one in place of the program's, or changes one of the office's. */
export function TemplateDialog({
  template,
  isOpen,
  onClose,
}: {
  /** Null for a new one; one of the program's to be replaced. */
  template: LetterTemplateRow | null;
  isOpen: boolean;
  onClose: () => void;
}) {
  const isChange = template?.isOfOffice === true;
  return (
    <Dialog isOpen={isOpen} title={isChange ? text.changeTitle : text.addTitle} size={760} onClose={onClose}>
      <TemplateEditor template={template} onDone={onClose} />
    </Dialog>
  );
}

function TemplateEditor({ template, onDone }: { template: LetterTemplateRow | null; onDone: () => void }) {
  const own = template?.isOfOffice === true ? letterTemplateId.parse(template.id) : null;
  const draft = useDraft<TemplateForm>(`letterTemplate/${template?.id ?? 'new'}`, templateFormOf(template));
  const [isTried, setIsTried] = useState(false);
  const { where } = lettersText;
  const save = useAction(
    own === null ? where.addTemplate : where.changeTemplate,
    async (client, facts: LetterTemplateFacts) => {
      if (own === null) await client.letters.addTemplate({ ...facts, replaces: template?.id ?? null });
      else await client.letters.changeTemplate({ ...facts, id: own });
      return true;
    },
  );
  const problems = templateFormProblems(draft.value);

  async function submit(): Promise<void> {
    setIsTried(true);
    if (Object.keys(problems).length > 0) return;
    if ((await save.run(templateFactsOf(draft.value))) === undefined) return;
    await draft.submitted();
    showToast(own === null ? text.added : text.changed);
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={10}
      action={text.save}
      isRunning={save.isRunning}
      problem={save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <TemplateFields value={draft.value} change={draft.change} problems={isTried ? problems : {}} />
    </DraftForm>
  );
}

function TemplateFields({
  value,
  change,
  problems,
}: {
  value: TemplateForm;
  change: (part: Partial<TemplateForm>) => void;
  problems: TemplateFormProblems;
}) {
  return (
    <>
      <TextField
        required
        data-autofocus
        label={text.name}
        value={value.name}
        error={problems.name}
        onValue={(name) => change({ name })}
      />
      <div className="cu-form">
        <MultiSelect
          required
          label={text.kinds}
          data={letterKinds.map((kind) => ({ value: kind, label: setLabel('kind', kind) }))}
          value={value.kinds}
          error={problems.kinds}
          onChange={(kinds) => change({ kinds })}
        />
        <TextField
          label={text.language}
          description={text.languageHint}
          value={value.language}
          error={problems.language}
          onValue={(language) => change({ language })}
        />
      </div>
      <TextField label={text.source} value={value.source} onValue={(source) => change({ source })} />
      <TextField
        required
        label={lettersText.write.subject}
        value={value.subject}
        error={problems.subject}
        onValue={(subject) => change({ subject })}
      />
      <LongTextField
        required
        minRows={10}
        label={lettersText.write.body}
        description={text.fieldsHint}
        value={value.body}
        error={problems.body}
        onValue={(body) => change({ body })}
      />
      <FieldNames kinds={value.kinds} />
    </>
  );
}

/** The fields that the template may use, each with what it says. */
function FieldNames({ kinds }: { kinds: readonly string[] }) {
  const names = [...fieldsOfKinds(letterKinds.filter((kind) => kinds.includes(kind))).values()];
  return (
    <details>
      <summary>{text.fields}</summary>
      <ul className="cu-letter-names">
        {names.map((name) => (
          <li key={name} className="cu-small">
            <code className="cu-mono">{`{{${name}}}`}</code>{' '}
            <span className="cu-soft">{letterFieldLabel(name)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
