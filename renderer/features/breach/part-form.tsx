import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type PartFactsInput, partFactsInput } from '../../../shared/contract/breach.ts';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { partConflicts } from '../../../shared/domain/duties/part-conflicts.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { elementGroups, elementNames } from '../../../shared/text/data-elements.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = breachText.parts;

const answers = ['encrypted', 'keyTaken', 'form', 'names', 'risk', 'harm', 'intentional'] as const;

type Typed = {
  label: string;
  ourRole: string | null;
  elements: string[];
} & Record<(typeof answers)[number], string>;

function typedOf(part: BreachPart | null): Typed {
  return {
    label: part?.label ?? '',
    ourRole: part?.ourRole ?? null,
    elements: part?.elements ?? [],
    encrypted: part?.safeguards.encrypted ?? 'notKnown',
    keyTaken: part?.safeguards.keyTaken ?? 'notKnown',
    form: part?.safeguards.form ?? 'notKnown',
    names: part?.names ?? 'notKnown',
    risk: part?.risk ?? 'notAssessed',
    harm: part?.harm ?? 'notAssessed',
    intentional: part?.intentional ?? 'notKnown',
  };
}

function factsOf({ label, encrypted, keyTaken, form, ...typed }: Typed): PartFactsInput {
  return partFactsInput.parse({
    ...typed,
    label: label.trim() === '' ? null : label.trim(),
    safeguards: { encrypted, keyTaken, form },
  });
}

/** @returns what of the part doesn't fit together, by field */
function conflictsOf(part: BreachPart | null, { ourRole, elements, names }: Typed): Record<string, string> {
  const { clients = [], people = [] } = part ?? {};
  const found = partConflicts({ ourRole, elements, names, clients, people });
  return Object.fromEntries(found.map(({ field, why }) => [field, why]));
}

/** Adds a part, or changes what is known of one: role, kinds of data, safeguards, what a person assessed. */
export function PartForm({
  detail,
  part,
  onDone,
}: {
  detail: BreachCase;
  /** Null for one to be added. */
  part: BreachPart | null;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(`breach.part/${detail.reference}/${part?.id ?? 'new'}`, typedOf(part));
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const conflicts = conflictsOf(part, value);
  const clash = isTried ? conflicts['clients'] : undefined;
  const save = useCaseAction(
    detail.id,
    breachText.where.part,
    async (client, facts: PartFactsInput) => {
      if (part === null) await client.breach.addPart({ ...facts, id: detail.id });
      else await client.breach.describePart({ ...facts, id: part.id });
      return true;
    },
    { done: part === null ? text.added : text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (Object.keys(conflicts).length > 0 || (await save.run(factsOf(value))) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={10}
      action={part === null ? text.add : text.save}
      isRunning={save.isRunning}
      problem={clash ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <div className="cu-form">
        <SetSelect
          set="ourRole"
          label={fieldLabel('ourRole')}
          data-autofocus
          value={value.ourRole}
          onValue={(ourRole) => change({ ourRole })}
        />
        <TextField
          label={text.label}
          description={text.labelHint}
          value={value.label}
          onValue={(label) => change({ label })}
        />
      </div>
      <Elements chosen={value.elements} onChoose={(elements) => change({ elements })} />
      <div className="cu-form">
        {answers.map((field) => (
          <SetSelect
            key={field}
            set={field}
            label={fieldLabel(field)}
            clearable={false}
            value={value[field]}
            error={isTried ? conflicts[field] : undefined}
            onValue={(said) => change({ [field]: said ?? typedOf(null)[field] })}
          />
        ))}
      </div>
    </DraftForm>
  );
}

/** The kinds of data as a checklist, in the groups and words of the laws. */
function Elements({ chosen, onChoose }: { chosen: string[]; onChoose: (elements: string[]) => void }) {
  return (
    <Checkbox.Group label={fieldLabel('elements')} value={chosen} onChange={onChoose}>
      {elementGroups.map(({ title, elements }) => (
        <fieldset key={title} className="cu-breach-group">
          <legend className="cu-soft cu-small">{title}</legend>
          <div className="cu-breach-checks">
            {elements.map((element) => (
              <Checkbox key={element} value={element} label={elementNames[element]} />
            ))}
          </div>
        </fieldset>
      ))}
    </Checkbox.Group>
  );
}
