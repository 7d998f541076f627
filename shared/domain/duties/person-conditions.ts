import { combinationsOf, Uncertainty } from '../../law/combinations.ts';
import { stateElementsOf, type StateElements } from '../../law/elements.ts';
import { type BreachRule, RuleStatus } from '../../law/rule.ts';
import { harmTestOf } from './harm-tests.ts';
import type { Regime } from './regimes.ts';

/**
 * What of a rule only a person can say, by its stable id: `confirmed` in a breach's facts answers each by itself, since
 * one rule may ask several.
 */
export const PersonCondition = {
  /** What narrows the rule besides its role. */
  condition: 'condition',
  /** The law applies although it exempts entities under GLBA, or under HIPAA, fully or in part. */
  exemptGlba: 'exemptGlba',
  exemptHipaa: 'exemptHipaa',
  /** Processed in the context of an establishment's activities with nobody affected there (GDPR Art. 3(1)). */
  context: 'context',
  /** The regulations that the rule needs are there by now. */
  pending: 'pending',
  /** The state has adopted this rule. */
  varies: 'varies',
  /** The rule has taken effect by now. */
  delayed: 'delayed',
  /** Enacted without a date for its start, it has come into force by now. */
  enacted: 'enacted',
  licensee: 'licensee',
  publicBody: 'publicBody',
  /** What happened is what the rule is about. */
  trigger: 'trigger',
  /** The law of a place without a list here covers the data. */
  covers: 'covers',
  /** The data are among what the rule's words mean. */
  elements: 'elements',
  ...Uncertainty,
  /** The paper belongs to data that the law covers. */
  printed: 'printed',
  /** Encrypted data are within the law. */
  encryption: 'encryption',
  /** What meets the trigger whatever the count. */
  otherLimb: 'otherLimb',
  /** The harm that the rule asks about, in words that nobody typed. */
  harm: 'harm',
} as const;
export type PersonCondition = (typeof PersonCondition)[keyof typeof PersonCondition];

/**
 * A rule's own narrowing that the register of entities answers. `decides`: being under the regime is the whole
 * condition; otherwise a person still confirms it, since the register doesn't say of which state or for whom.
 */
export const answeredByRegister: Readonly<Record<string, { regime: Regime; decides: boolean }>> = {
  // 45 CFR 164.410
  'us-hipaa-ba': { regime: 'hipaaBusinessAssociate', decides: true },
  // 16 CFR 318.3(b)
  'us-hbnr-tpsp': { regime: 'phrServiceProvider', decides: true },
  // 17 CFR 248.30(a)(5)
  'us-regsp-sp': { regime: 'regSpServiceProvider', decides: true },
  'us-ca-hsc-dph': { regime: 'californiaHealthFacility', decides: true },
  'us-ca-hsc-ind': { regime: 'californiaHealthFacility', decides: true },
  'us-ny-dfs': { regime: 'nydfsCoveredEntity', decides: true },
  'us-ny-dfs500-72h': { regime: 'nydfsCoveredEntity', decides: true },
  'us-ny-dfs500-ransom': { regime: 'nydfsCoveredEntity', decides: true },
  'us-naic': { regime: 'insuranceLicensee', decides: false },
  'us-ny-edu-contractor': { regime: 'schoolServiceProvider', decides: false },
  'us-il-soppa-operator': { regime: 'schoolServiceProvider', decides: false },
  'us-ct-student-contractor': { regime: 'schoolServiceProvider', decides: false },
  'us-ct-student-contractor-dir': { regime: 'schoolServiceProvider', decides: false },
  'us-id-ag-agency': { regime: 'publicBody', decides: false },
  'us-il-ag-hipaa': { regime: 'hipaaCoveredEntity', decides: false },
  'us-ny-ag-hipaa': { regime: 'hipaaCoveredEntity', decides: false },
};

/** Conditions that a recorded time answers: who told the Secretary was required or chose to. */
export const answeredByTime: Readonly<Record<string, 'hhsNotified' | 'ordered' | 'instructed'>> = {
  'us-il-ag-hipaa': 'hhsNotified',
  'us-ny-ag-hipaa': 'hhsNotified',
  'ca-ab-ind': 'ordered',
  'us-ma-cra': 'instructed',
};

const licences: readonly (readonly [prefix: string, regime: Regime])[] = [
  // NAIC Model Law #668 § 3
  ['us-naic', 'insuranceLicensee'],
  // Cal. Health & Safety Code § 1280.15
  ['us-ca-hsc-', 'californiaHealthFacility'],
  // 23 NYCRR 500.1; N.Y. Gen. Bus. Law § 899-aa(8)(a)
  ['us-ny-dfs', 'nydfsCoveredEntity'],
];

