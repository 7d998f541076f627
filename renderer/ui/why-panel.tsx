import { Button } from '@mantine/core';
import { lawScreenText } from '../../shared/text/law-screen.ts';
import { sourced } from '../../shared/text/period-steps.ts';
import type { WhyReading, WhyStep } from '../../shared/text/why.ts';
import { CopyButton } from './copy-button.tsx';
import './why-panel.css';

const text = lawScreenText.why;

type WhyProps = {
  title: string;
  subtitle: string;
  steps: readonly WhyStep[];
  readings: readonly WhyReading[];
  /** How the rule is known, whether it is in force, the pack's version. */
  facts: readonly (readonly [name: string, value: string])[];
  note?: string | undefined;
};

/** Why a date is that date: the event, each step with its source, other readings, and what is known of the rule. */
export function WhyPanel({ title, subtitle, steps, readings, facts, note }: WhyProps) {
  return (
    <section className="cu-why" aria-label={title}>
      <header className="cu-why-head">
        <div>
          <h2>{title}</h2>
          <p className="cu-soft">{subtitle}</p>
        </div>
        <div className="cu-why-actions">
          <CopyButton
            isWide
            label={text.copy}
            text={asText({ title, subtitle, steps, readings, facts, note })}
          />
          <Button variant="default" onClick={() => window.print()}>
            {text.print}
          </Button>
        </div>
      </header>
      {note === undefined ? null : <p className="cu-why-note">{note}</p>}
      <h3>{text.steps}</h3>
      <ol className="cu-why-steps">
        {steps.map((step, index) => (
          <li key={index}>
            <span className="cu-strong">{step.text}</span>
            {step.source === '' ? null : <span className="cu-why-source">{step.source}</span>}
          </li>
        ))}
      </ol>
      {readings.length === 0 ? null : <Readings readings={readings} />}
      {facts.length === 0 ? null : (
        <dl className="cu-why-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Readings({ readings }: { readings: readonly WhyReading[] }) {
  return (
    <>
      <h3>{text.readings}</h3>
      <ul className="cu-why-readings">
        {readings.map((reading) => (
          <li key={`${reading.when} ${reading.text}`}>
            <span className="cu-strong cu-num">{reading.when}</span>
            <span>
              {reading.text}
              <span className="cu-why-source">{reading.source}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The panel as plain lines, for a letter or a note. */
function asText(panel: WhyProps): string {
  return [
    panel.title,
    panel.subtitle,
    '',
    ...panel.steps.map((step, index) => `${String(index + 1)}. ${sourced(step.text, step.source)}`),
    ...(panel.readings.length === 0 ? [] : ['', text.readings]),
    ...panel.readings.map((reading) => `– ${reading.when}: ${sourced(reading.text, reading.source)}`),
    '',
    ...panel.facts.map(([name, value]) => `${name}: ${value}`),
    ...(panel.note === undefined ? [] : [panel.note]),
  ].join('\n');
}
