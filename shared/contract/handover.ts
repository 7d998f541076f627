import { z } from 'zod';
import { caseKind } from '../domain/case-kinds.ts';
import { caseStatus } from '../domain/case-status.ts';
import { caseId, personId } from '../ids.ts';
import { procedure, reason } from './base.ts';

/** A case on which somebody has something to do: as owner, as reviewer, or by open tasks. */
export const handoverCase = z.object({
  caseId,
  reference: z.string(),
  title: z.string().nullable(),
  kind: caseKind,
  status: caseStatus,
  isOwner: z.boolean(),
  isReviewer: z.boolean(),
  openTasks: z.number().int(),
});
export type HandoverCase = z.infer<typeof handoverCase>;

/** What somebody leaves behind, given to others. */
export const handoverContract = {
  /** Every case that isn't closed or void on which the person has something to do, by reference. */
  cases: procedure.input(z.object({ personId })).output(z.object({ cases: z.array(handoverCase) })),
  /**
   * Gives cases of a person to others, with the reason: owner, reviewer and open tasks of each go to whoever is named for
   * it. One act: all of them or none. INVALID where somebody would get their own case, CONFLICT for a case on which the
   * person has nothing to do (any more).
   */
  give: procedure
    .input(
      z.object({
        personId,
        cases: z
          .array(z.object({ caseId, toId: personId }))
          .min(1)
          .max(5_000),
        reason,
      }),
    )
    .output(z.object({ cases: z.number().int(), tasks: z.number().int() })),
};
