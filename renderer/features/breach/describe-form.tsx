import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { BreachNature } from '../../../shared/domain/breach.ts';
import { ourEntityId } from '../../../shared/ids.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';
import { EntitySelect } from './entity-select.tsx';

const text = breachText.facts;

type Typed = {
  title: string;
  summary: string;
  cause: string;
  consequences: string;
  measures: string;
  ourEntityId: string | null;
  nature: string[];
};

function typedOf({ title, breach }: BreachCase): Typed {
  return {
    title: title ?? '',
    summary: breach.summary ?? '',
    cause: breach.cause ?? '',
    consequences: breach.consequences ?? '',
    measures: breach.measures ?? '',
    ourEntityId: breach.ourEntityId,
    nature: breach.nature,
  };
}

const given = (typed: string) => (typed.trim() === '' ? null : typed);

/** Changes what is known of a breach; what wasn't touched stays as it is. */
export function DescribeForm({ detail, onDone }: { detail: BreachCase; onDone: () => void }) {
  const draft = useDraft<Typed>(`breach.facts/${detail.reference}`, typedOf(detail));
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const save = useCaseAction(
    detail.id,
    breachText.where.facts,
    (client, typed: Typed) =>
      client.breach.describe({
        id: detail.id,
        title: typed.title.trim(),
        summary: given(typed.summary),
        cause: given(typed.cause),
        consequences: given(typed.consequences),
        measures: given(typed.measures),
        ourEntityId: ourEntityId.nullable().parse(typed.ourEntityId),
        nature: Object.values(BreachNature).filter((one) => typed.nature.includes(one)),
      }),
    { done: text.saved, say: showToast },
  );
  const problem = value.title.trim() === '' ? text.titleMissing : null;

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null || (await save.run(value)) === undefined) return;
    await draft.submitted();
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
      <TextField
        label={fieldLabel('title')}
        required
        data-autofocus
        value={value.title}
        error={isTried ? problem : null}
        onValue={(title) => change({ title })}
      />
      <EntitySelect value={value.ourEntityId} onValue={(id) => change({ ourEntityId: id })} />
      <Checkbox.Group label={text.nature} value={value.nature} onChange={(nature) => change({ nature })}>
        <div className="cu-breach-checks">
          {Object.values(BreachNature).map((one) => (
            <Checkbox key={one} value={one} label={setLabel('nature', one)} />
          ))}
        </div>
      </Checkbox.Group>
      <LongTextField
        label={fieldLabel('summary')}
        value={value.summary}
        onValue={(summary) => change({ summary })}
      />
      <LongTextField label={fieldLabel('cause')} value={value.cause} onValue={(cause) => change({ cause })} />
      <LongTextField
        label={fieldLabel('consequences')}
        value={value.consequences}
        onValue={(consequences) => change({ consequences })}
      />
      <LongTextField
        label={fieldLabel('measures')}
        value={value.measures}
        onValue={(measures) => change({ measures })}
      />
    </DraftForm>
  );
}
