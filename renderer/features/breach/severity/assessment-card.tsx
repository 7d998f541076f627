import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../../shared/contract/cases.ts';
import type { Assessment } from '../../../../shared/contract/severity.ts';
import { severityText as text } from '../../../../shared/text/severity.ts';
import { levelInWords, severitySteps } from '../../../../shared/text/severity-steps.ts';
import { timeInWords } from '../../../../shared/text/when.ts';
import { SimpleTable } from '../../../ui/simple-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { When } from '../../../ui/when.tsx';
import { partName } from '../part-name.ts';
import { type AssessmentAsked, comparable, standing } from './assessments.ts';

/** One assessment: its level, who found it and when, and each step with its sentence. */
export function AssessmentCard({
  detail,
  assessment,
  isOpen,
  onAsk,
}: {
  detail: BreachCase;
  assessment: Assessment;
  /** Whether the breach takes anything more. */
  isOpen: boolean;
  onAsk: (asked: AssessmentAsked) => void;
}) {
  const [isShown, setIsShown] = useState(false);
  const { choices, assessedAt, assessedBy, partId, reason } = assessment;
  const state = standing(detail, assessment);
  const when = assessedAt === null ? '' : timeInWords(assessedAt);
  const about = partId === null ? text.whole : partName(detail, partId);
  return (
    <article className="cu-breach-part" aria-label={`${text.methods[choices.method].name}, ${when}`}>
      <div className="cu-row">
        <span className="cu-grow">
          <span className="cu-strong">{text.methods[choices.method].name}</span>{' '}
          <StateChip tone={state === 'current' ? 'accent' : 'neutral'}>{text[state]}</StateChip>
        </span>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={isShown}
          aria-label={isShown ? text.hideStepsNamed(when) : text.showStepsNamed(when)}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? text.hideSteps : text.showSteps}
        </Button>
        {comparable(detail, assessment).length === 0 ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text.compareNamed(when)}
            onClick={() => onAsk({ what: 'compare', assessment })}
          >
            {text.compare}
          </Button>
        )}
        {isOpen && state === 'current' ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text.correctNamed(when)}
            onClick={() => onAsk({ what: 'correct', assessment })}
          >
            {text.correct}
          </Button>
        ) : null}
      </div>
      <p className="cu-severity-level">{levelInWords(choices)}</p>
      <p className="cu-soft cu-small">
        <When time={assessedAt} show="short" /> {text.by(assessedBy.name)} · {about} ·{' '}
        {assessment.methodVersion}
      </p>
      {reason === null ? null : <p className="cu-wrap">{`${text.reason}: ${reason}`}</p>}
      {isShown ? <Steps assessment={assessment} /> : null}
    </article>
  );
}

function Steps({ assessment }: { assessment: Assessment }) {
  return (
    <>
      {assessment.reasons === null ? <p className="cu-soft">{text.erased}</p> : null}
      <SimpleTable
        label={text.step}
        headers={[text.step, text.chosen, text.why]}
        rows={severitySteps(assessment).map(({ name, label, value, mark, reason }) => ({
          key: name,
          cells: [
            label,
            <>
              {value} {mark === null ? null : <StateChip tone="attention">{mark}</StateChip>}
            </>,
            reason ?? '',
          ],
        }))}
      />
    </>
  );
}
