import { lawText } from '../text/law.ts';
import type { Law } from './office-law.ts';
import type { DutyRule } from './rule.ts';
import type { SignedPack } from './signed-pack.ts';

/** What a pack changes about the rules in force. */
export type PackChanges = {
  readonly added: readonly DutyRule[];
  readonly changed: readonly { readonly before: DutyRule; readonly after: DutyRule }[];
  readonly withdrawn: readonly DutyRule[];
};

/** `2026.10` is later than `2026.9`. */
function isLater(version: string, than: string): boolean {
  const [year = 0, number = 0] = version.split('.').map(Number);
  const [otherYear = 0, otherNumber = 0] = than.split('.').map(Number);
  return year === otherYear ? number > otherNumber : year > otherYear;
}

/** The rules of the packs on a topic: a house rule that stands in the place of one is looked behind. */
function rulesOfTopic(law: Law, topic: string): DutyRule[] {
  const ids = law.packs.find((pack) => pack.topic === topic)?.ruleIds ?? new Set<string>();
  return [...ids].flatMap((id) => {
    const origin = law.originOf(id);
    const rule = origin?.kind === 'house' ? origin.overridden : law.ruleById(id);
    return rule ? [rule] : [];
  });
}

const isSame = (one: DutyRule, other: DutyRule) =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Keys in one order at every depth: two writings of one rule are the same rule. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/**
 * @returns why a pack can't be taken where this law is in force, and the row it lies in; null where it can: an older version
 *   of its topic, or a rule that a pack of another topic has
 */
export function packObstacle(
  law: Law,
  pack: SignedPack['pack'],
): { row: string | null; reason: string } | null {
  const before = law.packs.find(({ topic }) => topic === pack.topic);
  if (before && !isLater(pack.version, before.version))
    return { row: null, reason: lawText.pack.notLater(pack.version, before.version) };
  for (const { id } of pack.rules) {
    const other = law.packs.find(({ topic, ruleIds }) => topic !== pack.topic && ruleIds.has(id));
    if (other) return { row: id, reason: lawText.pack.otherTopic(other.topic) };
  }
  return null;
}

/** @returns which rules a pack brings, changes and withdraws, in the order of the packs. */
export function packChanges(law: Law, pack: Pick<SignedPack['pack'], 'topic' | 'rules'>): PackChanges {
  const before = new Map(rulesOfTopic(law, pack.topic).map((rule) => [rule.id, rule]));
  const after = new Map(pack.rules.map((rule) => [rule.id, rule]));
  return {
    added: pack.rules.filter(({ id }) => !before.has(id)),
    changed: pack.rules.flatMap((rule) => {
      const earlier = before.get(rule.id);
      return earlier && !isSame(earlier, rule) ? [{ before: earlier, after: rule }] : [];
    }),
    withdrawn: [...before.values()].filter(({ id }) => !after.has(id)),
  };
}
