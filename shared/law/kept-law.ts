import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { periodLength } from '../domain/periods/length.ts';
import { houseRuleId, packId } from '../ids.ts';
import { breachRule, packChange, requestRule } from './rule.ts';

/** A rule that binds somebody to act, as it is handed on. */
export const dutyRule = z.discriminatedUnion('kind', [breachRule, requestRule]);

/** Who put it on record and when. */
const recorded = { setByName: z.string(), setAt: zonedTime };

/** A period that the office sets itself where the law has no number. It is the office's own and never shown as the law's. */
export const houseTarget = z.object({
  rule: z.string(),
  length: periodLength,
  reason: z.string(),
  ...recorded,
});
export type HouseTarget = z.infer<typeof houseTarget>;

/** A rule of the office: one more (a contract's duty), or one that stands in place of a rule of the packs. */
export const houseRule = z.object({
  id: houseRuleId,
  rule: dutyRule,
  /** The rule it stands in place of; null: one more. That rule itself is never edited. */
  overrides: z.string().nullable(),
  reason: z.string(),
  ...recorded,
});
export type HouseRule = z.infer<typeof houseRule>;

/** Counsel's word that a rule is right, bound to its content: it lapses when that changes. */
export const confirmation = z.object({
  rule: z.string(),
  counsel: z.string(),
  confirmedOn: dateText,
  /** What counsel read. */
  read: z.string(),
  /** Whether the rule still is what was confirmed. */
  isCurrent: z.boolean(),
  ...recorded,
});
export type Confirmation = z.infer<typeof confirmation>;

/** Which of two versions of a rule that stand side by side the office follows. */
export const lawChoice = z.object({
  /** What is chosen about: {@link versionChoices}. */
  id: z.string(),
  choice: z.string(),
  reason: z.string(),
  ...recorded,
});
export type LawChoice = z.infer<typeof lawChoice>;

/** A pack of rules that the office imported. */
export const importedPack = z.object({
  id: packId,
  topic: z.string(),
  version: z.string(),
  date: dateText,
  changes: z.array(packChange),
  isSigned: z.boolean(),
  /** Why an unsigned one was taken; null where it is signed. */
  reason: z.string().nullable(),
  rules: z.array(dutyRule),
  ...recorded,
});
export type ImportedPack = z.infer<typeof importedPack>;

/** What a vault adds to the law of the program. */
export const keptLaw = z.object({
  /** In the order in which they were imported. */
  packs: z.array(importedPack),
  houseRules: z.array(houseRule),
  targets: z.array(houseTarget),
  confirmations: z.array(confirmation),
  choices: z.array(lawChoice),
});
export type KeptLaw = z.infer<typeof keptLaw>;

export const nothingKept: KeptLaw = {
  packs: [],
  houseRules: [],
  targets: [],
  confirmations: [],
  choices: [],
};
