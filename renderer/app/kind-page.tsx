import type { CaseDetail, ComplaintCase, RequestCase } from '../../shared/contract/cases.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { AffectedTab } from '../features/affected-people/affected-tab.tsx';
import { BreachFactsTab } from '../features/breach/breach-facts-tab.tsx';
import { ClientsTab } from '../features/breach/clients-tab.tsx';
import { BreachStep } from '../features/breach/breach-step.tsx';
import { DutiesTab } from '../features/breach/duties-tab.tsx';
import { SeverityTab } from '../features/breach/severity/severity-tab.tsx';
import { ReopenButton } from '../features/case-page/reopen-button.tsx';
import { StepButton, nextStep } from '../features/case-page/step-button.tsx';
import { FactsTab } from '../features/facts/facts-tab.tsx';
import { LadderTab } from '../features/ladder/ladder-tab.tsx';
import { RequestStepButton } from '../features/request/next-step.tsx';
import { RequestAnswerTab, RequestSearchTab } from '../features/request-work/request-work-tabs.tsx';
import { RequestFactsTab } from '../features/request/request-facts-tab.tsx';

/** The facts of a case, by its kind. */
export function KindFacts({ detail }: { detail: CaseDetail }) {
  switch (detail.kind) {
    case CaseKind.complaint:
      return <FactsTab detail={detail} />;
    case CaseKind.request:
      return <RequestFactsTab detail={detail} />;
    case CaseKind.breach:
      return <BreachFactsTab detail={detail} />;
  }
}

/** The duties of a breach; no other kind has this tab. */
export function KindDuties({ detail }: { detail: CaseDetail }) {
  return detail.kind === CaseKind.breach ? <DutiesTab detail={detail} /> : null;
}

/** How severe a breach was found to be; no other kind has this tab. */
export function KindSeverity({ detail }: { detail: CaseDetail }) {
  return detail.kind === CaseKind.breach ? <SeverityTab detail={detail} /> : null;
}

/** The ladder of a complaint; no other kind has this tab. */
export function KindLadder({ detail }: { detail: CaseDetail }) {
  return detail.kind === CaseKind.complaint ? <LadderTab detail={detail} /> : null;
}

/** The search log of a request; no other kind has this tab. */
export function KindSearch({ detail }: { detail: CaseDetail }) {
  return detail.kind === CaseKind.request ? <RequestSearchTab detail={detail} /> : null;
}

/** What a request is answered; no other kind has this tab. */
export function KindAnswer({ detail }: { detail: CaseDetail }) {
  return detail.kind === CaseKind.request ? <RequestAnswerTab detail={detail} /> : null;
}

/** The people whom a breach affects; no other kind has this tab. */
export function KindAffected({ detail }: { detail: CaseDetail }) {
  return detail.kind === CaseKind.breach ? <AffectedTab detail={detail} /> : null;
}

/** The clients of a breach; no other kind has this tab. */
export function KindClients({ detail }: { detail: CaseDetail }) {
  return detail.kind === CaseKind.breach ? <ClientsTab detail={detail} /> : null;
}

/** What comes next on a case, by its kind: the button at its head. */
export function NextStep({ detail }: { detail: CaseDetail }) {
  switch (detail.kind) {
    case CaseKind.complaint:
      return <ComplaintStep detail={detail} />;
    case CaseKind.request:
      return <RequestStep detail={detail} />;
    case CaseKind.breach:
      return <BreachStep detail={detail} />;
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
