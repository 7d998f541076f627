import type { ZonedTime } from '../../dates.ts';
import { builtInLaw } from '../../law/office-law.ts';
import { periodOfRule } from '../../law/rule-period.ts';
import { Framework, RungKind } from '../complaint.ts';
import { hasPanel, type LadderFacts, LadderEventKind } from '../ladder.ts';
import { type CaseLawDate, type ClockLaw, oursOf, periodStart } from './case-law-date.ts';
import { ComplaintStart } from './complaint-start.ts';

/** What of a complaint its dates of law rest on: each time confirmed by a person. */
export type ComplaintClockFacts = LadderFacts & {
  readonly happenedAt: ZonedTime | null;
  readonly receivedAt: ZonedTime | null;
  readonly acknowledgedAt: ZonedTime | null;
  readonly answeredAt: ZonedTime | null;
};

/** What meets a duty: a step of the complaint, an event on one of these rungs, or that the complainant went to a rung. */
type MetBy =
  | { readonly step: 'acknowledgedAt' | 'answeredAt' }
  | { readonly on: readonly RungKind[]; readonly events: readonly LadderEventKind[] }
  | { readonly rung: RungKind };

type Clock = {
  readonly rule: string;
  readonly from: ComplaintStart;
  readonly metBy: MetBy;
  /** Only where the authorities are the recourse: chosen by us, or HR data (Supplemental Principles 5 and 9). */
  readonly onlyWithPanel?: boolean;
};

const { progress, advice, complied, decided } = LadderEventKind;
/** Where authorities give advice; cases of before the panel had a rung of its own have it under the authority. */
const advising = [RungKind.panel, RungKind.authority];
const answer = { from: ComplaintStart.receipt, metBy: { step: 'answeredAt' } } as const;

const panelsAdvice: Clock = {
  rule: 'dpf-dpa-complaint',
  from: ComplaintStart.panel,
  metBy: { on: advising, events: [advice] },
  onlyWithPanel: true,
};

/** Principles of the Data Privacy Framework, Supplemental Principles 5 and 11, Annex I: the company, then the rungs. */
const toTheCompany: Clock = { rule: 'dpf-complaint-complaint', ...answer };
const above: readonly Clock[] = [
  {
    rule: 'dpf-dpa-comply-complaint',
    from: ComplaintStart.advice,
    metBy: { on: advising, events: [complied] },
    onlyWithPanel: true,
  },
  {
    rule: 'dpf-doc-complaint',
    from: ComplaintStart.commerce,
    metBy: { on: [RungKind.commerce], events: [progress, decided] },
  },
  {
    rule: 'dpf-arb-arbitratio',
    from: ComplaintStart.arbitration,
    metBy: { on: [RungKind.arbitration], events: [decided] },
  },
];

/** Which rules of the packs run on a complaint under each framework; the others name none for a complaint to us. */
const clocks: Readonly<Record<Framework, readonly Clock[]>> = {
  [Framework.uk164A]: [
    {
      rule: 'gb-duaa-complaint-acknowledg',
      from: ComplaintStart.receipt,
      metBy: { step: 'acknowledgedAt' },
    },
    { rule: 'gb-duaa-outcome-complaint', ...answer },
  ],
  // The panel aims at sixty days; the UK's and the Swiss authority set their own time.
  [Framework.dpfEu]: [toTheCompany, panelsAdvice, ...above],
  [Framework.dpfUk]: [toTheCompany, ...above],
  [Framework.dpfSwiss]: [toTheCompany, ...above],
  [Framework.school]: [
    {
      rule: 'us-ferpa-complaint-complaint',
      from: ComplaintStart.happened,
      metBy: { rung: RungKind.authority },
    },
  ],
  [Framework.gdpr]: [
    {
      rule: 'eu-gdpr-sa-complaint',
      from: ComplaintStart.authority,
      metBy: { on: [RungKind.authority], events: [progress, decided] },
    },
  ],
  [Framework.australia]: [{ rule: 'au-complaint-complaint', ...answer }],
  [Framework.india]: [
    { rule: 'in-spdi-complaint', ...answer },
    { rule: 'in-dpdp-complaint', ...answer },
  ],
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

type Dated = { readonly at: ZonedTime | null };

/** The earliest of those that have a time. */
function firstOf(dated: readonly Dated[]): ZonedTime | null {
  const times = dated.flatMap(({ at }) => (at === null ? [] : [at]));
  return times.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0] ?? null;
}

const rungAt = ({ rungs }: ComplaintClockFacts, asked: RungKind) =>
  firstOf(rungs.filter(({ rung }) => rung === asked));

function eventAt(
  { ladderEvents }: ComplaintClockFacts,
  { on, events }: { on: readonly RungKind[]; events: readonly LadderEventKind[] },
): ZonedTime | null {
  return firstOf(ladderEvents.filter(({ rung, event }) => on.includes(rung) && events.includes(event)));
}

function startOf(from: ComplaintStart, facts: ComplaintClockFacts): ZonedTime | null {
  switch (from) {
    case ComplaintStart.receipt:
      return facts.receivedAt;
    case ComplaintStart.happened:
      return facts.happenedAt;
    case ComplaintStart.panel:
      return rungAt(facts, RungKind.panel) ?? rungAt(facts, RungKind.authority);
    case ComplaintStart.advice:
      return eventAt(facts, { on: advising, events: [advice] });
    case ComplaintStart.authority:
    case ComplaintStart.commerce:
    case ComplaintStart.arbitration:
      return rungAt(facts, from);
  }
}

function metAtOf(metBy: MetBy, facts: ComplaintClockFacts): ZonedTime | null {
  if ('step' in metBy) return facts[metBy.step];
  return 'rung' in metBy ? rungAt(facts, metBy.rung) : eventAt(facts, metBy);
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
  return clocks[facts.framework].flatMap(({ rule: id, from, metBy, onlyWithPanel }) => {
    if (onlyWithPanel === true && !hasPanel(facts)) return [];
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
        metAt: metAtOf(metBy, facts),
      },
    ];
  });
}
