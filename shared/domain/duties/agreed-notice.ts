import { z } from 'zod';
import { calendarById } from '../../law/calendars.ts';
import { dutiesText } from '../../text/duties.ts';
import { PeriodUnit } from '../periods/length.ts';
import { nameText } from './fact-fields.ts';
import { breachTimes } from './times.ts';

const say = dutiesText.facts;

const LONGEST = 10_000;

/** Units in which agreements set notice periods. */
const noticeUnit = z.enum([PeriodUnit.hours, PeriodUnit.days, PeriodUnit.workingDays], {
  error: say.noticeUnit,
});

/** The notice period that an agreement with a client sets, as a person read it there. */
export const agreedNotice = z.strictObject({
  value: z.int({ error: say.noticeValue }).positive(say.noticeValue).max(LONGEST, say.noticeValue),
  unit: noticeUnit.describe('None is converted into another.'),
  from: z
    .enum(breachTimes.keyof().options, { error: say.noticeFrom })
    .describe('From which time of the breach it runs: a field of times.'),
  to: nameText.describe('Whom to tell there.'),
  agreement: nameText.optional().describe('The agreement and its clause: the source of the date.'),
  calendar: z
    .string({ error: say.noticeCalendar })
    .refine((id) => calendarById(id) !== undefined, say.noticeCalendar)
    .optional()
    .describe('Whose working days they are, such as DE-BY; without it a period in working days has no date.'),
});
export type AgreedNotice = z.infer<typeof agreedNotice>;
