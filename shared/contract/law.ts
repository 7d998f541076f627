import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { periodLength } from '../domain/periods/length.ts';
import { caseId, houseRuleId, packId, uploadId } from '../ids.ts';
import { houseRuleFacts } from '../law/house-rule.ts';
import { dutyRule, keptLaw } from '../law/kept-law.ts';
import { packChange } from '../law/rule.ts';
import { done, line, nothing, procedure, progress, reason } from './base.ts';

const ruleId = z.string().min(1).max(200);

/** Whose signature a pack file bears: the program's key's, another's or one that doesn't hold, or none. */
export const PackSignature = { holds: 'holds', doesNotHold: 'doesNotHold', none: 'none' } as const;

/** An open date of an open case that would be another under the pack. */
export const movedDate = z.object({
  caseId,
  reference: z.string(),
  rule: z.string(),
  citation: z.string(),
  /** Null: there is none, because the law has no number or the rule is withdrawn. */
  before: zonedTime.nullable(),
  after: zonedTime.nullable(),
});
export type MovedDate = z.infer<typeof movedDate>;

export const packPreview = z.object({
  topic: z.string(),
  version: z.string(),
  date: dateText,
  changes: z.array(packChange),
  signature: z.enum(PackSignature),
  /** Of the pack on this topic that is in force; null: a new topic. */
  versionBefore: z.string().nullable(),
  added: z.array(dutyRule),
  changed: z.array(z.object({ before: dutyRule, after: dutyRule })),
  withdrawn: z.array(dutyRule),
  /** Soonest first, at most 500; `movedCount` counts them all. */
  moved: z.array(movedDate),
  movedCount: z.number().int(),
});
export type PackPreview = z.infer<typeof packPreview>;

/** Where the dates on record stand against the law in force. */
export const outdatedDates = z.object({
  /** Soonest first, at most 500; `movedCount` counts them all. */
  moved: z.array(movedDate),
  movedCount: z.number().int(),
  caseCount: z.number().int(),
});
export type OutdatedDates = z.infer<typeof outdatedDates>;

const step = progress.extend({ step: z.literal('progress') });
const resultOf = <T extends z.ZodType>(result: T) =>
  eventIterator(z.discriminatedUnion('step', [step, z.object({ step: z.literal('result'), result })]));

/** The law in force for this vault: what the office adds to the program's rules. */
export const lawContract = {
  /**
   * What the vault adds to the rules of the program: imported packs, house rules, targets, confirmations, choices, without
   * what was withdrawn. `lawFrom` (shared/law/office-law.ts) puts the law in force together from it.
   */
  get: procedure.input(nothing).output(keptLaw),
  /**
   * How the dates stand: how many open deadlines rest on rules that nobody confirmed, and the age in days of the oldest
   * pack in force, in the workstation's zone.
   */
  standing: procedure.input(nothing).output(
    z.object({
      openDates: z.number().int(),
      unconfirmed: z.number().int(),
      ageInDays: z.number().int(),
    }),
  ),
  /**
   * Sets the office's own target for a rule without a number, or another than before. INVALID for a rule that has a number,
   * and for a target beyond the cap that the law sets beside its words.
   */
  setTarget: procedure.input(z.object({ rule: ruleId, length: periodLength, reason })).output(done),
  withdrawTarget: procedure.input(z.object({ rule: ruleId, reason })).output(done),
  /**
   * Adds a rule of the office: one more, or one in place of a rule of the packs, which stays as it is and is shown beside.
   * CONFLICT where the office has one in that place already. INVALID for a jurisdiction that isn't known, or a number and
   * words that don't agree.
   */
  addRule: procedure
    .input(z.object({ rule: houseRuleFacts, overrides: ruleId.nullable().default(null), reason }))
    .output(z.object({ id: houseRuleId })),
  /** Withdraws a rule of the office: a rule that it stood in place of counts again. */
  withdrawRule: procedure.input(z.object({ id: houseRuleId, reason })).output(done),
  /**
   * Records that counsel confirmed a rule as it now is. It lapses when the rule changes; how the rule is known stays as it
   * is. INVALID for a day to come in the workstation's zone.
   */
  confirm: procedure
    .input(z.object({ rule: ruleId, counsel: line, confirmedOn: dateText, read: reason }))
    .output(done),
  withdrawConfirmation: procedure.input(z.object({ rule: ruleId, reason })).output(done),
  /** Records which of two versions that stand side by side the office follows: a version's id, or `both`. */
  choose: procedure.input(z.object({ id: ruleId, choice: z.string().min(1).max(200), reason })).output(done),
  /**
   * What importing an uploaded pack would change: rules, and open dates of open cases. Nothing is recorded. PACK_REFUSED
   * for a malformed one, naming file, row and reason; for one that is not later than the one in force on its topic; and for
   * one that has a rule of another topic.
   */
  previewPack: procedure.input(z.object({ uploadId })).output(packPreview),
  /**
   * Puts a pack in force; its text is kept. Dates already computed keep the pack that computed them. A pack without a
   * signature that holds needs a reason (INVALID), and marks each date it makes.
   */
  importPack: procedure
    .input(z.object({ uploadId, reason: reason.nullable().default(null) }))
    .output(z.object({ id: packId })),
  /**
   * Looks through every case under way for open dates that the law in force would give otherwise: the office set a target or
   * a rule, chose a version or imported a pack after they were computed. Progress in cases, then what was found. Nothing is
   * recorded.
   */
  outdated: procedure.input(nothing).output(resultOf(outdatedDates)),
  /**
   * Brings the dates of every case under way up to the law in force, each case in an act of its own; the date before stays in
   * the history. Progress in cases, then how many cases and dates were changed. Cancelled, what was done stands.
   */
  bringUpToDate: procedure
    .input(nothing)
    .output(resultOf(z.object({ cases: z.number().int(), dates: z.number().int() }))),
};
