import { z } from 'zod';
import { zonedTime } from '../dates.ts';
import { office } from '../domain/offices.ts';
import { caseId, enquiryDocumentId, enquiryId, partyId, personId, uploadId } from '../ids.ts';
import { done, longText, nothing, procedure, reason } from './base.ts';

export const enquiryDocument = z.object({
  id: enquiryDocumentId,
  name: z.string().nullable(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  addedAt: z.string(),
  addedByName: z.string(),
});
export type EnquiryDocument = z.infer<typeof enquiryDocument>;

/** A letter of an authority that wants an answer, alone or on a case. */
export const enquiry = z.object({
  id: enquiryId,
  reference: z.string(),
  office,
  authority: z.object({ id: partyId, name: z.string().nullable() }),
  /** The case it is about; null where it stands alone. */
  case: z.object({ id: caseId, reference: z.string(), title: z.string().nullable() }).nullable(),
  owner: z.object({ id: personId, name: z.string() }).nullable(),
  theirReference: z.string().nullable(),
  questions: z.string().nullable(),
  receivedAt: zonedTime.nullable(),
  /** By when they want the answer: a day that they set. */
  dueAt: zonedTime.nullable(),
  dueReason: z.string().nullable(),
  isHeld: z.boolean(),
  holdReason: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: zonedTime.nullable(),
  answeredBy: enquiryDocumentId.nullable(),
  closedAt: zonedTime.nullable(),
  closeReason: z.string().nullable(),
  openedAt: z.string(),
  documents: z.array(enquiryDocument),
});
export type Enquiry = z.infer<typeof enquiry>;

const said = z.string().trim().max(500).nullable();

export const enquiryFacts = z.object({
  authorityId: partyId,
  theirReference: said.default(null),
  questions: longText.nullable().default(null),
  receivedAt: zonedTime.nullable().default(null),
});
export type EnquiryFacts = z.infer<typeof enquiryFacts>;

/** Enquiries of authorities, each with a number of a list of its own. */
export const enquiriesContract = {
  /** Enquiries, those without an answer first and by their day; closed ones last. */
  list: procedure.input(nothing).output(z.object({ enquiries: z.array(enquiry) })),
  /** One enquiry by its id or reference. */
  get: procedure
    .input(z.object({ which: z.union([enquiryId, z.string().regex(/^[A-Z]+-\d/)]) }))
    .output(enquiry),
  /** Records an enquiry with the next number of its list, alone or on a case. */
  record: procedure
    .input(
      enquiryFacts.extend({
        caseId: caseId.nullable().default(null),
        dueAt: zonedTime.nullable().default(null),
      }),
    )
    .output(z.object({ id: enquiryId, reference: z.string() })),
  /** Records what is known of it as it is now; CONFLICT once it is closed. */
  describe: procedure.input(enquiryFacts.extend({ id: enquiryId })).output(done),
  /** Sets the day by which they want the answer, or another one, with the reason. On a case its deadline moves too. */
  setDue: procedure.input(z.object({ id: enquiryId, dueAt: zonedTime, reason })).output(done),
  /** Puts it on a case: from then on its day is a deadline there. CONFLICT where it is on one. */
  placeOnCase: procedure.input(z.object({ id: enquiryId, caseId })).output(done),
  /** Says that what is asked about must be kept, or no longer. */
  hold: procedure.input(z.object({ id: enquiryId, isHeld: z.boolean(), reason })).output(done),
  /** Records the answer, with the document that shows it. On a case its deadline is met. */
  answer: procedure
    .input(
      z.object({
        id: enquiryId,
        at: zonedTime,
        answer: longText.nullable().default(null),
        answeredBy: enquiryDocumentId.nullable().default(null),
      }),
    )
    .output(done),
  /** Closes it, with the reason; without an answer its deadline on a case is withdrawn. */
  close: procedure.input(z.object({ id: enquiryId, at: zonedTime, reason })).output(done),
  /** Makes an uploaded file a document of the enquiry. */
  attach: procedure.input(z.object({ id: enquiryId, uploadId })).output(z.object({ id: enquiryDocumentId })),
  removeDocument: procedure.input(z.object({ id: enquiryDocumentId, reason })).output(done),
  /** A one-time ticket to read a document's bytes through the host's stream (valid one minute). */
  download: procedure
    .input(z.object({ id: enquiryDocumentId }))
    .output(z.object({ ticket: z.string(), name: z.string(), size: z.number().int() })),
};
