import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { datesText } from '../../../shared/text/agenda.ts';

/** @returns what a date is for: notices to several clients, due at one moment, are one line */
export function deadlineWords({ clients, label }: Pick<AgendaDeadline, 'clients' | 'label'>): string {
  return clients !== null && clients > 1 ? datesText.clients(clients) : (label ?? datesText.noLabel);
}

/** @returns the tab of the case on which the date is worked: notices to clients have a table of their own */
export const deadlineTab = ({ clients }: Pick<AgendaDeadline, 'clients'>): string =>
  clients === null ? 'tasks' : 'clients';
