import type { CaseDetail, ComplaintCase, RequestCase } from '../../shared/contract/cases.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { ReopenButton } from '../features/case-page/reopen-button.tsx';
import { StepButton, nextStep } from '../features/case-page/step-button.tsx';
import { FactsTab } from '../features/facts/facts-tab.tsx';
import { RequestStepButton } from '../features/request/next-step.tsx';
import { RequestFactsTab } from '../features/request/request-facts-tab.tsx';

/** The facts of a case, by its kind. */
export function KindFacts({ detail }: { detail: CaseDetail }) {
  switch (detail.kind) {
    case CaseKind.complaint:
      return <FactsTab detail={detail} />;
    case CaseKind.request:
      return <RequestFactsTab detail={detail} />;
    case CaseKind.breach:
      return null;
  }
}

/** What comes next on a case, by its kind: the button at its head. */
export function NextStep({ detail }: { detail: CaseDetail }) {
  switch (detail.kind) {
    case CaseKind.complaint:
      return <ComplaintStep detail={detail} />;
    case CaseKind.request:
      return <RequestStep detail={detail} />;
    case CaseKind.breach:
      return null;
  }
}

function ComplaintStep({ detail }: { detail: ComplaintCase }) {
  if (detail.status === 'closed') return <ReopenButton detail={detail} />;
  const step = nextStep(detail);
  return step === null ? null : <StepButton detail={detail} step={step} />;
}

function RequestStep({ detail }: { detail: RequestCase }) {
  return detail.status === 'closed' ? (
    <ReopenButton detail={detail} />
  ) : (
    <RequestStepButton detail={detail} />
  );
}
