import { z } from 'zod';
import { zonedTime } from '../dates.ts';
import { breachNature, dutyMark, filingStage } from '../domain/breach.ts';
import { FccVersion, Harm, OurRole, Risk } from '../domain/duties/fact-words.ts';
import { yesNo } from '../domain/duties/fact-fields.ts';
import { breachTimes } from '../domain/duties/times.ts';
import { office } from '../domain/offices.ts';
import { caseId, documentId, filingFormId, filingId, ourEntityId, partId, personId } from '../ids.ts';
import { dataElement } from '../law/data-elements.ts';
import { done, line, longText, procedure, reason } from './base.ts';
import { partClient, partClientNotice, partPeople, partSafeguards } from './breach-part.ts';
import { medium } from './case-work.ts';
import { breachDuties } from './duties.ts';
import { why } from './law-dates.ts';

/** What is known of a breach besides its times and parts; `null` empties a field. */
export const breachFactsInput = z.object({
  title: line,
  summary: longText.nullable().optional(),
  /** Who of us it happened to. */
  ourEntityId: ourEntityId.nullable().optional(),
  nature: z.array(breachNature).optional(),
  cause: longText.nullable().optional(),
  /** Likely consequences for the people affected (GDPR Art. 33(3)(c), 33(5)). */
  consequences: longText.nullable().optional(),
  /** Measures taken or proposed, those against its effects included (GDPR Art. 33(3)(d), 33(5)). */
  measures: longText.nullable().optional(),
  /** Why the office was aware then and not before. */
  awareReason: longText.nullable().optional(),
});
export type BreachFactsInput = z.infer<typeof breachFactsInput>;

/** A time by its name as RFC 9557 text, `2026-11-10T16:30[Europe/Berlin]`, or a day; null takes it away. */
const times = z.partialRecord(breachTimes.keyof(), z.string().nullable());

export const partFactsInput = z.object({
  label: line.nullable().optional(),
  ourRole: z.enum(OurRole).nullable().optional(),
  elements: z.array(dataElement).optional(),
  safeguards: partSafeguards.optional(),
  /** Whether the data stand with people's names. */
  names: yesNo.optional(),
  risk: z.enum(Risk).optional(),
  harm: z.enum(Harm).optional(),
  intentional: yesNo.optional(),
});
export type PartFactsInput = z.infer<typeof partFactsInput>;

/** The input of opening a breach. */
export const openBreachInput = breachFactsInput.extend({
  /** The office that keeps the case; the person's own where absent. */
  office: office.optional(),
  ownerId: personId.nullable().optional(),
  times: times.optional(),
  /** Its first part; a breach has one from the start. */
  part: partFactsInput.optional(),
});
export type OpenBreachInput = z.infer<typeof openBreachInput>;

export const markDutyInput = z.object({
  id: caseId,
  rule: z.string(),
  partId,
  /** The client whose notice it is, for a notice period agreed with clients. */
  clientId: z.string().nullable().optional(),
  mark: dutyMark,
  /** When it was met. */
  at: zonedTime.optional(),
  documentId: documentId.nullable().optional(),
  reason: reason.optional(),
});
export type MarkDutyInput = z.infer<typeof markDutyInput>;

/** What a person says of the notices to many clients of one part at once. */
export const markClientsInput = markDutyInput.omit({ rule: true, clientId: true }).extend({
  clientIds: z.array(z.string()).min(1).max(5_000),
  /** How the notice went out. */
  by: medium.nullable().optional(),
});
export type MarkClientsInput = z.infer<typeof markClientsInput>;

export const recordFilingInput = z.object({
  id: caseId,
  rule: z.string(),
  partId,
  /** Whom it was filed with, where it isn't the one whom the rule names. */
  recipient: line.nullable().optional(),
  stage: filingStage,
  at: zonedTime,
  /** The number the recipient gave it. */
  receiptNumber: line.nullable().optional(),
  text: longText.nullable().optional(),
  documentId: documentId.nullable().optional(),
  /** The form whose content was filed: from then on it stays as it is. */
  formId: filingFormId.nullable().optional(),
});
export type RecordFilingInput = z.infer<typeof recordFilingInput>;

