import { z } from 'zod';
import { dateText } from '../dates.ts';
import { periodLength } from '../domain/periods/length.ts';
import { dataElement } from './data-elements.ts';
import { known } from './known.ts';
import { breachStarts, recipients, requestStarts, requestTypes, roles, sequences } from './vocabulary.ts';

/** Whether the rule binds today: prose in a table's date column becomes one of these with the date it was looked at. */
export const RuleStatus = {
  inForce: 'inForce',
  /** No start date is known: it counts as in force and says so. */
  startNotKnown: 'startNotKnown',
  delayed: 'delayed',
  /** The law is in force, what this rule needs from a regulation isn't there yet. */
  pending: 'pending',
  /** Enacted; it starts on `effectiveFrom`, or on a day nobody has set. */
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
  /** A day of the calendar that comes every year (1 February): {@link BreachRule.fixedDate} holds it. */
  fixedDate: 'fixedDate',
} as const;
export type Standard = (typeof Standard)[keyof typeof Standard];

/** What the period is for. */
export const Effect = {
  /** The act is in time up to its end. */
  deadline: 'deadline',
  /** The act is allowed only after its end: a minimum wait, never a date to act by. */
  embargo: 'embargo',
} as const;
export type Effect = (typeof Effect)[keyof typeof Effect];

const base = {
  /** The identifier of the row it was carried over from, stable for ever. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** `EU`, a country (`GB`) or a subdivision (`US-TX`); `XX` for a contract's. */
  jurisdiction: z.string().regex(/^(EU|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/),
  regime: z.string().min(1),
  standard: z.enum(Standard),
  /** The law's own number; null where its standard has none. */
  period: periodLength.nullable(),
  effect: z.enum(Effect),
  citation: z.string().min(1),
  /** The best address of the law; often not the page that was read. Null for a contract's rule without one. */
  address: z.url().nullable(),
  known,
  effectiveFrom: dateText.nullable(),
  effectiveTo: dateText.nullable(),
  status: z.enum(RuleStatus),
  /** As looked at on 24 November 2026. */
  inForceOn20261124: z.enum(['yes', 'no', 'unsure', 'partly']),
  notes: z.string(),
};

type Timed = {
  standard: Standard;
  period: unknown;
  effectiveFrom: string | null;
  effectiveTo: string | null;
};

/** @returns whether the standard and the number agree, and the rule doesn't end before it starts */
function isTimely({ standard, period, effectiveFrom, effectiveTo }: Timed): boolean {
  if ((standard === Standard.number) !== (period !== null)) return false;
  return effectiveFrom === null || effectiveTo === null || effectiveFrom <= effectiveTo;
}
const untimely =
  'a number without the standard "number", that standard without a number, or an end before its start';

/** A count of people: at least `min`, at most `max`; null where the rule has no such end. */
export const headcount = z
  .strictObject({ min: z.int().positive().nullable(), max: z.int().positive().nullable() })
  .refine(({ min, max }) => min === null || max === null || min <= max, 'the least is above the most');

/** Among whom a threshold counts. */
export const CountedOver = {
  /** The people of the rule's own jurisdiction (of the whole country for a federal rule). */
  jurisdiction: 'jurisdiction',
  /** The people of one state at a time, in a federal rule. */
  oneState: 'oneState',
  /** Everybody affected, wherever they live. */
  everyone: 'everyone',
} as const;

/** Which data a breach must have touched. */
export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anyPersonalData') }),
  /** The state's list of combinations (shared/law/elements.json), found by the rule's jurisdiction. */
  z.strictObject({ kind: z.literal('stateList') }),
  /** One of these elements. `open`: the law covers more than anybody typed; without one of them it may still apply. */
  z.strictObject({ kind: z.literal('elements'), anyOf: z.array(dataElement).min(1), open: z.boolean() }),
  /** Decided by what happened to a service, a system or money, not by the data. */
  z.strictObject({ kind: z.literal('notByData') }),
  /** Nobody could type it: the duty may be met, and a person checks whether the law covers these data. */
  z.strictObject({ kind: z.literal('unparsed') }),
]);

