import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { channel, ourRole } from '../domain/complaint.ts';
import { place } from '../domain/duties/fact-fields.ts';
import { office } from '../domain/offices.ts';
import { agentCapacity, requestOutcome, right } from '../domain/request.ts';
import { caseId, documentId, extensionId, partyId, pauseId, personId, uploadId } from '../ids.ts';
import { done, line, longText, procedure, reason } from './base.ts';
import { partyFacts } from './parties.ts';
import { requestWorkContract } from './request-work.ts';

/** A law as a case keeps it: `EU GDPR`. The core knows which there are. */
const law = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})? \S.{0,150}$/);
/** The id of a rule of the packs. */
const ruleId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/);
const short = z.string().trim().max(300).nullable().optional();

/**
 * What is known of a request. Only the title is needed; whatever is absent is shown as missing. `receivedAt` is the
 * office's own receipt as a person confirmed it: no clock starts from the sender's or a server's claim.
 */
export const requestFacts = z.object({
  title: line,
  summary: longText.nullable().optional(),
  /** What is asked: one request may ask for several. */
  rights: z.array(right).max(20).optional(),
  /** The laws under which the office looks at it, chosen by a person, by their key (`request.laws` lists them). */
  laws: z.array(law).max(40).optional(),
  channel: channel.nullable().optional(),
  /** The entity of ours that is asked. */
  ourEntity: short,
  ourRole: ourRole.nullable().optional(),
  /** Where the person lives: a country or a subdivision, `DE`, `US-CA`. */
  residence: place.nullable().optional(),
  /** For whom somebody else asks; null where the person asks for themselves. */
  actsFor: z.string().trim().max(500).nullable().optional(),
  agentCapacity: agentCapacity.nullable().optional(),
  /** The sender's claim. */
  sentAt: zonedTime.nullable().optional(),
  /** The receiving server's claim. */
  deliveredAt: zonedTime.nullable().optional(),
  /** Received by the office, confirmed by a person. */
  receivedAt: zonedTime.nullable().optional(),
});
export type RequestFacts = z.infer<typeof requestFacts>;

/** The input of logging a request, published as docs/schema/request.json. */
export const logRequestInput = requestFacts.extend({
  /** The office that keeps the case; the person's own where absent. */
  office: office.optional(),
  requester: partyFacts.partial({ kind: true, name: true }).optional(),
  /** A party of this vault as the requester; `requester` is not looked at then. */
  requesterId: partyId.optional(),
  ownerId: personId.nullable().optional(),
});
export type LogRequestInput = z.infer<typeof logRequestInput>;

const logged = z.object({ id: caseId, reference: z.string() });
const step = z.object({ id: caseId, at: zonedTime, documentId: documentId.nullable().optional() });
const requestStep = z.enum([
  'askIdentity',
  'confirmIdentity',
  'confirmAuthority',
  'askConsent',
  'confirmConsent',
  'acknowledge',
  'answer',
  'recordAppeal',
  'answerAppeal',
]);

/** A law that may be chosen for a request. */
export const offeredLaw = z.object({
  key: z.string(),
  /** Its place as people call it: `California`. */
  place: z.string(),
  regime: z.string(),
  rights: z.array(right),
  /** Where the person lives suggests it; a person chooses all the same. */
  isSuggested: z.boolean(),
  /** It binds by sector or activity: offered, never suggested. */
  isBySector: z.boolean(),
});
export type OfferedLaw = z.infer<typeof offeredLaw>;

/** A longer period that may be taken under a rule of the request's laws. */
export const possibleExtension = z.object({
  rule: z.string(),
  what: z.string(),
  citation: z.string(),
  /** `2 months`; null where the law has no number, and a day has to be named. */
  length: z.string().nullable(),
  /** On what condition, in the words of the rule. */
  condition: z.string(),
  /** The last day of the first period: the person has to be told by then. */
  tellBy: dateText,
  isTaken: z.boolean(),
});

/** What the law of each date says of pauses. */
export const pauseOfLaw = z.object({
  rule: z.string(),
  what: z.string(),
  citation: z.string(),
  /** In the words of the rule; null where it names none. */
  says: z.string().nullable(),
  /** Whether a pause moves the date; otherwise the date stays, and the later one stands beside it. */
  moves: z.boolean(),
});

