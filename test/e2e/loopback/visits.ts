// The ways to every registered screen, one for each of its states. A screen registered without one fails.
import type { Visits } from './support/visit.ts';
import { agendaVisits } from './visits/agenda.ts';
import { breachVisits } from './visits/breaches.ts';
import { decisionVisits } from './visits/decisions.ts';
import { gateVisits } from './visits/gate.ts';
import { casePartVisits } from './visits/case-parts.ts';
import { caseVisits } from './visits/cases.ts';
import { caseWorkVisits } from './visits/case-work.ts';
import { lawVisits } from './visits/law.ts';
import { partyVisits } from './visits/parties.ts';
import { requestVisits } from './visits/requests.ts';
import { officeVisits } from './visits/office.ts';
import { togetherVisits } from './visits/together.ts';
import { settingsVisits } from './visits/settings.ts';

export const visits: Readonly<Record<string, Visits>> = {
  ...gateVisits,
  ...agendaVisits,
  ...caseVisits,
  ...breachVisits,
  ...decisionVisits,
  ...casePartVisits,
  ...caseWorkVisits,
  ...requestVisits,
  ...lawVisits,
  ...partyVisits,
  ...officeVisits,
  ...togetherVisits,
  ...settingsVisits,
};
