import { dateOf } from '../dates.ts';
import type { Confirmation, HouseRule, HouseTarget, ImportedPack, KeptLaw, LawChoice } from './kept-law.ts';
import { nothingKept } from './kept-law.ts';
import { builtInPacks } from './packs.ts';
import { houseVersion, isUnsignedVersion, packVersionText } from './pack-version.ts';
import { type DutyRule, type RulePack, Standard } from './rule.ts';
import { fccChoice, notChosen, type VersionChoice, versionChoices } from './versions.ts';

/** Where a rule in force comes from. */
export type RuleOrigin =
  | { readonly kind: 'builtIn'; readonly pack: RulePack }
  | { readonly kind: 'imported'; readonly pack: ImportedPack }
  | { readonly kind: 'house'; readonly house: HouseRule; readonly overridden: DutyRule | null };

/** A confirmation with the day on which the rule changed, where it has since; null: it holds. */
export type StandingConfirmation = Confirmation & { readonly lapsedOn: string | null };

/** A pack whose rules are in force, with its age. */
export type PackInForce = Pick<RulePack, 'topic' | 'version' | 'date' | 'changes'> & {
  /** Null: it came with the program. */
  readonly imported: ImportedPack | null;
  readonly ruleIds: ReadonlySet<string>;
};

/** The law in force for one vault: the program's rules, imported ones and the office's own. */
export type Law = {
  /** Every rule that binds somebody to act: of breaches, then of requests, in the order of the packs. */
  readonly dutyRules: readonly DutyRule[];
  /**
   * The rules of one kind that duties are looked for in: without versions that the office doesn't follow, but for the
   * FCC's, which the recorded choice decides among the facts (`choices.fcc`), so that the answer says why.
   */
  readonly rulesOf: <K extends DutyRule['kind']>(kind: K) => readonly Extract<DutyRule, { kind: K }>[];
  readonly ruleById: (id: string) => DutyRule | undefined;
  readonly originOf: (id: string) => RuleOrigin | undefined;
  /** The office's target; undefined also where the rule has come to have a number of its own. */
  readonly targetFor: (id: string) => HouseTarget | undefined;
  readonly confirmationOf: (id: string) => StandingConfirmation | undefined;
  /** Whether a confirmation holds for the rule as it is now. */
  readonly isConfirmed: (id: string) => boolean;
  /** Whether the rule stands in a pack without a signature that holds: each date it makes is marked. */
  readonly isUnsigned: (id: string) => boolean;
  /** What a date keeps of where its rule came from: `2026.1`, `2027.1 unsigned`, `house`. */
  readonly packVersionOf: (id: string) => string;
  readonly packs: readonly PackInForce[];
  readonly versionChoices: readonly VersionChoice[];
  readonly choiceOf: (id: string) => LawChoice | undefined;
  /** Whether the office follows this version of the rule; true where there is but one, or nothing was chosen. */
  readonly isFollowed: (id: string) => boolean;
};

/** What is asked of the law by what only looks rules up. */
export type RuleLookup = Pick<Law, 'ruleById'>;

/** @returns whether a rule has no number, so that the office may set a target. */
export const takesTarget = ({ standard }: DutyRule): boolean =>
  standard !== Standard.number && standard !== Standard.fixedDate;

type Found = { readonly rule: DutyRule; readonly origin: RuleOrigin };
type Packs = { found: Map<string, Found>; packs: PackInForce[] };

const isDuty = (rule: RulePack['rules'][number]): rule is DutyRule => rule.kind !== 'time';

/** The packs in force: the newest of each topic. What an older one of the topic had and it hasn't is withdrawn. */
function packsFrom(imports: readonly ImportedPack[]): Packs {
  const byTopic = new Map<string, { rules: readonly DutyRule[]; origin: RuleOrigin; pack: PackInForce }>();
  for (const pack of builtInPacks().values()) {
    const rules = pack.rules.filter(isDuty);
    byTopic.set(pack.topic, {
      rules,
      origin: { kind: 'builtIn', pack },
      pack: { ...headOf(pack), imported: null, ruleIds: new Set(pack.rules.map(({ id }) => id)) },
    });
  }
  for (const pack of imports) {
    byTopic.set(pack.topic, {
      rules: pack.rules,
      origin: { kind: 'imported', pack },
      pack: { ...headOf(pack), imported: pack, ruleIds: new Set(pack.rules.map(({ id }) => id)) },
    });
  }
  const all = [...byTopic.values()];
  return {
    found: new Map(all.flatMap(({ rules, origin }) => rules.map((rule) => [rule.id, { rule, origin }]))),
    packs: all.map(({ pack }) => pack),
  };
}

