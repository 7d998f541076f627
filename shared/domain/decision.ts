import { z } from 'zod';

/** How a version of a decision stands. Once it is submitted, its text changes by a new version only. */
export const DecisionState = {
  draft: 'draft',
  submitted: 'submitted',
  signedOff: 'signedOff',
  returned: 'returned',
  takenBack: 'takenBack',
} as const;
export const decisionState = z.enum(DecisionState);
export type DecisionState = z.infer<typeof decisionState>;

/** What a signature on a decision stands for, as its snapshot says it. */
export const DecisionPurpose = {
  submitted: 'decision.submitted',
  signedOff: 'decision.signedOff',
  returned: 'decision.returned',
} as const;

/** @returns whether a version is still worked on: then its decision takes no other version. */
export function isUnderWay(state: DecisionState): boolean {
  return state === DecisionState.draft || state === DecisionState.submitted;
}

type Version = { number: number; version: number; state: DecisionState };

/** @returns the last version of each decision of a case, in the order of their numbers. */
export function lastVersions<V extends Version>(versions: readonly V[]): V[] {
  const last = new Map<number, V>();
  for (const one of versions) {
    const known = last.get(one.number);
    if (!known || known.version < one.version) last.set(one.number, one);
  }
  return [...last.values()].sort((a, b) => a.number - b.number);
}

/** @returns whether a decision of the case stands: signed off by another person, in whatever version. */
export function hasSignedOff(versions: readonly Version[]): boolean {
  return versions.some(({ state }) => state === DecisionState.signedOff);
}
