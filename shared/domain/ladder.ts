import { z } from 'zod';
import type { ZonedTime } from '../dates.ts';
import { Framework, RecourseMechanism, RungKind } from './complaint.ts';

/**
 * What happens on a rung and is recorded with its date and proof. The last six belong to binding arbitration: its three
 * conditions and its three bars (Data Privacy Framework, Annex I.C).
 */
export const LadderEventKind = {
  accepted: 'accepted',
  progress: 'progress',
  advice: 'advice',
  complied: 'complied',
  decided: 'decided',
  referredOn: 'referredOn',
  raisedWithCompany: 'raisedWithCompany',
  recourseUsed: 'recourseUsed',
  raisedThroughAuthority: 'raisedThroughAuthority',
  alreadyArbitrated: 'alreadyArbitrated',
  judgedOrSettled: 'judgedOrSettled',
  authorityHasPower: 'authorityHasPower',
} as const;
export const ladderEventKind = z.enum(LadderEventKind);
export type LadderEventKind = z.infer<typeof ladderEventKind>;

/** What has to be proved before binding arbitration may be invoked (Annex I.C). */
export const arbitrationConditions = ['raisedWithCompany', 'recourseUsed', 'raisedThroughAuthority'] as const;
/** What keeps a claim from binding arbitration (Annex I.C). */
export const arbitrationBars = ['alreadyArbitrated', 'judgedOrSettled', 'authorityHasPower'] as const;
/** Recorded before anybody goes to arbitration: they need no rung on record. */
const beforeTheRung: readonly LadderEventKind[] = [...arbitrationConditions, ...arbitrationBars];

const { accepted, progress, advice, complied, decided, referredOn } = LadderEventKind;
const events: Readonly<Record<RungKind, readonly LadderEventKind[]>> = {
  [RungKind.company]: [progress],
  [RungKind.independentRecourse]: [accepted, progress, decided, complied, referredOn],
  [RungKind.panel]: [accepted, advice, complied, referredOn],
  [RungKind.authority]: [accepted, progress, advice, complied, decided, referredOn],
  [RungKind.commerce]: [accepted, progress, decided, referredOn],
  [RungKind.enforcement]: [accepted, decided, complied],
  [RungKind.arbitration]: [...arbitrationConditions, ...arbitrationBars, accepted, decided, complied],
  [RungKind.court]: [accepted, decided, complied],
};

/** @returns what can be recorded on a rung, in the order in which it happens */
export const eventsOf = (rung: RungKind): readonly LadderEventKind[] => events[rung];

/** @returns whether the event stands on a rung that has to be on record first; the company's own always is */
export const needsRung = (rung: RungKind, event: LadderEventKind): boolean =>
  rung !== RungKind.company && !beforeTheRung.includes(event);

const { company, independentRecourse, panel, authority, commerce, enforcement, arbitration, court } =
  RungKind;
const shield = [company, independentRecourse, panel, authority, commerce, enforcement, arbitration];
/** The UK's and the Swiss authority stand in the panel's place themselves. */
const withoutPanel = shield.filter((rung) => rung !== panel);

/** The rungs of each framework, in the order in which a complainant climbs them. */
const ladders: Readonly<Record<Framework, readonly RungKind[]>> = {
  [Framework.dpfEu]: shield,
  [Framework.dpfUk]: withoutPanel,
  [Framework.dpfSwiss]: withoutPanel,
  [Framework.privacyShield]: shield,
  [Framework.gdpr]: [company, authority, court],
  [Framework.uk164A]: [company, authority, court],
  [Framework.hipaa]: [company, authority],
  [Framework.school]: [company, authority],
  [Framework.cpni]: [company, authority],
  [Framework.stateLaw]: [company, authority, court],
  [Framework.australia]: [company, authority, court],
  [Framework.india]: [company, authority],
  [Framework.other]: [company, authority, court],
};

