import { z } from 'zod';

/**
 * What a person may ask, in the words that the rule packs use for a request's type (shared/law/vocabulary.ts): GDPR
 * Art. 15 to 18, 20 and 21, and their counterparts elsewhere.
 */
export const Right = {
  access: 'access',
  rectification: 'rectification',
  deletion: 'deletion',
  restriction: 'restriction',
  portability: 'portability',
  objection: 'objection',
  optOut: 'opt_out',
  consentRevocation: 'consent_revocation',
  accountingOfDisclosures: 'accounting_of_disclosures',
} as const;
export const right = z.enum(Right);
export type Right = z.infer<typeof right>;

/** How a request ended, as the person who closes it states. */
export const RequestOutcome = {
  granted: 'granted',
  partlyGranted: 'partlyGranted',
  refused: 'refused',
  withdrawn: 'withdrawn',
  notIdentified: 'notIdentified',
  forwarded: 'forwarded',
  notARequest: 'notARequest',
} as const;
export const requestOutcome = z.enum(RequestOutcome);
export type RequestOutcome = z.infer<typeof requestOutcome>;

/** In what capacity somebody asks for another person. */
export const AgentCapacity = {
  authorisedAgent: 'authorisedAgent',
  parent: 'parent',
  guardian: 'guardian',
  counsel: 'counsel',
  school: 'school',
  other: 'other',
} as const;
export const agentCapacity = z.enum(AgentCapacity);
export type AgentCapacity = z.infer<typeof agentCapacity>;

/** How one of the things asked ended. */
export const ItemOutcome = {
  granted: 'granted',
  partlyGranted: 'partlyGranted',
  refused: 'refused',
  notHeld: 'notHeld',
  withdrawn: 'withdrawn',
} as const;
export const itemOutcome = z.enum(ItemOutcome);
export type ItemOutcome = z.infer<typeof itemOutcome>;

/** What becomes of something that a search found. */
export const Treatment = {
  released: 'released',
  redacted: 'redacted',
  withheld: 'withheld',
  deleted: 'deleted',
  notTheirs: 'notTheirs',
} as const;
export const treatment = z.enum(Treatment);
export type Treatment = z.infer<typeof treatment>;

/** @returns whether the treatment keeps something from the person, so that it needs a ground */
export const needsGround = (one: Treatment): boolean =>
  one === Treatment.redacted || one === Treatment.withheld;

/** The times of a request, in the order in which they should lie; each is kept apart from the others. */
export const requestTimes = [
  'sentAt',
  'deliveredAt',
  'receivedAt',
  'identityAskedAt',
  'identityConfirmedAt',
  'authorityConfirmedAt',
  'consentAskedAt',
  'consentConfirmedAt',
  'acknowledgedAt',
  'answeredAt',
  'appealReceivedAt',
  'appealAnsweredAt',
  'closedAt',
] as const;
