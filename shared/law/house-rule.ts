import { z } from 'zod';
import { dateText } from '../dates.ts';
import { periodLength } from '../domain/periods/length.ts';
import { invalid } from '../errors.ts';
import { officeLawText } from '../text/office-law.ts';
import { jurisdictionByCode } from './jurisdictions.ts';
import { dutyRule } from './kept-law.ts';
import { known } from './known.ts';
import { type DutyRule, OwedBy, RuleStatus, Standard } from './rule.ts';
import { breachStarts, recipients, requestStarts, requestTypes, roles } from './vocabulary.ts';

const words = z.string().trim().min(1).max(2_000);

const base = {
  /** `XX` where an agreement binds and no law. */
  jurisdiction: z.string().trim().min(1).max(10),
  /** The law's or the agreement's short name. */
  regime: words,
  standard: z.enum(Standard).exclude(['fixedDate']),
  period: periodLength.nullable(),
  /** The article, or the clause of the agreement. */
  citation: words,
  address: z.url().nullable(),
  known,
  effectiveFrom: dateText.nullable(),
  notes: z.string().trim().max(5_000),
};

/** What the office says of a rule of its own; what it leaves open stands as in the rule it is put in place of. */
export const houseRuleFacts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('breach'),
    ...base,
    role: z.enum(roles),
    recipient: z.enum(recipients),
    /** Whom to tell by name; empty where the recipient says it. */
    authority: z.string().trim().max(500),
    trigger: words,
    startsAt: z.enum(breachStarts),
  }),
  z.object({
    kind: z.literal('request'),
    ...base,
    requestType: z.enum(requestTypes),
    startsAt: z.enum(requestStarts),
  }),
]);
export type HouseRuleFacts = z.infer<typeof houseRuleFacts>;

/** An agreement's rule binds by the agreement; a law's start is what the office recorded of it. */
const statusOf = ({ jurisdiction, effectiveFrom }: HouseRuleFacts) => {
  if (jurisdiction === 'XX') return RuleStatus.contract;
  return effectiveFrom === null ? RuleStatus.startNotKnown : RuleStatus.inForce;
};

const shared = { effect: 'deadline', effectiveTo: null, inForceOn20261124: 'yes' } as const;

/** What no form asks of a new rule. A trigger in words can't be decided on: a person confirms it (`onlyIf`). */
const ofNewBreach = (trigger: string) => ({
  onlyIf: trigger,
  exempt: [],
  threshold: null,
  countedOver: 'jurisdiction',
  orWithoutCount: '',
  outerLimit: null,
  fixedDate: null,
  encryption: 'unspecified',
  harm: '',
  elements: '',
  scope: { kind: 'anyPersonalData' },
  sequence: null,
});
const ofNewRequest = {
  owedBy: OwedBy.organisation,
  extension: null,
  acknowledgement: null,
  startsNote: '',
  pause: '',
};

function completed(facts: HouseRuleFacts, overridden: DutyRule | null): object {
  if (overridden !== null) return overridden;
  return facts.kind === 'breach' ? ofNewBreach(facts.trigger) : ofNewRequest;
}

/**
 * Makes a rule out of what the office says of it.
 *
 * @param id of a new rule; one that stands in place of another keeps that one's id, by which dates and duties name it
 * @param overridden the rule it stands in place of; null: one more
 * @throws CustodiaError INVALID for a jurisdiction that isn't known, another kind than that of the overridden rule, or a
 *   number and a standard that don't agree
 */
export function houseRuleFrom(facts: HouseRuleFacts, id: string, overridden: DutyRule | null): DutyRule {
  const say = officeLawText.refused;
  if (facts.jurisdiction !== 'XX' && jurisdictionByCode(facts.jurisdiction) === undefined)
    throw invalid('jurisdiction', say.jurisdiction(facts.jurisdiction));
  if (overridden !== null && overridden.kind !== facts.kind) throw invalid('kind', say.otherKind);
  if ((facts.standard === Standard.number) !== (facts.period !== null)) throw invalid('period', say.period);
  const made = dutyRule.safeParse({
    ...completed(facts, overridden),
    ...shared,
    ...facts,
    id: overridden?.id ?? id,
    status: statusOf(facts),
    ...(overridden?.kind === 'breach' ? { fixedDate: null } : {}),
  });
  if (made.success) return made.data;
  const [issue] = made.error.issues;
  throw invalid(issue?.path.join('.') ?? '', issue?.message ?? '');
}

/** @returns what a form begins with where a rule is to be overridden: its own words. */
export function houseRuleFactsOf(rule: DutyRule): HouseRuleFacts {
  const { standard } = rule;
  const common = {
    jurisdiction: rule.jurisdiction,
    regime: rule.regime,
    // A yearly day is no period: whoever overrides it says what stands in its place.
    standard: standard === Standard.fixedDate ? Standard.withoutUndueDelay : standard,
    period: rule.period,
    citation: rule.citation,
    address: rule.address,
    known: rule.known,
    effectiveFrom: rule.effectiveFrom,
    notes: rule.notes,
  };
  return rule.kind === 'breach'
    ? {
        kind: 'breach',
        ...common,
        role: rule.role,
        recipient: rule.recipient,
        authority: rule.authority,
        trigger: rule.trigger,
        startsAt: rule.startsAt,
      }
    : { kind: 'request', ...common, requestType: rule.requestType, startsAt: rule.startsAt };
}