/**
 * A breach: what happened, when, to whom, under which of our roles, and what the law and contracts then expect. Facts of
 * a closed breach change only once it is reopened. INVALID names the field: a place that isn't known, a count below zero,
 * a time without zone, before the breach began or still to come.
 */
export const breachContract = {
  /** Opens a breach with its first part and gives it its number. */
  open: procedure.input(openBreachInput).output(z.object({ id: caseId, reference: z.string(), partId })),
  /** Corrects or adds what is known. Only the fields given change. */
  describe: procedure.input(breachFactsInput.partial().extend({ id: caseId })).output(done),
  /** Records times by their names. Changing or taking away a recorded one needs a reason. */
  setTimes: procedure.input(z.object({ id: caseId, times, reason: reason.optional() })).output(done),
  addPart: procedure.input(partFactsInput.extend({ id: caseId })).output(z.object({ id: partId })),
  /** Corrects or adds what is known of a part. Only the fields given change. */
  describePart: procedure.input(partFactsInput.extend({ id: partId })).output(done),
  /** Records how many people are affected, by where they live; the whole list. */
  countPeople: procedure.input(z.object({ id: partId, people: z.array(partPeople) })).output(done),
  /** Records the clients of a processor's part with their people and agreed notices; the whole list, as in a table. */
  setClients: procedure.input(z.object({ id: partId, clients: z.array(partClient) })).output(done),
  /** Sets the notice period agreed with some clients of a part, one and the same for all of them; null where none is. */
  setClientNotices: procedure
    .input(
      z.object({ id: partId, clientIds: z.array(z.string()).min(1).max(5_000), notice: partClientNotice }),
    )
    .output(done),
  /**
   * Records what a person says of the notices to some clients of a part, as one act: told (when, how, with proof), not
   * needed (with the reason), or still to be told. Each client has its own clock and state.
   */
  markClients: procedure.input(markClientsInput).output(done),
  /** Answers what of a rule only a person can say (shared/domain/duties/person-conditions.ts); null takes it back. */
  confirmCondition: procedure
    .input(
      z.object({
        id: partId,
        rule: z.string(),
        condition: z.string(),
        holds: z.enum(['yes', 'no']).nullable(),
      }),
    )
    .output(done),
  /** Which text of 47 CFR 64.2011 the office follows in this breach, with counsel and the reason. */
  chooseFccText: procedure.input(z.object({ id: caseId, version: z.enum(FccVersion), reason })).output(done),
  /** Takes a part off the breach, with the reason; the last one stays. */
  removePart: procedure.input(z.object({ id: partId, reason })).output(done),
  /**
   * Records what a person says of a duty: it applies, does not apply (with the reason), was met (when, with proof), or
   * was withdrawn (with the reason). A duty that was met starts the clocks of those that follow it.
   */
  markDuty: procedure.input(markDutyInput).output(done),
  /** Records a filing: a version of its own, the earlier ones stay. */
  recordFiling: procedure.input(recordFilingInput).output(z.object({ id: filingId })),
  /** Takes a filing off that was recorded by mistake, with the reason; one that was withdrawn is a version. */
  removeFiling: procedure.input(z.object({ id: filingId, reason })).output(done),
  /**
   * Closes the breach with the reasons; the person signs what the screen showed. Where no decision was signed off by
   * another person, INVALID names `undecidedReason`: why it is closed without one.
   */
  close: procedure
    .input(z.object({ id: caseId, at: zonedTime, reasons: reason, undecidedReason: reason.optional() }))
    .output(done),
  reopen: procedure.input(z.object({ id: caseId, reason })).output(done),
  /**
   * The duties that the recorded facts meet, those that may be met with what is missing, and (where asked for) those that
   * aren't met with why. The program never says whether to notify.
   */
  duties: procedure
    .input(z.object({ id: caseId, withNotMet: z.boolean().default(false) }))
    .output(breachDuties),
  /** Why a duty's date is that date, or why it has none. */
  whyDuty: procedure
    .input(z.object({ id: caseId, rule: z.string(), partId, clientId: z.string().nullable().default(null) }))
    .output(why),
};
