import type { DutyRule } from './rule.ts';

/** One of the versions of a rule that stand side by side, and the rules that belong to it. */
export type RuleVersion = { readonly id: string; readonly rules: readonly string[] };
/** Versions between which the office chooses, with its reason; until then all of them count. */
export type VersionChoice = { readonly id: string; readonly versions: readonly RuleVersion[] };

/** Chosen where the office follows every version. */
export const bothVersions = 'both';

/** The FCC's text of 2007 and its text of 2024, which 89 FR 9968 delayed until a notice that nobody has found. */
export const fccChoice = 'fcc';
const fccVersions = ['2007', '2024'] as const;

/** A pack brings a version that stands beside a rule as `<its id>-v<year>`. */
const later = /^(.+)-v(\d{4})$/;

function choiceIdOf(rule: string): { choice: string; version: string } | null {
  const version = fccVersions.find((one) => rule.startsWith(`us-fcc-${one}-`));
  if (version !== undefined) return { choice: fccChoice, version };
  const match = later.exec(rule);
  return match?.[1] === undefined ? null : { choice: match[1], version: rule };
}

/**
 * @param rules of the packs in force
 * @returns what there is to choose between, the earlier version first
 */
export function versionChoices(rules: readonly DutyRule[]): VersionChoice[] {
  const found = new Map<string, Map<string, string[]>>();
  for (const { id } of rules) {
    const version = choiceIdOf(id);
    if (version === null) continue;
    const versions = found.get(version.choice) ?? new Map<string, string[]>();
    found.set(version.choice, versions);
    // The rule that the first later version stands beside is a version too.
    if (versions.size === 0 && version.choice !== fccChoice) versions.set(version.choice, [version.choice]);
    versions.set(version.version, [...(versions.get(version.version) ?? []), id]);
  }
  return [...found].map(([id, versions]) => ({
    id,
    versions: [...versions]
      .map(([version, ids]) => ({ id: version, rules: ids }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  }));
}

/** @returns the ids of the rules that the office's choices leave out. */
export function notChosen(
  choices: readonly VersionChoice[],
  made: readonly { id: string; choice: string }[],
): Set<string> {
  const left = new Set<string>();
  for (const { id, versions } of choices) {
    const choice = made.find((one) => one.id === id)?.choice;
    // A choice of what isn't there any more is none.
    if (choice === undefined || !versions.some((version) => version.id === choice)) continue;
    for (const version of versions) {
      if (version.id !== choice) for (const rule of version.rules) left.add(rule);
    }
  }
  return left;
}
