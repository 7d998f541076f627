import { z } from 'zod';
import { dateText, instantText, zonedTime } from '../dates.ts';
import { caseKind } from '../domain/case-kinds.ts';
import { caseStatus } from '../domain/case-status.ts';
import { decisionState } from '../domain/decision.ts';
import { office } from '../domain/offices.ts';
import { caseId, deadlineId, decisionId, enquiryId, personId, taskId } from '../ids.ts';
import { nothing, pageRequest, procedure } from './base.ts';

/** What of a case stands beside each of its dates. */
const ofCase = {
  caseId,
  reference: z.string(),
  title: z.string().nullable(),
  kind: caseKind,
  office,
  status: caseStatus,
};

/** An open deadline with the case it stands on. */
export const agendaDeadline = z.object({
  id: deadlineId,
  ...ofCase,
  owner: z.object({ id: personId, name: z.string() }).nullable(),
  label: z.string().nullable(),
  /**
   * For how many clients it stands: notices to clients of one part that are due at one moment are one line. Null for any
   * other date.
   */
  clients: z.number().int().nullable(),
  dueAt: zonedTime,
  /** Whether it runs to a minute; otherwise to the end of a day in its zone. */
  endsAtMinute: z.boolean(),
  /** When it was first put on record, UTC: from there the share that is left is counted. */
  setAt: z.string(),
});
export type AgendaDeadline = z.infer<typeof agendaDeadline>;

/** An open task of the person at the keyboard. */
export const agendaTask = z.object({
  id: taskId,
  ...ofCase,
  task: z.string().nullable(),
  dueOn: dateText.nullable(),
  /** For whom it is done; null where it was given to the person at the keyboard. */
  standingInFor: z.string().nullable(),
});
export type AgendaTask = z.infer<typeof agendaTask>;

/** A decision that waits for the person's sign-off, or was returned to them. */
export const agendaDecision = z.object({
  id: decisionId,
  ...ofCase,
  state: decisionState,
  subject: z.string().nullable(),
  submittedByName: z.string().nullable(),
});
export type AgendaDecision = z.infer<typeof agendaDecision>;

export const agendaCase = z.object({
  ...ofCase,
  changedAt: z.string(),
  /** Whose case it is; null for one's own and where it doesn't matter. */
  standingInFor: z.string().nullable(),
});
export type AgendaCase = z.infer<typeof agendaCase>;

/** The answer that an authority wants by a day it set, where the enquiry is on no case. */
export const agendaEnquiry = z.object({
  id: enquiryId,
  reference: z.string(),
  authority: z.string().nullable(),
  dueAt: zonedTime,
});
export type AgendaEnquiry = z.infer<typeof agendaEnquiry>;

export const agendaFilter = z.object({
  /** Due at or after this instant, UTC. */
  from: instantText.optional(),
  /** Due before this instant, UTC. */
  to: instantText.optional(),
  office: office.optional(),
  /** The owner of the case; null for cases that nobody owns. */
  ownerId: personId.nullable().optional(),
  kind: caseKind.optional(),
});
export type AgendaFilter = z.infer<typeof agendaFilter>;

/** Open dates of all cases; those of a case whose number is void are none. */
export const agendaContract = {
  /**
   * What the day begins with, for the person at the keyboard. Lists hold at most 100, soonest first; what is due
   * is counted up to 1,000 (`mostCounted`), the rest whole.
   * Due soon is what is due until the end of the seventh day from today in the workstation's zone.
   */
  today: procedure.input(nothing).output(
    z.object({
      counts: z.object({
        overdue: z.number().int(),
        dueSoon: z.number().int(),
        tasks: z.number().int(),
        undated: z.number().int(),
        decisions: z.number().int(),
        drafts: z.number().int(),
      }),
      /** Enquiries of authorities that stand alone and wait for an answer, by the day that was set. */
      enquiries: z.array(agendaEnquiry),
      /** For whom the person stands in today: what waits for them is in the lists too. */
      standsInFor: z.array(z.object({ id: personId, name: z.string(), untilOn: dateText })),
      overdue: z.array(agendaDeadline),
      dueSoon: z.array(agendaDeadline),
      /** Open tasks given to this person, those with a day first. */
      tasks: z.array(agendaTask),
      /** Decisions for this person to sign off, and theirs that were returned, the longest waiting first. */
      decisions: z.array(agendaDecision),
      /** Cases of this person that are not closed and have no open deadline. */
      undated: z.array(agendaCase),
      /** The cases changed last, by anybody. */
      recent: z.array(agendaCase),
    }),
  ),
  /** A page of the open deadlines of all cases, soonest first. */
  list: procedure
    .input(agendaFilter.extend(pageRequest))
    .output(z.object({ rows: z.array(agendaDeadline), total: z.number().int() })),
  /**
   * Makes ready a calendar file (RFC 5545) of chosen dates, without what they are about; it is read once, by ticket, as a
   * bundle is. What is no longer open is left out; refused where nothing is left.
   */
  calendar: procedure.input(z.object({ ids: z.array(deadlineId).min(1).max(500) })).output(
    z.object({
      ticket: z.string(),
      fileName: z.string(),
      size: z.number().int(),
      /** How many of the chosen dates are in it. */
      events: z.number().int(),
    }),
  ),
};
