import { Button } from '@mantine/core';
import { type Law, takesTarget } from '../../../shared/law/office-law.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { startingEvents } from '../../../shared/text/starting-events.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import {
  inForceText,
  knownText,
  ruleNote,
  standingFacts,
  whenText,
  whomText,
} from '../../../shared/text/why.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { Facts } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import { RightPanel } from '../../ui/right-panel.tsx';
import type { LawAsked } from './law-dialogs.tsx';

const text = lawScreenText.rules;

type RuleActs = { law: Law; rule: DutyRule; onAsk: (asked: LawAsked) => void };

/** A rule beside the list: what it says, how it is known, what the office says of it, and what can be done about it. */
export function RulePreview({
  law,
  rule,
  onAsk,
  onClose,
  onCompute,
}: RuleActs & { onClose: () => void; onCompute: () => void }) {
  const { fields } = text;
  const trigger = rule.kind === 'breach' ? rule.trigger : rule.requestType.replaceAll('_', ' ');
  const note = ruleNote(rule, law);
  return (
    <RightPanel title={whomText(rule)} onClose={onClose}>
      <KeptForms law={law} rule={rule} onAsk={onAsk} />
      <Facts
        facts={[
          [fields.when, whenText(rule)],
          ...standingFacts(rule, law),
          [fields.trigger, trigger],
          [fields.starts, startingEvents[rule.startsAt]],
          [fields.regime, rule.regime],
          [fields.citation, rule.citation],
          [fields.known, knownText(rule)],
          [fields.inForce, inForceText(rule)],
          ...(rule.notes === '' ? [] : [[fields.notes, rule.notes] as const]),
          [fields.address, rule.address ?? ''],
          [fields.id, rule.id],
        ]}
      />
      {note === undefined ? null : <Hint>{note}</Hint>}
      <div className="cu-law-acts">
        <Button fullWidth onClick={onCompute}>
          {text.compute}
        </Button>
        <Acts law={law} rule={rule} onAsk={onAsk} />
      </div>
    </RightPanel>
  );
}

function Acts({ law, rule, onAsk }: RuleActs) {
  const { id, citation } = rule;
  const origin = law.originOf(id);
  const target = law.targetFor(id);
  const { setTarget, withdrawTarget, confirm, withdrawConfirmation, override, withdrawRule } = officeLawText;
  const acts: [label: string, asked: LawAsked][] = [];
  if (takesTarget(rule)) acts.push([target ? setTarget.another : setTarget.act, { act: 'target', rule }]);
  if (target) acts.push([withdrawTarget.act, { act: 'withdrawTarget', rule: id, citation }]);
  if (!law.isConfirmed(id)) acts.push([confirm.act, { act: 'confirm', rule }]);
  if (law.confirmationOf(id))
    acts.push([withdrawConfirmation.act, { act: 'withdrawConfirmation', rule: id, citation }]);
  if (origin?.kind === 'house')
    acts.push([withdrawRule.act, { act: 'withdrawRule', id: origin.house.id, citation }]);
  else acts.push([override.act, { act: 'override', rule }]);
  return acts.map(([label, asked]) => (
    <Button key={label} fullWidth variant="default" onClick={() => onAsk(asked)}>
      {label}
    </Button>
  ));
}

/** Forms about this rule that were begun and left. */
const formsOf = { houseTarget: 'target', confirmation: 'confirm', houseRule: 'override' } as const;

function KeptForms(props: RuleActs) {
  return (Object.keys(formsOf) as (keyof typeof formsOf)[]).map((form) => (
    <KeptForm key={form} form={form} {...props} />
  ));
}

function KeptForm({ form, rule, onAsk }: RuleActs & { form: keyof typeof formsOf }) {
  const isKept = useKeptForms(form).includes(rule.id);
  if (!isKept) return null;
  return <KeptLine onContinue={() => onAsk({ act: formsOf[form], rule })}>{officeLawText.kept}</KeptLine>;
}