/** A duty to tell somebody of a breach (a row of the breach rules). */
export const breachRule = z
  .strictObject({
    kind: z.literal('breach'),
    ...base,
    /** Whom the duty binds; each maps to a predicate over part and entity. */
    role: z.enum(roles),
    /** What narrows it further and no field types, as a statement that a person confirms; empty where nothing does. */
    onlyIf: z.string(),
    /** Regimes whose entities the law exempts (fully or in part: the citation says). */
    exempt: z.array(z.enum(['glba', 'hipaa'])),
    recipient: z.enum(recipients),
    authority: z.string(),
    trigger: z.string().min(1),
    /** People affected; null where the rule isn't counted by persons. */
    threshold: headcount.nullable(),
    countedOver: z.enum(CountedOver),
    /** What meets the trigger whatever the count; empty where the count alone decides. */
    orWithoutCount: z.string(),
    /** The legal event that starts the clock, in the table's word. */
    startsAt: z.enum(breachStarts),
    /** The cap beside a standard without a number ("without delay, at most 60 days"). */
    outerLimit: periodLength.nullable(),
    /** A day that comes every year; null but for the standard `fixedDate`. */
    fixedDate: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }).nullable(),
    encryption: z.enum(['conditional', 'no', 'unspecified']),
    harm: z.string(),
    /** Prose of the law's data elements; `scope` is what is decided on. */
    elements: z.string(),
    scope,
    /** How this notice stands to another recipient's; null where the law sets no order. */
    sequence: z.enum(sequences).nullable(),
  })
  .refine(isTimely, untimely)
  .refine(
    ({ standard, fixedDate }) => (standard === Standard.fixedDate) === (fixedDate !== null),
    'a fixed date without that standard, or that standard without a date',
  );
export type BreachRule = z.infer<typeof breachRule>;

/** Whose act the period measures. */
export const OwedBy = {
  organisation: 'organisation',
  /** A supervisory authority, a panel or a department: the office watches it, it doesn't act by it. */
  authority: 'authority',
  arbitrators: 'arbitrators',
  /** The window in which the person may act. */
  requester: 'requester',
} as const;

/** What lets a clock stand still by the words of its law. */
export const PauseReason = {
  /** From asking what the person means until they answer (UK GDPR Art. 12A). */
  clarification: 'clarification',
} as const;

/** An answer owed to a person who asks or complains (a row of the request rules). */
export const requestRule = z
  .strictObject({
    kind: z.literal('request'),
    ...base,
    requestType: z.enum(requestTypes),
    owedBy: z.enum(OwedBy),
    /** A longer period the law allows; `length` is null where it gives no number. Runs from the original start. */
    extension: z.strictObject({ length: periodLength.nullable(), condition: z.string() }).nullable(),
    acknowledgement: z.strictObject({ length: periodLength, text: z.string() }).nullable(),
    /** When the clock starts, in the table's word. */
    startsAt: z.enum(requestStarts),
    /** What the table adds to that word; empty where nothing. */
    startsNote: z.string(),
    /** When the clock stands still; empty where the law names nothing. */
    pause: z.string(),
    /** What of `pause` moves the date; absent where the words name nothing that does. */
    pausedBy: z.array(z.enum(PauseReason)).exactOptional(),
  })
  .refine(isTimely, untimely);
export type RequestRule = z.infer<typeof requestRule>;

/** A rule that binds somebody to act, not one about counting. */
export type DutyRule = BreachRule | RequestRule;

/** How periods are counted somewhere (a row of the time rules); the methods of shared/domain/periods carry them out. */
export const timeRule = z.strictObject({
  kind: z.literal('time'),
  id: base.id,
  jurisdiction: base.jurisdiction,
  appliesTo: z.string(),
  text: z.string().min(1),
  /** The cells of the table in its own words; empty where it says nothing. */
  counting: z.strictObject({
    start: z.string(),
    unit: z.string(),
    roll: z.string(),
    leastWorkingDays: z.string(),
    end: z.string(),
    workingDay: z.string(),
  }),
  /** The method that computes it; null where it is a remark that no method needs, said in `notes`. */
  method: z
    .enum(['eu-1182-71', 'uk-gdpr-month', 'uk-day-after', 'us-frcp-6', 'calendar', 'elapsed'])
    .nullable(),
  citation: base.citation,
  address: z.url(),
  known,
  notes: z.string(),
});
export type TimeRule = z.infer<typeof timeRule>;

export const rule = z.discriminatedUnion('kind', [breachRule, requestRule, timeRule]);
export type Rule = z.infer<typeof rule>;

/** A line of a pack's changelog. */
export const packChange = z.strictObject({ version: z.string(), date: dateText, text: z.string() });

/** A file of rules on one topic. */
export const rulePack = z.strictObject({
  format: z.literal(1),
  topic: z.string().min(1),
  version: z.string().regex(/^\d{4}\.\d+$/),
  /** When its sources were last looked at. */
  date: dateText,
  changes: z.array(packChange),
  rules: z.array(rule),
});
export type RulePack = z.infer<typeof rulePack>;
