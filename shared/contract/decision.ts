import { z } from 'zod';
import { decisionState } from '../domain/decision.ts';
import { caseId, decisionId, documentId, personId } from '../ids.ts';
import { done, line, longText, procedure, reason } from './base.ts';

/** A version of a decision on a case, with who wrote, submitted and settled it. Moments are UTC. */
export const caseDecision = z.object({
  id: decisionId,
  caseId,
  /** Which decision of the case it is, from 1, and which version of that. */
  number: z.number().int(),
  version: z.number().int(),
  state: decisionState,
  /** What is decided about: “Whom to notify”. */
  subject: z.string().nullable(),
  decided: z.string().nullable(),
  reasons: z.string().nullable(),
  authorId: personId,
  authorName: z.string(),
  draftedAt: z.string(),
  submittedBy: personId.nullable(),
  submittedByName: z.string().nullable(),
  submittedAt: z.string().nullable(),
  submissionId: z.string().nullable(),
  /** Who signed it off, returned it or took it back. */
  settledBy: personId.nullable(),
  settledByName: z.string().nullable(),
  settledAt: z.string().nullable(),
  settlementId: z.string().nullable(),
  remarks: z.string().nullable(),
  documentId: documentId.nullable(),
});
export type CaseDecision = z.infer<typeof caseDecision>;

/** A recorded fact in the words of the screen; null where nothing is recorded. `key` stays the same over time. */
export const shownFact = z.object({ key: z.string(), label: z.string(), value: z.string().nullable() });
export type ShownFact = z.infer<typeof shownFact>;

/** The facts of a case as a decision rests on them: what the screen shows and what is signed. */
export const factSection = z.object({ title: z.string(), facts: z.array(shownFact) });
export type FactSection = z.infer<typeof factSection>;

/** A fact that is not any more what it was at the submission. */
export const changedFact = z.object({
  section: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ChangedFact = z.infer<typeof changedFact>;

/** How a signature stands: it holds, its snapshot was erased and the rest holds, or it does not hold. */
export const SignatureCheck = { holds: 'holds', erased: 'erased', broken: 'broken' } as const;

export const checkedSignature = z.object({
  id: z.string(),
  purpose: z.string(),
  personName: z.string(),
  signedAt: z.string(),
  snapshotSha256: z.string(),
  /** SHA-256 of the person's raw public key, in groups of four digits. */
  fingerprint: z.string(),
  check: z.enum(SignatureCheck),
});
export type CheckedSignature = z.infer<typeof checkedSignature>;

const texts = {
  subject: line,
  decided: longText.trim().min(1),
  reasons: longText.trim().min(1),
};

/** What the person had on the screen: a signature covers that and nothing else. */
const seen = {
  /** The hash that `get` gave of what it answered. */
  seenSha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256'),
};

/**
 * Decisions on a case: a version is drafted, submitted by one person and signed off or returned by another, both with
 * their own key. CONFLICT where it is in another state, its case is void, or the facts are no longer those that were
 * seen. The program never decides.
 */
export const decisionsContract = {
  /** Writes a decision: the first version of a new one, as a draft. */
  draft: procedure.input(z.object({ caseId, ...texts })).output(z.object({ id: decisionId })),
  /** Changes the text of a draft. Only the fields given change. */
  change: procedure.input(z.object(texts).partial().extend({ id: decisionId })).output(done),
  /** Takes a draft off the case, with the reason. */
  discard: procedure.input(z.object({ id: decisionId, reason })).output(done),
  /** Begins a new version as a draft with the text of the last one, which stays as it is. */
  renew: procedure.input(z.object({ id: decisionId })).output(z.object({ id: decisionId })),
  /**
   * A version with the facts it rests on: those that would be signed now for a draft, those that were signed for any
   * other (null once erased), what has changed since, and its signatures, checked.
   */
  get: procedure.input(z.object({ id: decisionId })).output(
    z.object({
      decision: caseDecision,
      facts: z.array(factSection).nullable(),
      changed: z.array(changedFact),
      seenSha256: z.string(),
      signatures: z.array(checkedSignature),
    }),
  ),
  /** Submits a draft for sign-off: the person signs the text and the facts that were seen. */
  submit: procedure.input(z.object({ id: decisionId, ...seen })).output(done),
  /** The person who submitted takes it back, with the reason, while nobody has settled it. */
  takeBack: procedure.input(z.object({ id: decisionId, reason })).output(done),
  /**
   * Another person signs it off and keeps it as a PDF on the case. NOT_ALLOWED for the person who submitted it.
   */
  signOff: procedure.input(z.object({ id: decisionId, ...seen })).output(z.object({ documentId })),
  /** Another person returns it with remarks, signed too. NOT_ALLOWED for the person who submitted it. */
  returnWithRemarks: procedure.input(z.object({ id: decisionId, remarks: reason, ...seen })).output(done),
};
