import { z } from 'zod';
import { zonedTime } from '../dates.ts';
import { severityChoices } from '../domain/severity/assessment.ts';
import { assessmentId, caseId, partId, personId } from '../ids.ts';
import { procedure, reason } from './base.ts';

/** The sentence for each step of an assessment, by the step's name. */
const reasons = z.record(z.string().max(100), z.string().max(5_000));

/** An assessment as it was recorded: it never changes, a later one supersedes it. */
export const assessment = z.object({
  id: assessmentId,
  partId: partId.nullable(),
  /** The version of the method's table that it was made with. */
  methodVersion: z.string(),
  choices: severityChoices,
  /** Null where they were erased. */
  reasons: reasons.nullable(),
  /** What followed by the method when it was recorded (shared/domain/severity). */
  result: z.record(z.string(), z.unknown()),
  assessedAt: zonedTime.nullable(),
  assessedBy: z.object({ id: personId, name: z.string() }),
  /** The assessment that this one corrects, and why. */
  correctsId: assessmentId.nullable(),
  reason: z.string().nullable(),
});
export type Assessment = z.infer<typeof assessment>;

export const assessInput = z.object({
  id: caseId,
  /** The part it is about; the whole breach where absent. */
  partId: partId.nullable().optional(),
  at: zonedTime,
  choices: severityChoices,
  reasons,
  /** The earlier assessment that this one puts right; needs a reason. */
  correctsId: assessmentId.nullable().optional(),
  reason: reason.optional(),
});
export type AssessInput = z.infer<typeof assessInput>;

/**
 * How severe a breach is, by ENISA's method of 2013, the four factors of 45 CFR 164.402 or the office's own grid. The
 * program computes a level; it never says whether to notify.
 */
export const severityContract = {
  /**
   * Records an assessment. It can't be changed: a new one supersedes it, one that was wrong is corrected by another with
   * the reason.
   *
   * A choice that isn't the method's is refused as input. INVALID `reasons.<step>` where a sentence is missing, `at` for a time to
   * come, `partId` or `correctsId` for what isn't this breach's, `reason` where a correction has none. CONFLICT when the
   * breach is closed.
   */
  assess: procedure.input(assessInput).output(z.object({ id: assessmentId })),
};