/** What of a complaint its ladder is shown from. */
export type LadderFacts = {
  readonly framework: Framework | null;
  readonly recourseMechanism: RecourseMechanism | null;
  readonly isHrData: boolean | null;
  readonly rungs: readonly { readonly rung: RungKind; readonly at: ZonedTime | null }[];
  readonly ladderEvents: readonly {
    readonly rung: RungKind;
    readonly event: LadderEventKind;
    readonly at: ZonedTime | null;
    readonly documentId: string | null;
  }[];
};

/**
 * @returns whether the authorities are the recourse in place of a private body: chosen by the company, or HR data
 *   (Supplemental Principles 5 and 9)
 */
export const hasPanel = ({
  recourseMechanism,
  isHrData,
}: Pick<LadderFacts, 'recourseMechanism' | 'isHrData'>): boolean =>
  recourseMechanism === RecourseMechanism.dataProtectionAuthority || isHrData === true;

/** Where the complainant stands on a rung: `here` is the highest one recorded, `next` may come after it. */
export type RungPlace = 'passed' | 'here' | 'ended' | 'next' | 'later';
export type LadderRung = { readonly rung: RungKind; readonly place: RungPlace };

/** What ends a rung: nothing more is awaited of it. */
const ending: readonly LadderEventKind[] = [decided, complied, referredOn];

/** The rungs that are open to this complaint: a private body, or the authorities in its place; a recorded one always. */
function openRungs(facts: LadderFacts, framework: Framework): RungKind[] {
  const recorded = new Set(facts.rungs.map(({ rung }) => rung));
  const isPanel = hasPanel(facts);
  const ladder = ladders[framework];
  const isOpen = (rung: RungKind) => {
    if (!ladder.includes(independentRecourse)) return true;
    if (rung === independentRecourse) return !isPanel;
    return rung === panel ? isPanel : true;
  };
  const named = ladder.filter((rung) => recorded.has(rung) || isOpen(rung));
  const besides = Object.values(RungKind).filter((rung) => recorded.has(rung) && !named.includes(rung));
  return [...named, ...besides];
}

/**
 * The ladder of a complaint with the complainant's place on it. Nothing is decided by it: a complainant may leave out rungs,
 * and whether a body takes the complaint up is its own decision.
 *
 * @returns empty where no framework is recorded
 */
export function ladderOf(facts: LadderFacts): LadderRung[] {
  if (facts.framework === null) return [];
  const rungs = openRungs(facts, facts.framework);
  const recorded = new Set<RungKind>([company, ...facts.rungs.map(({ rung }) => rung)]);
  const here = rungs.findLastIndex((rung) => recorded.has(rung));
  const hasEnded = (rung: RungKind) =>
    facts.ladderEvents.some((one) => one.rung === rung && ending.includes(one.event));
  return rungs.map((rung, index) => {
    if (index === here) return { rung, place: hasEnded(rung) ? 'ended' : 'here' };
    if (index < here) return { rung, place: 'passed' };
    return { rung, place: index === here + 1 ? 'next' : 'later' };
  });
}

/**
 * How a condition or a bar of arbitration stands: proved with date and document, said with a date alone, or not on record.
 */
export type PointStanding = {
  readonly point: LadderEventKind;
  readonly at: ZonedTime | null;
  readonly state: 'proved' | 'notProved' | 'nothing';
};

/** @returns the conditions of binding arbitration as they stand; each is proved only by a date and a document */
export function conditionsOf({ ladderEvents }: Pick<LadderFacts, 'ladderEvents'>): PointStanding[] {
  return arbitrationConditions.map((point) => {
    const found = ladderEvents.filter(({ event }) => event === point);
    const proof = found.find(({ at, documentId }) => at !== null && documentId !== null);
    return { point, at: (proof ?? found[0])?.at ?? null, state: proof ? 'proved' : 'notProved' };
  });
}

/** @returns the bars of binding arbitration as they stand; one on record stands against it, with or without its document */
export function barsOf({ ladderEvents }: Pick<LadderFacts, 'ladderEvents'>): PointStanding[] {
  return arbitrationBars.map((point) => {
    const found = ladderEvents.find(({ event }) => event === point);
    return { point, at: found?.at ?? null, state: found ? 'proved' : 'nothing' };
  });
}
