import { Button } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import type { Law } from '../../../shared/law/office-law.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { rulesCommandText } from '../../../shared/text/rules-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WhyPanel } from '../../ui/why-panel.tsx';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { calculate, type Calculated, type CalculatorForm } from './calculator-form.ts';
import { CalculatorFields } from './calculator-fields.tsx';
import {
  dueInWords,
  ruleFacts,
  ruleNote,
  whomText,
  whyReadings,
  whySteps,
} from '../../../shared/text/why.ts';
import { methodById } from '../../../shared/domain/periods/methods.ts';
import './law.css';

const text = lawScreenText;

/** Computes a date while one types: what is counted at the left, every step to the date at the right. */
export function Calculator({
  law,
  form,
  onForm,
  onClear,
}: {
  law: Law;
  form: CalculatorForm;
  onForm: (form: CalculatorForm) => void;
  onClear: () => void;
}) {
  const result = calculate(form, law);
  return (
    <div className="cu-law">
      <form className="cu-law-form" aria-label={text.form.title} onSubmit={(event) => event.preventDefault()}>
        <CalculatorFields law={law} form={form} onForm={onForm} result={result} />
        <Button variant="default" onClick={onClear}>
          {text.form.clear}
        </Button>
        <p className="cu-soft">{text.about}</p>
      </form>
      <div className="cu-law-answer" aria-live="polite">
        <Answer law={law} form={form} result={result} />
      </div>
    </div>
  );
}

const lawOf = (rule: DutyRule) => `${whomText(rule)} · ${rule.citation}`;

function Answer({ law, form, result }: { law: Law; form: CalculatorForm; result: Calculated }) {
  switch (result.kind) {
    case 'problem':
      return (
        <p className="cu-law-problem" role="alert">
          {result.sentence}
        </p>
      );
    case 'noNumber':
      return (
        <WhyPanel
          title={text.why.noDate}
          subtitle={lawOf(result.rule)}
          steps={[
            {
              text: text.problem.noNumber(rulesCommandText.standard[result.rule.standard]),
              source: result.rule.citation,
            },
          ]}
          readings={[]}
          facts={ruleFacts(result.rule, law)}
        />
      );
    case 'target':
      return (
        <WhyPanel
          title={text.why.title(dueInWords(result.period))}
          subtitle={lawOf(result.rule)}
          steps={whySteps(result.period, result.rule)}
          readings={[]}
          facts={ruleFacts(result.rule, law)}
          note={officeLawText.target.note(result.target)}
        />
      );
    case 'date': {
      const { period, readings, rule } = result;
      const note = rule === null ? undefined : ruleNote(rule, law);
      return (
        <WhyPanel
          title={text.why.title(dueInWords(period))}
          subtitle={rule === null ? (methodById(form.method)?.title ?? '') : lawOf(rule)}
          steps={whySteps(period, rule)}
          readings={whyReadings(readings)}
          facts={rule === null ? [] : ruleFacts(rule, law)}
          {...(note === undefined ? {} : { note })}
        />
      );
    }
    default:
      return (
        <EmptyState
          icon={<IconCalendarTime size={26} stroke={1.25} aria-hidden="true" />}
          title={text.nothing.title}
        >
          {text.nothing.body}
        </EmptyState>
      );
  }
}
