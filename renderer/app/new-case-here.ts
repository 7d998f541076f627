import { useLocation } from '@tanstack/react-router';
import { appText } from '../../shared/text/app.ts';
import { breachesText } from '../../shared/text/breaches.ts';
import { requestsText } from '../../shared/text/requests.ts';

const kinds = [
  { under: '/requests', path: '/requests/new', label: requestsText.newRequest },
  { under: '/breaches', path: '/breaches/new', label: breachesText.newBreach },
] as const;
const complaint = { path: '/complaints/new', label: appText.topBar.newComplaint };

/** @returns where a new case is written down: one of the kind whose list or case is open, otherwise a complaint */
export function useNewCaseHere(): { path: string; label: string } {
  const { pathname } = useLocation();
  return kinds.find(({ under }) => pathname.startsWith(under)) ?? complaint;
}
