import { Button } from '@mantine/core';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { DutyQuestion } from '../../../shared/contract/duties.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { type PartId, partId } from '../../../shared/ids.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { casePath } from '../../ui/case-path.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';
import { CountAnswer } from './count-answer.tsx';
import { SetAnswer } from './set-answer.tsx';

const text = breachDutiesText.panel;

/** What is missing for a duty, with the control that records it or the way to where it is recorded. */
export function QuestionLine({ detail, question }: { detail: BreachCase; question: DutyQuestion }) {
  return (
    <div className="cu-duty-question" role="group" aria-label={question.text}>
      <span className="cu-wrap">{question.text}</span>
      {isEnded(detail.status) ? null : <Answer detail={detail} fact={question.fact} />}
    </div>
  );
}

function Answer({ detail, fact }: { detail: BreachCase; fact: string }) {
  const [of = '', id = '', field = '', ...rest] = fact.split('.');
  if (of === 'entity') {
    const isChosen = detail.breach.entity !== null;
    return isChosen ? (
      <PageLink to="/settings/entities">{text.toRegister}</PageLink>
    ) : (
      <ToFacts detail={detail} />
    );
  }
  const part = detail.parts.find((one) => one.id === id);
  if (of !== 'parts' || part === undefined) return <ToFacts detail={detail} />;
  const [rule = '', condition = ''] = rest;
  switch (field) {
    case 'confirmed':
      return <Confirm detail={detail} part={part.id} rule={rule} condition={condition} />;
    case 'people':
      return rule.endsWith('*') || part.clients.length > 0 ? (
        <ToFacts detail={detail} />
      ) : (
        <CountAnswer detail={detail} part={part} place={rule} />
      );
    case 'risk':
    case 'harm':
    case 'names':
    case 'intentional':
    case 'ourRole':
      return <SetAnswer detail={detail} part={part} field={field} />;
    case 'safeguards':
      return <SetAnswer detail={detail} part={part} field={rule} />;
    default:
      return <ToFacts detail={detail} />;
  }
}

function ToFacts({ detail }: { detail: BreachCase }) {
  return <PageLink to={casePath(detail.reference)}>{text.toFacts}</PageLink>;
}

/** Answers yes or no to what only a person can say of a rule. */
function Confirm({
  detail,
  part,
  rule,
  condition,
}: {
  detail: BreachCase;
  part: PartId;
  rule: string;
  condition: string;
}) {
  const answer = useCaseAction(
    detail.id,
    breachDutiesText.where.answer,
    (client, holds: 'yes' | 'no') =>
      client.breach.confirmCondition({ id: partId.parse(part), rule, condition, holds }),
    { done: text.answered, say: showToast },
  );
  return (
    <>
      <span className="cu-row">
        {(['yes', 'no'] as const).map((holds) => (
          <Button
            key={holds}
            variant="default"
            size="compact-sm"
            loading={answer.isRunning}
            onClick={() => void answer.run(holds)}
          >
            {text[holds]}
          </Button>
        ))}
      </span>
      <Problem>{answer.problem}</Problem>
    </>
  );
}
