import type { RequestCase } from '../../../shared/contract/cases.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { StepForm } from './step-form.tsx';
import type { StepName } from './take-step.ts';

/** The button for a step, named by what the person does, and its dialog. */
export function StepButton({
  detail,
  step,
  isNext = false,
}: {
  detail: RequestCase;
  step: StepName;
  /** Whether it is the one that comes next: that one stands out. */
  isNext?: boolean;
}) {
  const { act, title } = requestPageText.steps[step];
  return (
    <DialogButton act={act} title={title} variant={isNext ? 'filled' : 'default'}>
      {(close) => <StepForm detail={detail} step={step} onDone={close} />}
    </DialogButton>
  );
}
