import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { dutyMark } from '../domain/breach.ts';
import { documentId, partId } from '../ids.ts';
import { KnownBy } from '../law/known.ts';
import { recipients } from '../law/vocabulary.ts';
import { medium } from './case-work.ts';

/** What has to be recorded: where it goes in the breach's facts (docs/schema/breach.json), and the question. */
export const question = z.object({ fact: z.string(), text: z.string() });
export type DutyQuestion = z.infer<typeof question>;

/** What a person said of a duty, with when and why. */
export const markedDuty = z.object({
  mark: dutyMark,
  metAt: zonedTime.nullable(),
  /** How the notice went out that met it. */
  metBy: medium.nullable(),
  reason: z.string().nullable(),
  documentId: documentId.nullable(),
});
export type MarkedDuty = z.infer<typeof markedDuty>;

const common = {
  /** The rule's id in the packs; `contract` for a notice period agreed with clients. */
  rule: z.string(),
  partId,
  /** Country or subdivision, `EU`; null for a contract's. */
  jurisdiction: z.string().nullable(),
  recipient: z.enum([...recipients, 'client']),
  /** Whom to tell, in words. */
  whom: z.string(),
  citation: z.string(),
  mark: markedDuty.nullable(),
};

/** A duty whose trigger the facts meet, or may meet. */
export const duty = z.object({
  ...common,
  /** Clients concerned, by id: whom a processor tells, or with whom a notice period is agreed. */
  clients: z.array(z.string()),
  /** `30 days`, `without undue delay`. */
  byWhen: z.string(),
  /** The last moment in time; null before the start and where the law has no number. */
  dueAt: zonedTime.nullable(),
  /** The last day, in the zone of the law. */
  dueOn: dateText.nullable(),
  /** Whether it runs to a minute: hours, not days. */
  endsAtMinute: z.boolean(),
  /** The date is a wait: not before its end. */
  isEmbargo: z.boolean(),
  /** What has to be recorded before the clock runs. */
  waitingFor: question.nullable(),
  /** How this notice stands to others, in words. */
  order: z.string().nullable(),
  /** What still matters without deciding whether it is met. */
  asks: z.array(question),
  /** What is missing for it to be met or not; empty where it is met. */
  missing: z.array(question),
  notes: z.array(z.string()),
  known: z.enum(KnownBy).nullable(),
});
export type Duty = z.infer<typeof duty>;

/** A duty whose trigger the facts don't meet, and why. */
export const unmetDuty = z.object({ ...common, why: z.string(), source: z.string() });
export type UnmetDuty = z.infer<typeof unmetDuty>;

export const breachDuties = z.object({
  /** What has to be recorded before any duty can be looked at; the lists are empty then. */
  first: z.array(question),
  met: z.array(duty),
  mayBeMet: z.array(duty),
  /** How many are not met; their list is empty unless it is asked for. */
  notMetCount: z.number().int(),
  notMet: z.array(unmetDuty),
  /** Notice periods agreed with clients. */
  contract: z.array(duty),
  packVersion: z.string(),
});
export type BreachDuties = z.infer<typeof breachDuties>;
