import { z } from 'zod';
import { zonedTime } from '../dates.ts';
import { channel } from '../domain/complaint.ts';
import { itemOutcome, right, treatment } from '../domain/request.ts';
import {
  caseId,
  deletionId,
  documentId,
  duplicateId,
  feeId,
  forwardingId,
  foundItemId,
  requestItemId,
  responsePackageId,
  systemSearchId,
} from '../ids.ts';
import { done, line, longText, procedure, reason } from './base.ts';

const time = zonedTime.nullable().optional();
const words = longText.nullable().optional();
const proof = documentId.nullable().optional();
const stored = z.string().nullable();

/** One of the things asked, with its own outcome. One refused, wholly or in part, says on what ground of which law. */
export const itemFacts = z.object({
  right,
  /** What exactly is asked under that right. */
  asked: words,
  /** The law under which it was decided, by its key. */
  law: z.string().max(200).nullable().optional(),
  outcome: itemOutcome.nullable().optional(),
  ground: words,
  reasons: words,
});

/** A system that was searched: who was asked and when, what they answered and how much they found. */
export const searchFacts = z.object({
  system: line,
  askedOf: z.string().trim().max(500).nullable().optional(),
  askedAt: time,
  answeredAt: time,
  found: z.number().int().min(0).max(100_000_000).nullable().optional(),
  answer: words,
  documentId: proof,
});

/** Something found, and what becomes of it. What is redacted or withheld says on what ground. */
export const foundFacts = z.object({
  what: line,
  searchId: systemSearchId.nullable().optional(),
  documentId: proof,
  /** Where in the document: pages, lines, cells. */
  pages: z.string().trim().max(500).nullable().optional(),
  treatment,
  ground: words,
});

