import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { CaseDecision } from '../../../shared/contract/decision.ts';
import { DecisionState } from '../../../shared/domain/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { ownZone } from '../../ui/now.ts';
import { StateChip, type Tone } from '../../ui/state-chip.tsx';
import { TextDifference } from '../../ui/text-difference.tsx';
import { DecisionActs } from './decision-acts.tsx';

const text = decisionsText;

const tones: Readonly<Record<DecisionState, Tone>> = {
  draft: 'neutral',
  submitted: 'accent',
  signedOff: 'good',
  returned: 'attention',
  takenBack: 'neutral',
};

const inWords = (at: string) => timeInWords({ at, zone: ownZone() });

/** Who wrote, submitted and settled it, each with the moment. */
function steps(decision: CaseDecision): string[] {
  const { state, draftedAt, authorName, submittedAt, submittedByName, settledAt, settledByName } = decision;
  const settled =
    state === DecisionState.draft || state === DecisionState.submitted ? null : text.settled[state];
  return [
    text.draftedBy(authorName, inWords(draftedAt)),
    ...(submittedAt === null ? [] : [text.submittedBy(submittedByName ?? '', inWords(submittedAt))]),
    ...(settledAt === null || settled === null ? [] : [settled(settledByName ?? '', inWords(settledAt))]),
  ];
}

const whole = ({ subject, decided, reasons }: CaseDecision) =>
  [subject, decided, reasons].map((one) => one ?? '').join('\n');

/** A version of a decision: how it stands, what it says, and what can be done with it. */
export function DecisionVersion({
  detail,
  decision,
  before,
  isLast,
}: {
  detail: CaseDetail;
  decision: CaseDecision;
  /** The version before, null for the first. */
  before: CaseDecision | null;
  isLast: boolean;
}) {
  const [isCompared, setIsCompared] = useState(false);
  const { number, version, state, subject, decided, reasons, remarks } = decision;
  const named = text.named(number, version);
  return (
    <article className="cu-decision-version" data-last={isLast || undefined} aria-label={named}>
      <div className="cu-section-head">
        <h3>
          {isLast ? `${subject ?? text.title} ` : null}
          <span className="cu-soft">{isLast ? named : text.version(version)}</span>
        </h3>
        <StateChip tone={tones[state]}>{setLabel('state', state)}</StateChip>
      </div>
      {isCompared && before !== null ? (
        <TextDifference before={whole(before)} after={whole(decision)} same={text.sameText} />
      ) : (
        <dl className="cu-decision-text">
          <dt>{text.decided}</dt>
          <dd className="cu-wrap">{decided}</dd>
          <dt>{text.reasons}</dt>
          <dd className="cu-wrap">{reasons}</dd>
          {remarks === null ? null : (
            <>
              <dt>{text.giveBack.remarks}</dt>
              <dd className="cu-wrap">{remarks}</dd>
            </>
          )}
        </dl>
      )}
      <ul className="cu-decision-steps cu-soft cu-small">
        {steps(decision).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <div className="cu-row">
        <DecisionActs detail={detail} decision={decision} isLast={isLast} />
        {before === null ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isCompared}
            onClick={() => setIsCompared(!isCompared)}
          >
            {isCompared ? text.hide : text.compare}
          </Button>
        )}
      </div>
    </article>
  );
}
