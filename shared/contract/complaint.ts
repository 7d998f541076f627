import { z } from 'zod';
import { zonedTime } from '../dates.ts';
import { channel, framework, ourRole, outcome, recourseMechanism, rungKind } from '../domain/complaint.ts';
import { ladderEventKind } from '../domain/ladder.ts';
import { office } from '../domain/offices.ts';
import { caseId, documentId, partyId, personId, ladderEventId, rungId, uploadId } from '../ids.ts';
import { done, line, longText, procedure, reason } from './base.ts';
import { partyFacts } from './parties.ts';

/**
 * What is known of a complaint. Only the title is needed; whatever is absent is shown as missing. `receivedAt`
 * is the office's own receipt as a person confirmed it: no clock starts from the sender's or a server's claim.
 */
export const complaintFacts = z.object({
  title: line,
  summary: longText.nullable().optional(),
  channel: channel.nullable().optional(),
  framework: framework.nullable().optional(),
  /** Whether the data are about the company's own staff (HR data take another recourse under the DPF). */
  isHrData: z.boolean().nullable().optional(),
  /** The entity of ours that is complained of. */
  ourEntity: z.string().trim().max(300).nullable().optional(),
  ourRole: ourRole.nullable().optional(),
  recourseMechanism: recourseMechanism.nullable().optional(),
  /** When what is complained of happened. */
  happenedAt: zonedTime.nullable().optional(),
  /** The sender's claim. */
  sentAt: zonedTime.nullable().optional(),
  /** The receiving server's claim. */
  deliveredAt: zonedTime.nullable().optional(),
  /** Received by the office, confirmed by a person. */
  receivedAt: zonedTime.nullable().optional(),
});
export type ComplaintFacts = z.infer<typeof complaintFacts>;

/** The input of logging a complaint, published as docs/schema/complaint.json. */
export const logComplaintInput = complaintFacts.extend({
  /** The office that keeps the case; the person's own where absent. */
  office: office.optional(),
  complainant: partyFacts.partial({ kind: true, name: true }).optional(),
  /** A party of this vault as the complainant; `complainant` is not looked at then. */
  complainantId: partyId.optional(),
  ownerId: personId.nullable().optional(),
});
export type LogComplaintInput = z.infer<typeof logComplaintInput>;

const logged = z.object({ id: caseId, reference: z.string() });
const step = z.object({ id: caseId, at: zonedTime, documentId: documentId.nullable().optional() });

export const complaintContract = {
  /** Opens a complaint and gives it its number. */
  log: procedure.input(logComplaintInput).output(logged),
  /**
   * Opens a complaint from an uploaded mail: the mail is kept byte for byte as a document, its attachments as
   * documents, the message as a communication; `facts` are what the person made of it.
   */
  logFromMail: procedure.input(z.object({ uploadId, facts: logComplaintInput })).output(logged),
  /** Corrects or adds facts. Only the fields given change; `null` empties one. */
  describe: procedure.input(complaintFacts.partial().extend({ id: caseId })).output(done),
  /** A person says when the office received it. Setting another time later needs a reason. */
  confirmReceipt: procedure
    .input(z.object({ id: caseId, at: zonedTime, reason: reason.optional() }))
    .output(done),
  /** Records that the complainant was told the complaint is being looked at. */
  acknowledge: procedure.input(step).output(done),
  /** Records the answer to the complainant. */
  answer: procedure.input(step).output(done),
  /** Corrects the date or proof of an acknowledgement or answer on record; the reason is kept. */
  correctStep: procedure.input(step.extend({ step: z.enum(['acknowledge', 'answer']), reason })).output(done),
  /**
   * Closes the complaint with its outcome and reasons. The person signs what the screen showed: the snapshot and
   * the signature are kept.
   */
  close: procedure
    .input(
      z.object({
        id: caseId,
        outcome,
        reasons: reason,
        /** What the office does otherwise from now on. */
        lessons: longText.nullable().optional(),
        at: zonedTime,
      }),
    )
    .output(done),
  reopen: procedure.input(z.object({ id: caseId, reason })).output(done),
  /** Records that the complainant went on to a rung of the ladder, with its date and proof. */
  recordRung: procedure
    .input(
      z.object({
        id: caseId,
        rung: rungKind,
        at: zonedTime,
        body: line.nullable().optional(),
        documentId: documentId.nullable().optional(),
        outcome: longText.nullable().optional(),
      }),
    )
    .output(z.object({ id: rungId })),
  changeRung: procedure
    .input(
      z.object({
        id: rungId,
        at: zonedTime.optional(),
        body: line.nullable().optional(),
        documentId: documentId.nullable().optional(),
        outcome: longText.nullable().optional(),
      }),
    )
    .output(done),
  removeRung: procedure.input(z.object({ id: rungId, reason })).output(done),
  /**
   * Records what happened on a rung, or what proves a condition of arbitration, with its date and document. The rung has
   * to be on record, but for the company's own and for the conditions and bars of arbitration.
   */
  recordEvent: procedure
    .input(
      z.object({
        id: caseId,
        rung: rungKind,
        event: ladderEventKind,
        at: zonedTime,
        documentId: documentId.nullable().optional(),
        remarks: longText.nullable().optional(),
      }),
    )
    .output(z.object({ id: ladderEventId })),
  /** Corrects the date, the document or the remarks of what is recorded; what it was stays. */
  changeEvent: procedure
    .input(
      z.object({
        id: ladderEventId,
        at: zonedTime.optional(),
        documentId: documentId.nullable().optional(),
        remarks: longText.nullable().optional(),
      }),
    )
    .output(done),
  removeEvent: procedure.input(z.object({ id: ladderEventId, reason })).output(done),
};