const headOf = ({
  topic,
  version,
  date,
  changes,
}: Pick<RulePack, 'topic' | 'version' | 'date' | 'changes'>) => ({
  topic,
  version,
  date,
  changes,
});

function addHouseRules(found: Map<string, Found>, houseRules: readonly HouseRule[]): void {
  for (const house of houseRules) {
    const overridden = house.overrides === null ? null : (found.get(house.overrides)?.rule ?? null);
    found.set(house.rule.id, { rule: house.rule, origin: { kind: 'house', house, overridden } });
  }
}

/** The day on which a rule became what it is. */
function changedOn(origin: RuleOrigin): string {
  if (origin.kind === 'builtIn') return origin.pack.date;
  return dateOf(origin.kind === 'imported' ? origin.pack.setAt : origin.house.setAt);
}

function versionOf(origin: RuleOrigin | undefined): string {
  if (origin === undefined || origin.kind === 'house') return houseVersion;
  return packVersionText(origin.pack.version, origin.kind === 'builtIn' || origin.pack.isSigned);
}

const byRule = <T extends { rule: string }>(list: readonly T[]) =>
  new Map(list.map((one) => [one.rule, one]));

/**
 * Puts the law in force for a vault together.
 *
 * @param kept what the vault adds: an imported pack takes the place of the program's on its topic, a house rule the place of
 *   the rule it overrides, a choice leaves the other version out
 */
export function lawFrom(kept: KeptLaw): Law {
  const { found, packs } = packsFrom(kept.packs);
  const choices = versionChoices([...found.values()].map(({ rule }) => rule));
  const left = notChosen(choices, kept.choices);
  const ofFacts = new Set(
    choices
      .filter(({ id }) => id === fccChoice)
      .flatMap(({ versions }) => versions.flatMap((one) => one.rules)),
  );
  addHouseRules(found, kept.houseRules);
  const rules = [...found.values()].map(({ rule }) => rule);
  const targets = byRule(kept.targets);
  const confirmations = byRule(kept.confirmations);
  const originOf = (id: string) => found.get(id)?.origin;
  return {
    dutyRules: [
      ...rules.filter(({ kind }) => kind === 'breach'),
      ...rules.filter(({ kind }) => kind === 'request'),
    ],
    rulesOf: <K extends DutyRule['kind']>(kind: K) =>
      rules.filter(
        (rule): rule is Extract<DutyRule, { kind: K }> =>
          rule.kind === kind && (!left.has(rule.id) || ofFacts.has(rule.id)),
      ),
    ruleById: (id) => found.get(id)?.rule,
    originOf,
    targetFor: (id) => {
      const rule = found.get(id)?.rule;
      return rule && takesTarget(rule) ? targets.get(id) : undefined;
    },
    confirmationOf: (id) => {
      const given = confirmations.get(id);
      const origin = originOf(id);
      if (!given || !origin) return undefined;
      return { ...given, lapsedOn: given.isCurrent ? null : changedOn(origin) };
    },
    isConfirmed: (id) => found.has(id) && confirmations.get(id)?.isCurrent === true,
    isUnsigned: (id) => isUnsignedVersion(versionOf(originOf(id))),
    packVersionOf: (id) => versionOf(originOf(id)),
    packs,
    versionChoices: choices,
    choiceOf: (id) => kept.choices.find((one) => one.id === id),
    isFollowed: (id) => !left.has(id),
  };
}

let ofProgram: Law | undefined;

/** @returns the law of the program alone: for what is computed without a vault. */
export function builtInLaw(): Law {
  ofProgram ??= lawFrom(nothingKept);
  return ofProgram;
}
