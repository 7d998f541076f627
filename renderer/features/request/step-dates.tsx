import type { RequestCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { requestTimes } from '../../../shared/domain/request.ts';
import { type RequestStep, requestSteps } from '../../../shared/domain/request-steps.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { Facts } from '../../ui/fields.tsx';
import { When } from '../../ui/when.tsx';
import { type Correctable, CorrectStep } from './correct-step.tsx';

const steps = Object.keys(requestSteps) as RequestStep[];

function correctableOf(field: string): Correctable | null {
  if (field === 'receivedAt') return 'receive';
  return steps.find((step) => requestSteps[step].at === field) ?? null;
}

/** @returns what proves the step: the name of its document, or the method by which somebody was identified */
function proofOf({ request, documents }: RequestCase, step: Correctable): string | null {
  if (step === 'receive') return null;
  if (step === 'confirmIdentity') return request.identityMethod;
  const { by } = requestSteps[step];
  const proof = by === null ? null : request[by];
  const found = documents.find(({ id }) => id === proof);
  return found === undefined ? null : (found.name ?? documentsText.noName);
}

/** The times of a request in their order; a step on record can be corrected until the case is closed. */
export function StepDates({ detail }: { detail: RequestCase }) {
  return (
    <Facts
      facts={requestTimes.map((field) => {
        const time = detail.request[field];
        const step = correctableOf(field);
        if (time === null || step === null)
          return [fieldLabel(field), <When key={field} time={time} />] as const;
        const proof = proofOf(detail, step);
        return [
          fieldLabel(field),
          <span key={field} className="cu-row cu-step-date">
            <span className="cu-grow">
              <When time={time} />
              {proof === null ? null : (
                <span className="cu-soft">{` · ${casePageText.steps.proof}: ${proof}`}</span>
              )}
            </span>
            {isEnded(detail.status) ? null : <CorrectStep detail={detail} step={step} />}
          </span>,
        ] as const;
      })}
    />
  );
}