/** A fee that the person is asked for: decimal text with two places at most, and the currency (ISO 4217). */
export const feeFacts = z.object({
  amount: z.string().regex(/^\d{1,9}(\.\d{1,2})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  ground: words,
  askedAt: time,
  paidAt: time,
  documentId: proof,
});

/** That the request was passed on to the school or client who is the controller, and what came back. */
export const forwardingFacts = z.object({
  recipient: line,
  forwardedAt: time,
  documentId: proof,
  answeredAt: time,
  answer: words,
  answerDocumentId: proof,
});

/** A deletion that was carried out: what, where, how, when, by whom, and what was kept and why. */
export const deletionFacts = z.object({
  what: longText.trim().min(1),
  systems: longText.trim().min(1),
  method: longText.trim().min(1),
  deletedAt: zonedTime,
  byWhom: line,
  kept: words,
});

/** What went out to the person: to whom, when, how, and which documents of the case. */
export const packageFacts = z.object({
  recipient: line,
  sentAt: zonedTime,
  medium: channel,
  documentIds: z.array(documentId).min(1).max(2_000),
  remarks: words,
});

/** The other request, by its id or its number. */
export const duplicateFacts = z.object({ other: z.union([caseId, z.string().regex(/^[A-Z]+-\d/)]) });

const onCase = { id: caseId };

/** What is put on record of the work on a request. Each part is recorded, corrected, and taken off with a reason. */
export const requestWorkContract = {
  recordItem: procedure.input(itemFacts.extend(onCase)).output(z.object({ id: requestItemId })),
  changeItem: procedure.input(itemFacts.partial().extend({ id: requestItemId })).output(done),
  recordSearch: procedure.input(searchFacts.extend(onCase)).output(z.object({ id: systemSearchId })),
  changeSearch: procedure.input(searchFacts.partial().extend({ id: systemSearchId })).output(done),
  recordFound: procedure.input(foundFacts.extend(onCase)).output(z.object({ id: foundItemId })),
  changeFound: procedure.input(foundFacts.partial().extend({ id: foundItemId })).output(done),
  /** Under UK GDPR Art. 12A the clock waits for a fee that was asked for. */
  recordFee: procedure.input(feeFacts.extend(onCase)).output(z.object({ id: feeId })),
  changeFee: procedure.input(feeFacts.partial().extend({ id: feeId })).output(done),
  recordForwarding: procedure.input(forwardingFacts.extend(onCase)).output(z.object({ id: forwardingId })),
  changeForwarding: procedure.input(forwardingFacts.partial().extend({ id: forwardingId })).output(done),
  /**
   * Records what went out to the person: which documents of the case, each with its size and SHA-256 as it lies in the
   * vault, and the SHA-256 of that list. A package that went out isn't changed: it is taken off and recorded anew.
   */
  recordPackage: procedure
    .input(packageFacts.extend(onCase))
    .output(z.object({ id: responsePackageId, listSha256: z.string() })),
  /** Records a deletion and makes its certificate, a PDF that becomes a document of the case. */
  certifyDeletion: procedure
    .input(deletionFacts.extend(onCase))
    .output(z.object({ id: deletionId, documentId })),
  /** Says that two requests ask the same. Each keeps its own identity check, clock and answer. */
  linkDuplicate: procedure.input(duplicateFacts.extend(onCase)).output(z.object({ id: duplicateId })),
  /** Takes something off the request, with the reason; what was recorded stays in the history. */
  takeOff: procedure
    .input(
      z.object({
        what: z.enum([
          'requestItem',
          'systemSearch',
          'foundItem',
          'fee',
          'forwarding',
          'responsePackage',
          'deletion',
          'duplicate',
        ]),
        id: z.union([
          requestItemId,
          systemSearchId,
          foundItemId,
          feeId,
          forwardingId,
          responsePackageId,
          deletionId,
          duplicateId,
        ]),
        reason,
      }),
    )
    .output(done),
};

/** A document as it went out; its name stands with the document itself. */
export const packedDocument = z.object({
  documentId,
  size: z.number().int(),
  sha256: z.string(),
});

/** What was worked on a request, as a case shows it. */
export const requestWork = {
  items: z.array(
    z.object({
      id: requestItemId,
      right,
      asked: stored,
      law: stored,
      outcome: itemOutcome.nullable(),
      ground: stored,
      reasons: stored,
    }),
  ),
  searches: z.array(
    z.object({
      id: systemSearchId,
      system: stored,
      askedOf: stored,
      askedAt: zonedTime.nullable(),
      answeredAt: zonedTime.nullable(),
      found: z.number().int().nullable(),
      answer: stored,
      documentId: documentId.nullable(),
    }),
  ),
  foundItems: z.array(
    z.object({
      id: foundItemId,
      searchId: systemSearchId.nullable(),
      what: stored,
      documentId: documentId.nullable(),
      pages: stored,
      treatment,
      ground: stored,
    }),
  ),
  fees: z.array(
    z.object({
      id: feeId,
      amount: z.string(),
      currency: z.string(),
      ground: stored,
      askedAt: zonedTime.nullable(),
      paidAt: zonedTime.nullable(),
      documentId: documentId.nullable(),
    }),
  ),
  forwardings: z.array(
    z.object({
      id: forwardingId,
      recipient: stored,
      forwardedAt: zonedTime.nullable(),
      documentId: documentId.nullable(),
      answeredAt: zonedTime.nullable(),
      answer: stored,
      answerDocumentId: documentId.nullable(),
    }),
  ),
  packages: z.array(
    z.object({
      id: responsePackageId,
      recipient: stored,
      sentAt: zonedTime.nullable(),
      medium: channel.nullable(),
      contents: z.array(packedDocument),
      listSha256: z.string(),
      remarks: stored,
    }),
  ),
  deletions: z.array(
    z.object({
      id: deletionId,
      what: stored,
      systems: stored,
      method: stored,
      deletedAt: zonedTime.nullable(),
      byWhom: stored,
      kept: stored,
      documentId: documentId.nullable(),
    }),
  ),
  /** Requests that ask the same, by number alone: no name of another case leaves with this one. */
  duplicates: z.array(
    z.object({ id: duplicateId, otherId: caseId, reference: z.string(), isIdentified: z.boolean() }),
  ),
};
