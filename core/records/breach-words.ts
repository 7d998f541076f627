import type { BreachCase } from '../../shared/contract/cases.ts';
import type { Duty } from '../../shared/contract/duties.ts';
import { breachText } from '../../shared/text/breach.ts';
import { breachDutiesText } from '../../shared/text/breach-duties.ts';
import { breachReportText } from '../../shared/text/breach-report.ts';
import { setLabel } from '../../shared/text/labels.ts';
import { dateInWords, timeInWords } from '../../shared/text/when.ts';

/** What of a part is shown, in its order. */
export const partFields = [
  'ourRole',
  'people',
  'clients',
  'elements',
  'names',
  'safeguards',
  'risk',
  'harm',
  'intentional',
  'confirmed',
] as const;

/** @returns a part's label, or which of the parts it is. */
export function partName({ parts }: BreachCase, id: string): string {
  const index = parts.findIndex((part) => part.id === id);
  return parts[index]?.label ?? breachText.parts.numbered(index + 1);
}

/** @returns by when a duty is due, or why it has no date. */
export function dueText({ dueOn, isEmbargo, waitingFor, byWhen }: Duty): string {
  if (dueOn !== null) return isEmbargo ? breachDutiesText.notBefore(dateInWords(dueOn)) : dateInWords(dueOn);
  return waitingFor === null ? breachDutiesText.noNumber(byWhen) : breachDutiesText.waits;
}

/** @returns what a person said of a duty, with its proof. */
export function markText({ mark }: Duty, { documents }: BreachCase): string {
  if (mark === null) return breachReportText.notSaid;
  const proof = documents.find(({ id }) => id === mark.documentId)?.name;
  return [
    setLabel('mark', mark.mark),
    ...(mark.metAt === null ? [] : [timeInWords(mark.metAt)]),
    ...(mark.metBy === null ? [] : [setLabel('metBy', mark.metBy)]),
    ...(mark.reason === null ? [] : [mark.reason]),
    ...(proof ? [breachReportText.proof(proof)] : []),
  ].join('; ');
}
