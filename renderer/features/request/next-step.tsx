import type { RequestCase } from '../../../shared/contract/cases.ts';
import { CloseButton } from './close-button.tsx';
import { StepButton } from './step-button.tsx';
import { nextStep } from './take-step.ts';

/** What comes next on a request that hasn't ended: the button at its head. */
export function RequestStepButton({ detail }: { detail: RequestCase }) {
  const step = nextStep(detail);
  if (step === null) return null;
  return step === 'close' ? (
    <CloseButton detail={detail} isNext />
  ) : (
    <StepButton key={step} detail={detail} step={step} isNext />
  );
}
