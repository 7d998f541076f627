import { z } from 'zod';

/**
 * Identifiers are UUIDs, version 7 (RFC 9562), lower case; the brand keeps a person's id from being passed
 * where a case's is meant. They are random beyond their time, so they may stand in the journal in clear.
 */
export const uuid = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'not an identifier of this vault',
  );

export const caseId = uuid.brand<'CaseId'>();
export const personId = uuid.brand<'PersonId'>();
export const partyId = uuid.brand<'PartyId'>();
export const casePartyId = uuid.brand<'CasePartyId'>();
export const noteId = uuid.brand<'NoteId'>();
export const taskId = uuid.brand<'TaskId'>();
export const deadlineId = uuid.brand<'DeadlineId'>();
export const documentId = uuid.brand<'DocumentId'>();
export const communicationId = uuid.brand<'CommunicationId'>();
export const rungId = uuid.brand<'RungId'>();
export const extensionId = uuid.brand<'ExtensionId'>();
export const pauseId = uuid.brand<'PauseId'>();
export const requestItemId = uuid.brand<'RequestItemId'>();
export const systemSearchId = uuid.brand<'SystemSearchId'>();
export const foundItemId = uuid.brand<'FoundItemId'>();
export const feeId = uuid.brand<'FeeId'>();
export const forwardingId = uuid.brand<'ForwardingId'>();
export const responsePackageId = uuid.brand<'ResponsePackageId'>();
export const deletionId = uuid.brand<'DeletionId'>();
export const duplicateId = uuid.brand<'DuplicateId'>();
export const ladderEventId = uuid.brand<'LadderEventId'>();
export const ourEntityId = uuid.brand<'OurEntityId'>();
export const partId = uuid.brand<'PartId'>();
export const filingId = uuid.brand<'FilingId'>();
export const filingFormId = uuid.brand<'FilingFormId'>();
export const assessmentId = uuid.brand<'AssessmentId'>();
export const decisionId = uuid.brand<'DecisionId'>();
export const peopleListId = uuid.brand<'PeopleListId'>();
export const dispatchId = uuid.brand<'DispatchId'>();
export const offerId = uuid.brand<'OfferId'>();
export const uploadId = uuid.brand<'UploadId'>();
export const houseRuleId = uuid.brand<'HouseRuleId'>();
export const packId = uuid.brand<'PackId'>();
export const letterTemplateId = uuid.brand<'LetterTemplateId'>();
export const taskTemplateId = uuid.brand<'TaskTemplateId'>();
export const deputyId = uuid.brand<'DeputyId'>();
export const enquiryId = uuid.brand<'EnquiryId'>();
export const enquiryDocumentId = uuid.brand<'EnquiryDocumentId'>();
export const actId = uuid.brand<'ActId'>();

export type CaseId = z.infer<typeof caseId>;
export type PersonId = z.infer<typeof personId>;
export type PartyId = z.infer<typeof partyId>;
export type CasePartyId = z.infer<typeof casePartyId>;
export type NoteId = z.infer<typeof noteId>;
export type TaskId = z.infer<typeof taskId>;
export type DeadlineId = z.infer<typeof deadlineId>;
export type DocumentId = z.infer<typeof documentId>;
export type CommunicationId = z.infer<typeof communicationId>;
export type RungId = z.infer<typeof rungId>;
export type ExtensionId = z.infer<typeof extensionId>;
export type PauseId = z.infer<typeof pauseId>;
export type ResponsePackageId = z.infer<typeof responsePackageId>;
export type DeletionId = z.infer<typeof deletionId>;
export type DuplicateId = z.infer<typeof duplicateId>;
export type LadderEventId = z.infer<typeof ladderEventId>;
export type OurEntityId = z.infer<typeof ourEntityId>;
export type PartId = z.infer<typeof partId>;
export type FilingId = z.infer<typeof filingId>;
export type FilingFormId = z.infer<typeof filingFormId>;
export type AssessmentId = z.infer<typeof assessmentId>;
export type DecisionId = z.infer<typeof decisionId>;
export type PeopleListId = z.infer<typeof peopleListId>;
export type DispatchId = z.infer<typeof dispatchId>;
export type OfferId = z.infer<typeof offerId>;
export type UploadId = z.infer<typeof uploadId>;
export type HouseRuleId = z.infer<typeof houseRuleId>;
export type PackId = z.infer<typeof packId>;
export type LetterTemplateId = z.infer<typeof letterTemplateId>;
export type TaskTemplateId = z.infer<typeof taskTemplateId>;
export type DeputyId = z.infer<typeof deputyId>;
export type EnquiryId = z.infer<typeof enquiryId>;
export type EnquiryDocumentId = z.infer<typeof enquiryDocumentId>;
export type ActId = z.infer<typeof actId>;

/** @returns whether `text` has the form of an identifier. */
export function isUuid(text: string): boolean {
  return uuid.safeParse(text).success;
}
