import { z } from 'zod';

/** What is offered to the people affected by a breach. */
export const OfferKind = {
  callCentre: 'callCentre',
  creditMonitoring: 'creditMonitoring',
  identityProtection: 'identityProtection',
  other: 'other',
} as const;
export const offerKind = z.enum(OfferKind);
export type OfferKind = z.infer<typeof offerKind>;
