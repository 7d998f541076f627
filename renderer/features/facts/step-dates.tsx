import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { complaintTimes } from '../../../shared/domain/complaint.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { Facts } from '../../ui/fields.tsx';
import { When } from '../../ui/when.tsx';
import { correctable, CorrectDate, type CorrectableStep } from './correct-date.tsx';

function isCorrectable(field: string): field is CorrectableStep {
  return field in correctable;
}

/** @returns the name of the document that shows the step, null where none is named or it was removed. */
function proofName(detail: ComplaintCase, step: CorrectableStep): string | null {
  const by = correctable[step];
  const proof = by === null ? null : detail.complaint[by];
  const found = detail.documents.find(({ id }) => id === proof);
  return found === undefined ? null : (found.name ?? documentsText.noName);
}

/** The times of a complaint in their order; a step on record can be corrected until the case is closed. */
export function StepDates({ detail }: { detail: ComplaintCase }) {
  return (
    <Facts
      facts={complaintTimes.map((field) => {
        const time = detail.complaint[field];
        if (time === null || !isCorrectable(field))
          return [fieldLabel(field), <When key={field} time={time} />] as const;
        const proof = proofName(detail, field);
        return [
          fieldLabel(field),
          <span key={field} className="cu-row cu-step-date">
            <span className="cu-grow">
              <When time={time} />
              {proof === null ? null : (
                <span className="cu-soft">{` · ${casePageText.steps.proof}: ${proof}`}</span>
              )}
            </span>
            {isEnded(detail.status) ? null : <CorrectDate detail={detail} step={field} />}
          </span>,
        ] as const;
      })}
    />
  );
}
