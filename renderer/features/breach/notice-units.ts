import type { PartClient } from '../../../shared/contract/breach-part.ts';
import { breachClientsText } from '../../../shared/text/breach-clients.ts';

type Notice = NonNullable<PartClient['notice']>;

export const noticeUnits = ['hours', 'days', 'workingDays'] as const;

/** @returns `48 hours`, `3 calendar days` */
export function unitText({ value, unit }: Pick<Notice, 'value' | 'unit'>): string {
  const known = noticeUnits.find((one) => one === unit);
  const words = known === undefined ? unit : breachClientsText.setNotice.units[known].toLowerCase();
  return `${String(value)} ${words}`;
}
