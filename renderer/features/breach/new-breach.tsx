import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { OurRole } from '../../../shared/domain/duties/fact-words.ts';
import { ourEntityId } from '../../../shared/ids.ts';
import { breachesText } from '../../../shared/text/breaches.ts';
import { breachTimeText } from '../../../shared/text/breach-times.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { emptyTimeText, type ZonedTimeText } from '../../ui/zoned-time-text.ts';
import { EntitySelect } from './entity-select.tsx';
import { FactTimeField } from './fact-time-field.tsx';
import { factTimeOf } from './fact-time.ts';

const text = breachesText.new;
/** The times that stand at the beginning of nearly every breach. */
const firstTimes = ['happened', 'firstAlert', 'aware'] as const;

type NewBreachForm = {
  title: string;
  summary: string;
  ourEntityId: string | null;
  ourRole: string | null;
} & Record<(typeof firstTimes)[number], ZonedTimeText>;

function emptyForm(): NewBreachForm {
  const empty = emptyTimeText(ownZone());
  return {
    title: '',
    summary: '',
    ourEntityId: null,
    ourRole: null,
    happened: empty,
    firstAlert: empty,
    aware: empty,
  };
}

/** @returns the typed times as the facts have them, null where one can't be read */
function timesOf(form: NewBreachForm): Record<string, string> | null {
  const read = firstTimes.map((name) => [name, factTimeOf(form[name])] as const);
  if (read.some(([, time]) => 'problem' in time)) return null;
  return Object.fromEntries(
    read.flatMap(([name, time]) => ('text' in time && time.text !== null ? [[name, time.text]] : [])),
  );
}

/** The form that opens a breach with what is known at first. */
export function NewBreach() {
  const navigate = useNavigate();
  const draft = useDraft<NewBreachForm>('breach.new', emptyForm());
  const [isTried, setIsTried] = useState(false);
  const { value, change } = draft;
  const times = timesOf(value);
  const opening = useAction(breachesText.where.open, (client, form: NewBreachForm) =>
    client.breach.open({
      title: form.title.trim(),
      summary: form.summary.trim() === '' ? null : form.summary,
      ourEntityId: ourEntityId.nullable().parse(form.ourEntityId),
      times: times ?? {},
      part: { ourRole: Object.values(OurRole).find((role) => role === form.ourRole) ?? null },
    }),
  );
  const problem = value.title.trim() === '' ? text.titleMissing : times === null ? text.timeUnreadable : null;

  async function submit(): Promise<void> {
    setIsTried(true);
    if (problem !== null) return;
    const opened = await opening.run(value);
    if (opened === undefined) return;
    await draft.submitted();
    showToast(text.opened(opened.reference));
    await navigate({ to: `/breaches/${opened.reference}` });
  }

  return (
    <Page width="reading">
      <PageHeader title={text.title} />
      <p className="cu-soft">{text.lead}</p>
      <DraftForm
        draft={draft}
        rows={8}
        action={text.act}
        isRunning={opening.isRunning}
        problem={(isTried ? problem : null) ?? opening.problem}
        onSubmit={() => void submit()}
      >
        <TextField
          label={fieldLabel('title')}
          required
          value={value.title}
          error={isTried && value.title.trim() === '' ? text.titleMissing : null}
          onValue={(title) => change({ title })}
        />
        <LongTextField
          label={fieldLabel('summary')}
          value={value.summary}
          onValue={(summary) => change({ summary })}
        />
        <div className="cu-form">
          <EntitySelect value={value.ourEntityId} onValue={(id) => change({ ourEntityId: id })} />
          <SetSelect
            set="ourRole"
            label={fieldLabel('ourRole')}
            value={value.ourRole}
            onValue={(ourRole) => change({ ourRole })}
          />
        </div>
        {firstTimes.map((name) => (
          <FactTimeField
            key={name}
            label={breachTimeText[name].label}
            description={breachTimeText[name].starts}
            value={value[name]}
            isTried={isTried}
            onChange={(time) => change({ [name]: time })}
          />
        ))}
      </DraftForm>
    </Page>
  );
}
