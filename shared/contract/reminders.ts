import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { rungReminder, runningOut } from '../domain/reminders.ts';
import { nothing, procedure } from './base.ts';

export const remindersContract = {
  /**
   * Yields what rings from now on, and first what should have rung while nobody listened; at most one for each deadline
   * at a time, the latest. Goes on while the vault is locked, with what was known when it was locked. Never ends by itself.
   */
  watch: procedure
    .input(nothing)
    .output(eventIterator(z.object({ reminders: z.array(rungReminder).min(1) }))),
  /** Which hour clocks run out within 72 hours: for the warning before closing. Answered while locked too. */
  runningOut: procedure.input(nothing).output(runningOut),
};
