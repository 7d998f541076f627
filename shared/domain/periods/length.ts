import { z } from 'zod';

/**
 * The units a period of law is measured in. None is ever converted into another: 72 hours are not 3 days, 14 working
 * days are not 336 hours, a month is not 30 days.
 */
export const PeriodUnit = {
  hours: 'hours',
  days: 'days',
  workingDays: 'workingDays',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
} as const;
export const periodUnit = z.enum(PeriodUnit);
export type PeriodUnit = z.infer<typeof periodUnit>;

/** A length of time as a law gives it: a whole number above zero and its unit. */
export const periodLength = z.strictObject({ value: z.int().positive(), unit: periodUnit });
export type PeriodLength = z.infer<typeof periodLength>;
