import type { ZonedTime } from '../../dates.ts';
import { builtInLaw } from '../../law/office-law.ts';
import { periodOfRule } from '../../law/rule-period.ts';
import { Framework, RecourseMechanism, type RungKind } from '../complaint.ts';
import { type CaseLawDate, type ClockLaw, oursOf, periodStart } from './case-law-date.ts';
import { ComplaintStart } from './complaint-start.ts';

/** What of a complaint its dates of law rest on: each time confirmed by a person. */
export type ComplaintClockFacts = {
  readonly framework: Framework | null;
  readonly happenedAt: ZonedTime | null;
  readonly receivedAt: ZonedTime | null;
  readonly acknowledgedAt: ZonedTime | null;
  readonly answeredAt: ZonedTime | null;
  readonly recourseMechanism: RecourseMechanism | null;
  readonly isHrData: boolean | null;
  readonly rungs: readonly { readonly rung: RungKind; readonly at: ZonedTime | null }[];
};

type Clock = {
  readonly rule: string;
  readonly from: ComplaintStart;
  readonly metBy: 'acknowledgedAt' | 'answeredAt' | null;
  /** Only where a panel of authorities is the recourse: chosen by us, or HR data (Supplemental Principles 5 and 9). */
  readonly onlyWithPanel?: boolean;
};

const answer = { from: ComplaintStart.receipt, metBy: 'answeredAt' } as const;

/**
 * Principles of the Data Privacy Framework, Supplemental Principles 5 and 11, Annex I: the company, then the rungs. The
 * referral to the Department of Commerce (90 days) and a panel's advice (25 days) start with events that no rung records.
 */
const dpf: readonly Clock[] = [
  { rule: 'dpf-complaint-complaint', ...answer },
  { rule: 'dpf-dpa-complaint', from: ComplaintStart.authority, metBy: null, onlyWithPanel: true },
  { rule: 'dpf-arb-arbitratio', from: ComplaintStart.arbitration, metBy: null },
];

/** Which rules of the packs run on a complaint under each framework; the others name none for a complaint to us. */
const clocks: Readonly<Record<Framework, readonly Clock[]>> = {
  [Framework.uk164A]: [
    { rule: 'gb-duaa-complaint-acknowledg', from: ComplaintStart.receipt, metBy: 'acknowledgedAt' },
    { rule: 'gb-duaa-outcome-complaint', ...answer },
  ],
  [Framework.dpfEu]: dpf,
  [Framework.dpfUk]: dpf,
  [Framework.dpfSwiss]: dpf,
  [Framework.school]: [{ rule: 'us-ferpa-complaint-complaint', from: ComplaintStart.happened, metBy: null }],
  [Framework.gdpr]: [],
  [Framework.privacyShield]: [],
  [Framework.hipaa]: [],
  [Framework.cpni]: [],
  [Framework.stateLaw]: [],
  [Framework.other]: [],
};

/** @returns the frameworks under which one of these rules sets a complaint a date. */
export function frameworksWith(rules: ReadonlySet<string>): Framework[] {
  return Object.values(Framework).filter((framework) =>
    clocks[framework].some(({ rule }) => rules.has(rule)),
  );
}

function startOf(from: ComplaintStart, facts: ComplaintClockFacts): ZonedTime | null {
  if (from === ComplaintStart.receipt) return facts.receivedAt;
  if (from === ComplaintStart.happened) return facts.happenedAt;
  return facts.rungs.find(({ rung, at }) => rung === from && at !== null)?.at ?? null;
}

/**
 * The dates that the law sets a complaint, from what is recorded on it. Nothing is decided by them: whether a duty
 * applies, and whether it was met, a person says.
 *
 * @param law in force for the vault; the program's own where none is given
 * @returns in the order of the ladder; empty where no framework is recorded, or the packs have no rule for it (any more)
 */
export function complaintDates(facts: ComplaintClockFacts, law: ClockLaw = builtInLaw()): CaseLawDate[] {
  if (facts.framework === null) return [];
  const hasPanel =
    facts.recourseMechanism === RecourseMechanism.dataProtectionAuthority || facts.isHrData === true;
  return clocks[facts.framework].flatMap(({ rule: id, from, metBy, onlyWithPanel }) => {
    if (onlyWithPanel === true && !hasPanel) return [];
    const rule = law.ruleById(id);
    if (rule?.kind !== 'request') return [];
    const startedAt = startOf(from, facts);
    const start = startedAt && periodStart(startedAt);
    const found = start && periodOfRule({ rule, start });
    const dated = found?.inForce === 'no' ? null : found;
    return [
      {
        rule,
        from,
        startedAt,
        dated,
        ours: oursOf(law, rule, start),
        inForce: found?.inForce ?? null,
        metAt: metBy === null ? null : facts[metBy],
      },
    ];
  });
}
