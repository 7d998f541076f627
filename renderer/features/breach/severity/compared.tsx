import { Select } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../../shared/contract/cases.ts';
import type { Assessment } from '../../../../shared/contract/severity.ts';
import { severityText as text } from '../../../../shared/text/severity.ts';
import {
  compareSteps,
  levelInWords,
  type SeverityStep,
  severitySteps,
} from '../../../../shared/text/severity-steps.ts';
import { timeInWords } from '../../../../shared/text/when.ts';
import { SimpleTable } from '../../../ui/simple-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { comparable } from './assessments.ts';

const whenOf = ({ assessedAt }: Assessment) => (assessedAt === null ? text.at : timeInWords(assessedAt));

function Said({ step }: { step: SeverityStep | null }) {
  if (step === null) return <span className="cu-soft">{text.notChosen}</span>;
  return (
    <>
      {step.value}
      {step.reason === null ? null : <div className="cu-soft cu-small">{step.reason}</div>}
    </>
  );
}

/** Two assessments by one method side by side: what was chosen at each step, and what changed. */
export function Compared({ detail, assessment }: { detail: BreachCase; assessment: Assessment }) {
  const others = comparable(detail, assessment);
  const [chosen, setChosen] = useState(others.at(-1)?.id ?? null);
  const other = others.find(({ id }) => id === chosen);
  if (other === undefined) return <p className="cu-soft">{text.onlyOne}</p>;
  const [before, after] = [other, assessment].toSorted((one, two) => one.id.localeCompare(two.id));
  if (before === undefined || after === undefined) return null;
  const steps = compareSteps(severitySteps(before), severitySteps(after));
  const levels = [before, after].map(({ choices }) => levelInWords(choices));
  return (
    <div className="cu-stack">
      <Select
        label={text.compareWith}
        data-autofocus
        allowDeselect={false}
        data={others.map((one) => ({ value: one.id, label: whenOf(one) }))}
        value={chosen}
        onChange={(id) => setChosen(others.find((one) => one.id === id)?.id ?? null)}
      />
      <SimpleTable
        label={text.compareTitle}
        headers={[text.step, whenOf(before), whenOf(after), text.change]}
        rows={[
          {
            key: 'level',
            cells: [
              text.level,
              levels[0] ?? '',
              levels[1] ?? '',
              <Change key="is" is={levels[0] !== levels[1]} />,
            ],
          },
          ...steps.map(({ name, label, before: old, after: next, isChanged }) => ({
            key: name,
            cells: [
              label,
              <Said key="b" step={old} />,
              <Said key="a" step={next} />,
              <Change key="is" is={isChanged} />,
            ],
          })),
        ]}
      />
    </div>
  );
}

function Change({ is }: { is: boolean }) {
  return is ? (
    <StateChip tone="accent">{text.changed}</StateChip>
  ) : (
    <span className="cu-soft">{text.same}</span>
  );
}
