import { communicationById, type LetterRow, unsentLetters } from '../../../db/queries/letters.ts';
import { Medium } from '../../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { letterOfMail, SentMatch } from '../../../shared/domain/letters.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { type CaseId, type CommunicationId, communicationId, type UploadId } from '../../../shared/ids.ts';
import { letterCoreText } from '../../../shared/text/letters.ts';
import { notFound, requireDocumentOf, requireWorkableCase } from '../../records/find.ts';
import { keepMail, type MailSource, readMailParts } from '../../records/keep-mail.ts';
import { assertCome } from '../../records/steps.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';

const isSent = ({ sentAt, happenedAt }: LetterRow): boolean => sentAt !== null || happenedAt !== null;

/** @throws CustodiaError NOT_FOUND, or CONFLICT for what is no letter of ours or is on record as sent */
function requireUnsent(act: Act, id: string): LetterRow {
  const row = communicationById(act.db, id);
  if (!row) throw notFound('letter', id);
  requireWorkableCase(act.db, row.caseId);
  const conflict = (why: string) => new CustodiaError('CONFLICT', { what: row.subject ?? id, why });
  if (row.messageId === null) throw conflict(letterCoreText.notALetter);
  if (isSent(row)) throw conflict(letterCoreText.alreadySent);
  return row;
}

/**
 * A person says when and how a letter went out.
 *
 * @throws CustodiaError NOT_FOUND, CONFLICT, INVALID for a date to come or another case's document
 */
export function recordSent(
  act: Act,
  input: { id: string; at: ZonedTime; medium: (typeof Medium)[keyof typeof Medium]; proofId: string | null },
): void {
  const { caseId } = requireUnsent(act, input.id);
  assertCome(act, input.at);
  requireDocumentOf(act.db, input.proofId, caseId);
  act.record({
    entity: 'communication',
    id: input.id,
    caseId,
    action: 'letter.sent',
    fields: { happenedAt: input.at, medium: input.medium, proofId: input.proofId },
  });
}

type Filed = { id: CommunicationId | null; by: SentMatch | null };

/**
 * Files a sent mail with its letter: the mail is the proof, and its own claims of when it was sent and delivered are the
 * letter's. Without a match nothing is recorded.
 *
 * @throws CustodiaError NOT_FOUND, NOT_A_MAIL, CONFLICT for a letter that is on record as sent
 */
export async function fileSentMail(
  vault: OpenVault,
  source: MailSource,
  input: { caseId: CaseId; uploadId: UploadId; letterId: CommunicationId | null },
): Promise<Filed> {
  const parts = await readMailParts(vault, source, input.uploadId);
  return vault.act((act) => {
    requireWorkableCase(act.db, input.caseId);
    const unsent = unsentLetters(act.db, input.caseId).map((row) => ({
      ...row,
      messageId: row.messageId ?? '',
    }));
    const own = letterOfMail(parts.mail, unsent);
    const found = input.letterId === null ? own : { id: input.letterId, by: SentMatch.person };
    if (found === null) return { id: null, by: null };
    const id = communicationId.parse(found.id);
    const row = requireUnsent(act, id);
    if (row.caseId !== input.caseId) throw notFound('letter', id);
    // A mail that says itself which letter it is is never filed with another.
    if (own?.by === SentMatch.messageId && own.id !== id)
      throw new CustodiaError('CONFLICT', { what: row.subject ?? id, why: letterCoreText.otherLetter });
    const proofId = keepMail(act, { caseId: input.caseId, communicationId: id, parts });
    const { sent, delivered } = parts.mail;
    act.record({
      entity: 'communication',
      id,
      caseId: input.caseId,
      action: 'letter.sent',
      fields: {
        medium: Medium.mail,
        sentAt: sent,
        deliveredAt: delivered,
        // A mail that doesn't say when it was sent was sent before it was filed.
        ...(sent === null ? { happenedAt: { at: act.now, zone: act.zone } } : {}),
        proofId,
      },
    });
    source.dropUpload(act, input.uploadId);
    return { id, by: own?.id === id ? own.by : found.by };
  });
}
