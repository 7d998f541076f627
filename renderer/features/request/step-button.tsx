import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { Dialog } from '../../ui/dialog.tsx';
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
  const [isOpen, setIsOpen] = useState(false);
  const { act, title } = requestPageText.steps[step];
  return (
    <>
      <Button variant={isNext ? 'filled' : 'default'} onClick={() => setIsOpen(true)}>
        {act}
      </Button>
      <Dialog isOpen={isOpen} title={title} onClose={() => setIsOpen(false)}>
        <StepForm detail={detail} step={step} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}