export const requestContract = {
  ...requestWorkContract,
  /** The laws that may be chosen, those that the place of residence suggests marked. Nothing is decided by it. */
  laws: procedure
    .input(z.object({ residence: place.nullable().default(null) }))
    .output(z.object({ laws: z.array(offeredLaw) })),
  /** What the chosen laws say of longer periods and pauses for this request. */
  choices: procedure
    .input(z.object({ id: caseId }))
    .output(z.object({ extensions: z.array(possibleExtension), pauses: z.array(pauseOfLaw) })),
  /** Opens a request and gives it its number. */
  log: procedure.input(logRequestInput).output(logged),
  /** Opens a request from an uploaded mail, kept as `complaint.logFromMail` keeps one. */
  logFromMail: procedure.input(z.object({ uploadId, facts: logRequestInput })).output(logged),
  /** Corrects or adds facts. Only the fields given change; `null` empties one. */
  describe: procedure.input(requestFacts.partial().extend({ id: caseId })).output(done),
  /** A person says when the office received it. Setting another time later needs a reason. */
  confirmReceipt: procedure
    .input(z.object({ id: caseId, at: zonedTime, reason: reason.optional() }))
    .output(done),
  /** Records that the person was asked for proof of identity (GDPR Art. 12(6) and its counterparts), with the letter. */
  askIdentity: procedure.input(step).output(done),
  /** Records that the person was identified, when and by what. */
  confirmIdentity: procedure
    .input(
      z.object({
        id: caseId,
        at: zonedTime,
        method: line,
        /** What was seen, in words: no copy has to be kept. */
        seen: longText.nullable().optional(),
        /** The copy, where one was kept. */
        documentId: documentId.nullable().optional(),
      }),
    )
    .output(done),
  /** Records that whoever asks for somebody else may do so (11 CCR § 7063; GDPR Art. 12(6)), and by what it was shown. */
  confirmAuthority: procedure.input(step.extend({ seen: longText.nullable().optional() })).output(done),
  /**
   * Records that a parent or the school was asked for proof of consent, and until when the office waits: its own target,
   * since the law says a reasonable time (16 CFR 312.5(c)(1)).
   */
  askConsent: procedure.input(step.extend({ until: zonedTime.nullable().optional() })).output(done),
  /** Records that the proof of consent came. */
  confirmConsent: procedure.input(step).output(done),
  /** Records that the person was told the request has come. */
  acknowledge: procedure.input(step).output(done),
  /**
   * Takes a longer period under a rule: an act of the office, in time only where the person was told within the first
   * period (GDPR Art. 12(3); for others the rule's own citation). `untilOn` where the law gives no number.
   */
  extend: procedure
    .input(
      z.object({
        id: caseId,
        rule: ruleId,
        toldAt: zonedTime,
        untilOn: dateText.nullable().optional(),
        reason,
        documentId: documentId.nullable().optional(),
      }),
    )
    .output(z.object({ id: extensionId })),
  takeBackExtension: procedure.input(z.object({ id: extensionId, reason })).output(done),
  /** Records that the office waits for the person, from when and why. Only some laws let a clock stand still. */
  pause: procedure
    .input(z.object({ id: caseId, from: zonedTime, reason, documentId: documentId.nullable().optional() }))
    .output(z.object({ id: pauseId })),
  /** Records until when the office waited. */
  resume: procedure.input(z.object({ id: pauseId, until: zonedTime })).output(done),
  takeBackPause: procedure.input(z.object({ id: pauseId, reason })).output(done),
  /** Records the answer to the person. */
  answer: procedure.input(step).output(done),
  /** Corrects the date, the proof or the method of a step on record; the reason is kept. */
  correctStep: procedure
    .input(step.extend({ step: requestStep, method: line.optional(), reason }))
    .output(done),
  /**
   * Closes the request with its outcome and reasons. One that was refused, wholly or in part, says on what ground of law
   * and where the person was told they can go next (GDPR Art. 12(4)). The person signs what the screen showed.
   */
  close: procedure
    .input(
      z.object({
        id: caseId,
        outcome: requestOutcome,
        reasons: reason,
        refusalGround: line.nullable().optional(),
        appealRoute: line.nullable().optional(),
        at: zonedTime,
      }),
    )
    .output(done),
  reopen: procedure.input(z.object({ id: caseId, reason })).output(done),
  /** Records that the person appealed to us against the answer, and when the office received it. */
  recordAppeal: procedure.input(z.object({ id: caseId, at: zonedTime })).output(done),
  /** Records the answer to the appeal. */
  answerAppeal: procedure.input(step.extend({ outcome: longText.nullable().optional() })).output(done),
};
