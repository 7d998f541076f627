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

/** How a unit is written outside the program: `working-days`, the others as they are. */
export const unitWords = ['hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;
export type UnitWord = (typeof unitWords)[number];

export const unitWord = (unit: PeriodUnit): UnitWord => (unit === 'workingDays' ? 'working-days' : unit);
export const unitFromWord = (word: UnitWord): PeriodUnit => (word === 'working-days' ? 'workingDays' : word);
