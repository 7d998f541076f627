import type { CoreClient } from '../../core/create-core.ts';
import type { BreachCase, ComplaintCase, RequestCase } from '../../shared/contract/cases.ts';

type Get = Pick<CoreClient['cases'], 'get'>;

/** @returns a case of this kind, as the core answers it. */
async function ofKind<C extends { kind: string }>(cases: Get, which: string, kind: C['kind']): Promise<C> {
  const detail = await cases.get({ which });
  if (detail.kind !== kind) throw new Error(`${which} is a ${detail.kind}, not a ${kind}`);
  return detail as unknown as C;
}

export const complaintCase = ({ cases }: { cases: Get }, which: string) =>
  ofKind<ComplaintCase>(cases, which, 'complaint');
export const requestCase = ({ cases }: { cases: Get }, which: string) =>
  ofKind<RequestCase>(cases, which, 'request');
export const breachCase = ({ cases }: { cases: Get }, which: string) =>
  ofKind<BreachCase>(cases, which, 'breach');
