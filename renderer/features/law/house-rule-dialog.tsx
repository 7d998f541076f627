import type { HouseRuleFacts } from '../../../shared/law/house-rule.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { HouseRuleFields } from './house-rule-fields.tsx';
import { factsFrom, type HouseRuleForm, houseRuleForm } from './house-rule-form.ts';
import { useSubmit } from './use-submit.ts';

type Asked = { rule: HouseRuleFacts; overrides: string | null; reason: string };

/** Adds a rule of the office: one more, or one in place of a rule of the packs. */
export function HouseRuleDialogForm({
  overridden,
  onDone,
}: {
  /** The rule to put another in place of; null: one more. */
  overridden: DutyRule | null;
  onDone: () => void;
}) {
  const name = overridden === null ? 'houseRule' : `houseRule/${overridden.id}`;
  const draft = useDraft<HouseRuleForm>(name, houseRuleForm(overridden));
  const { value, change } = draft;
  const facts = factsFrom(value);
  const found =
    'problem' in facts
      ? facts
      : { asked: { rule: facts.facts, overrides: overridden?.id ?? null, reason: value.reason.trim() } };
  const action = useAction(officeLawText.where.rule, (client, asked: Asked) => client.law.addRule(asked));
  const text = overridden === null ? officeLawText.add : officeLawText.override;

  const submit = useSubmit({ draft, found, action, done: text.done, onDone });

  return (
    <DraftForm draft={draft} rows={8} action={text.save} {...submit}>
      <p className="cu-soft">
        {overridden === null ? officeLawText.add.lead : officeLawText.override.lead(overridden.citation)}
      </p>
      <HouseRuleFields value={value} change={change} isNew={overridden === null} />
    </DraftForm>
  );
}
