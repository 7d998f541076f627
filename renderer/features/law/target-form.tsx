import { type PeriodLength, PeriodUnit } from '../../../shared/domain/periods/length.ts';
import type { HouseTarget } from '../../../shared/law/kept-law.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { whenText } from '../../../shared/text/why.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { lengthFrom } from './calculator-form.ts';
import { UnitField } from './unit-field.tsx';
import { useSubmit } from './use-submit.ts';

const text = officeLawText.setTarget;

type Typed = { value: string; unit: PeriodUnit; reason: string };
type Asked = { rule: string; length: PeriodLength; reason: string };

/** @returns what is asked of the core, or why nothing can be yet. */
function askedFrom(rule: DutyRule, typed: Typed): { asked: Asked } | { problem: string } {
  const length = lengthFrom(typed.value, typed.unit);
  if ('stop' in length || length.found === null) return { problem: text.lengthMissing };
  const reason = typed.reason.trim();
  if (reason === '') return { problem: text.reasonMissing };
  return { asked: { rule: rule.id, length: length.found, reason } };
}

/** Sets the office's own period for a rule without a number. */
export function TargetForm({
  rule,
  target,
  onDone,
}: {
  rule: DutyRule;
  /** The one that stands; undefined: none yet. */
  target: HouseTarget | undefined;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(`houseTarget/${rule.id}`, {
    value: target === undefined ? '' : String(target.length.value),
    unit: target?.length.unit ?? PeriodUnit.workingDays,
    reason: '',
  });
  const { value, change } = draft;
  const found = askedFrom(rule, value);
  const action = useAction(officeLawText.where.target, (client, asked: Asked) => client.law.setTarget(asked));

  const submit = useSubmit({ draft, found, action, done: text.done, onDone });

  return (
    <DraftForm draft={draft} rows={3} action={text.save} {...submit}>
      <p className="cu-soft">{text.lead(whenText(rule), rule.citation)}</p>
      <div className="cu-law-pair">
        <TextField
          label={text.length}
          required
          inputMode="numeric"
          data-autofocus
          value={value.value}
          onValue={(next) => change({ value: next })}
        />
        <UnitField label={text.unit} value={value.unit} onValue={(unit) => change({ unit })} />
      </div>
      <LongTextField
        label={officeLawText.fields.reason}
        required
        value={value.reason}
        onValue={(reason) => change({ reason })}
      />
    </DraftForm>
  );
}
