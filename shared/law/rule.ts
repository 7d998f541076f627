import { z } from 'zod';
import { dateText } from '../dates.ts';
import { periodLength } from '../domain/periods/length.ts';

/**
 * How a rule is known: never a bare "verified". `statuteRead` only where the text of the law was read at its official
 * address; a copy of the law in a code repository or on another site is a secondary source of that kind.
 */
export const KnownBy = {
  statuteRead: 'statuteRead',
  secondarySource: 'secondarySource',
  generalKnowledge: 'generalKnowledge',
  unsure: 'unsure',
} as const;
export const SourceKind = {
  official: 'official',
  authorityGuidance: 'authorityGuidance',
  lawFirm: 'lawFirm',
  website: 'website',
  codeRepository: 'codeRepository',
} as const;
export const known = z.strictObject({
  by: z.enum(KnownBy),
  /** Where it was seen, each with its kind; empty for general knowledge. */
  seenIn: z.array(z.strictObject({ text: z.string().min(1), kind: z.enum(SourceKind) })),
});

/** Whether the rule binds today: prose in a table's date column becomes one of these with the date it was looked at. */
export const RuleStatus = {
  inForce: 'inForce',
  /** No start date is known: it counts as in force and says so. */
  startNotKnown: 'startNotKnown',
  delayed: 'delayed',
  pending: 'pending',
  partlyInForce: 'partlyInForce',
  notInForce: 'notInForce',
  /** It varies by state, or is a contract's: the agreement or the state's own law says. */
  varies: 'varies',
  contract: 'contract',
} as const;
export type RuleStatus = (typeof RuleStatus)[keyof typeof RuleStatus];

/** What a law without a number says. */
export const Standard = {
  /** A number: {@link Rule.period} holds it. */
  number: 'number',
  withoutUndueDelay: 'withoutUndueDelay',
  asSoonAsPossible: 'asSoonAsPossible',
  withinReasonableTime: 'withinReasonableTime',
  /** The requester is told the period in advance (a register's own published one). */
  publishedPeriod: 'publishedPeriod',
} as const;

const base = {
  /** The identifier of the row it was carried over from, stable for ever. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** `EU`, a country (`GB`) or a subdivision (`US-TX`); `XX` for a contract's. */
  jurisdiction: z.string().regex(/^(EU|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/),
  regime: z.string().min(1),
  standard: z.enum(Standard),
  /** The law's own number; null where its standard has none. */
  period: periodLength.nullable(),
  citation: z.string().min(1),
  /** The best address of the law; often not the page that was read. */
  address: z.url(),
  known,
  effectiveFrom: dateText.nullable(),
  effectiveTo: dateText.nullable(),
  status: z.enum(RuleStatus),
  /** As looked at on 24 November 2026. */
  inForceOn20261124: z.enum(['yes', 'no', 'unsure', 'partly']),
  notes: z.string(),
};

/** A count of people: at least `min`, at most `max`; null where the rule has no such end. */
export const headcount = z.strictObject({
  min: z.int().positive().nullable(),
  max: z.int().positive().nullable(),
});

/** A duty to tell somebody of a breach (a row of the breach rules). */
export const breachRule = z.strictObject({
  kind: z.literal('breach'),
  ...base,
  /** Whom the duty binds; each maps to a predicate over part and entity (shared/domain/duties/roles.ts). */
  role: z.string().min(1),
  recipient: z.string().min(1),
  authority: z.string(),
  trigger: z.string().min(1),
  /** People affected in the jurisdiction; null where the rule isn't counted by persons. */
  threshold: headcount.nullable(),
  /** The legal event that starts the clock, in the table's word. */
  startsAt: z.string().min(1),
  /** The cap beside a standard without a number ("without delay, at most 60 days"). */
  outerLimit: periodLength.nullable(),
  encryption: z.enum(['conditional', 'no', 'unspecified']),
  harm: z.string(),
  /** Prose of the law's data elements; what the engine decides on is typed in shared/law/elements. */
  elements: z.string(),
  /** How this notice stands to another recipient's; null where the law sets no order. */
  sequence: z.string().nullable(),
});
export type BreachRule = z.infer<typeof breachRule>;

/** An answer owed to a person who asks or complains (a row of the request rules). */
export const requestRule = z.strictObject({
  kind: z.literal('request'),
  ...base,
  requestType: z.string().min(1),
  extension: z.strictObject({ length: periodLength, condition: z.string() }).nullable(),
  acknowledgement: z.strictObject({ length: periodLength, text: z.string() }).nullable(),
  /** When the clock starts, in the table's word, with what it adds. */
  startsAt: z.string().min(1),
  /** When the clock stands still; empty where the law names nothing. */
  pause: z.string(),
});
export type RequestRule = z.infer<typeof requestRule>;

/** How periods are counted somewhere (a row of the time rules); the methods of shared/domain/periods carry them out. */
export const timeRule = z.strictObject({
  kind: z.literal('time'),
  id: base.id,
  jurisdiction: base.jurisdiction,
  appliesTo: z.string(),
  text: z.string().min(1),
  /** The method that computes it; null where it is a remark that no method needs, said in `notes`. */
  method: z.string().nullable(),
  citation: base.citation,
  address: base.address,
  known,
  notes: z.string(),
});
export type TimeRule = z.infer<typeof timeRule>;

export const rule = z.discriminatedUnion('kind', [breachRule, requestRule, timeRule]);
export type Rule = z.infer<typeof rule>;

/** A file of rules on one topic. */
export const rulePack = z.strictObject({
  format: z.literal(1),
  topic: z.string().min(1),
  version: z.string().regex(/^\d{4}\.\d+$/),
  /** When its sources were last looked at. */
  date: dateText,
  changes: z.array(z.strictObject({ version: z.string(), date: dateText, text: z.string() })),
  rules: z.array(rule),
});
export type RulePack = z.infer<typeof rulePack>;
