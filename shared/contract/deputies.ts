import { z } from 'zod';
import { dateText } from '../dates.ts';
import { deputyId, personId } from '../ids.ts';
import { done, longText, nothing, procedure, reason } from './base.ts';

export const deputy = z.object({
  id: deputyId,
  personId,
  personName: z.string(),
  deputyId: personId,
  deputyName: z.string(),
  /** The first and the last day, both included. */
  fromOn: dateText,
  untilOn: dateText,
  remarks: z.string().nullable(),
});
export type Deputy = z.infer<typeof deputy>;

/** Who stands in for whom, from one day to another: in that time what waits for the one waits for the other too. */
export const deputiesContract = {
  /** Deputies whose time hasn't passed, the soonest first. */
  list: procedure.input(nothing).output(z.object({ deputies: z.array(deputy) })),
  /**
   * Appoints a deputy, for oneself or (an administrator) for anybody. NOT_ALLOWED for others; INVALID where both are one
   * person or the last day lies before the first.
   */
  appoint: procedure
    .input(
      z.object({
        personId,
        deputyId: personId,
        fromOn: dateText,
        untilOn: dateText,
        remarks: longText.nullable().default(null),
      }),
    )
    .output(z.object({ id: deputyId })),
  /** Ends it before its time, with the reason. NOT_ALLOWED as for appointing. */
  end: procedure.input(z.object({ id: deputyId, reason })).output(done),
};