/** @returns the regime under which a licensee of this rule is licensed, undefined where only a person can say */
export const licenceOf = ({ id }: BreachRule): Regime | undefined =>
  licences.find(([prefix]) => id.startsWith(prefix))?.[1];

/** @returns where the rule is one of the GDPR or the UK GDPR */
export function gdprPlace({ jurisdiction, regime }: BreachRule): 'EU' | 'GB' | null {
  if (jurisdiction === 'EU' && regime === 'GDPR') return 'EU';
  return jurisdiction === 'GB' && regime.startsWith('UK GDPR') ? 'GB' : null;
}

/** @returns the state's own list of data, where the rule goes by it */
export const listOf = (rule: BreachRule): StateElements | undefined =>
  rule.scope.kind === 'stateList' ? stateElementsOf(rule.jurisdiction) : undefined;

/** "Computerised or printed from it", "computerised or other": some paper counts. */
export const coversSomePaper = ({ form }: StateElements): boolean =>
  form === 'computerisedOrPrintedFrom' || form === 'computerisedOrOther';

/** Laws where encryption only bears on the risk, which a person assesses (GDPR Art. 33(1), UK GDPR Art. 33(1)). */
export const weighedAsRisk: ReadonlySet<string> = new Set(['eu-gdpr-33', 'gb-ukgdpr-33']);

/** Limbs of a threshold that other facts answer: harm as it was assessed, or a number that nobody knows. */
export const limbsByHarm: ReadonlySet<string> = new Set(['us-fcc-2024-agencies', 'sg-pdpc']);
export const limbsByUnknownCount: ReadonlySet<string> = new Set(['us-or-vendor-ag']);

const byStatus: Readonly<Partial<Record<RuleStatus, PersonCondition>>> = {
  [RuleStatus.pending]: PersonCondition.pending,
  [RuleStatus.varies]: PersonCondition.varies,
  [RuleStatus.delayed]: PersonCondition.delayed,
  [RuleStatus.notInForce]: PersonCondition.enacted,
};

function* ofEntity(rule: BreachRule): Generator<PersonCondition> {
  if (gdprPlace(rule) !== null) yield PersonCondition.context;
  const status = byStatus[rule.status];
  if (status !== undefined) yield status;
  if (rule.role === 'licensee' && !licenceOf(rule)) yield PersonCondition.licensee;
  if (rule.role === 'public_body' && rule.onlyIf === '') yield PersonCondition.publicBody;
  if (rule.onlyIf !== '' && answeredByRegister[rule.id]?.decides !== true) yield PersonCondition.condition;
  if (rule.exempt.includes('glba')) yield PersonCondition.exemptGlba;
  if (rule.exempt.includes('hipaa')) yield PersonCondition.exemptHipaa;
}

function* ofStateList(law: StateElements | undefined): Generator<PersonCondition> {
  if (!law) {
    yield PersonCondition.covers;
    return;
  }
  for (const { condition } of combinationsOf(law)) if (condition) yield condition.id;
  if (coversSomePaper(law)) yield PersonCondition.printed;
}

function* ofData(rule: BreachRule): Generator<PersonCondition> {
  const { scope } = rule;
  if (scope.kind === 'stateList') yield* ofStateList(listOf(rule));
  if (scope.kind === 'notByData') yield PersonCondition.trigger;
  if (scope.kind === 'unparsed' || (scope.kind === 'elements' && scope.open)) yield PersonCondition.elements;
  if (rule.encryption === 'unspecified' && !weighedAsRisk.has(rule.id)) yield PersonCondition.encryption;
}

function* ofConsequences(rule: BreachRule): Generator<PersonCondition> {
  const isLimbAnswered = limbsByHarm.has(rule.id) || limbsByUnknownCount.has(rule.id);
  if (rule.orWithoutCount !== '' && !isLimbAnswered) yield PersonCondition.otherLimb;
  const test = harmTestOf(rule);
  if (!test) yield PersonCondition.harm;
  else if (test.measure === 'condition') yield PersonCondition.trigger;
}

/** @returns what the rule may ask a person, each to be answered by itself */
export function conditionsOf(rule: BreachRule): ReadonlySet<PersonCondition> {
  return new Set([...ofEntity(rule), ...ofData(rule), ...ofConsequences(rule)]);
}
