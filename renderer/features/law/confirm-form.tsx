import type { DutyRule } from '../../../shared/law/rule.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { whenText } from '../../../shared/text/why.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DayField, typedDay } from '../../ui/day-field.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { useSubmit } from './use-submit.ts';

const text = officeLawText.confirm;

type Typed = { counsel: string; day: string; read: string };
type Asked = { rule: string; counsel: string; confirmedOn: string; read: string };

/** @returns what is asked of the core, or why nothing can be yet. */
function askedFrom(rule: DutyRule, typed: Typed): { asked: Asked } | { problem: string } {
  const counsel = typed.counsel.trim();
  if (counsel === '') return { problem: text.counselMissing };
  const confirmedOn = typedDay(typed.day);
  if (!confirmedOn) return { problem: text.dayMissing };
  const read = typed.read.trim();
  if (read === '') return { problem: text.readMissing };
  return { asked: { rule: rule.id, counsel, confirmedOn, read } };
}

/** Records that counsel confirmed a rule as it now is. */
export function ConfirmForm({ rule, onDone }: { rule: DutyRule; onDone: () => void }) {
  const draft = useDraft<Typed>(`confirmation/${rule.id}`, { counsel: '', day: '', read: '' });
  const { value, change } = draft;
  const found = askedFrom(rule, value);
  const action = useAction(officeLawText.where.confirm, (client, asked: Asked) => client.law.confirm(asked));

  const submit = useSubmit({ draft, found, action, done: text.done, onDone });

  return (
    <DraftForm draft={draft} rows={3} action={text.save} {...submit}>
      <p className="cu-wrap">
        <span className="cu-strong">{rule.citation}</span> · {whenText(rule)}
      </p>
      <p className="cu-soft">{text.lead}</p>
      <TextField
        label={text.counsel}
        required
        data-autofocus
        value={value.counsel}
        onValue={(counsel) => change({ counsel })}
      />
      <DayField label={text.day} value={value.day} onValue={(day) => change({ day })} />
      <LongTextField
        label={text.read}
        description={text.readHint}
        required
        value={value.read}
        onValue={(read) => change({ read })}
      />
    </DraftForm>
  );
}
