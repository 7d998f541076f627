import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../db/canonical.ts';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { invalid } from '../../../shared/errors.ts';
import type { ResponsePackageId } from '../../../shared/ids.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { requestWorkText } from '../../../shared/text/request-work.ts';
import { assertCome, assertNotBefore } from '../../records/steps.ts';
import type { Act } from '../../session/open-vault.ts';
import { refuseClosed, standingOf } from './standing.ts';

type Packing = {
  id: string;
  recipient: string;
  sentAt: ZonedTime;
  medium: string;
  documentIds: readonly string[];
  remarks?: string | null | undefined;
};

/** A privileged document doesn't leave with an answer: its privilege is lifted first, with the reason. */
function packed({ documents }: RequestCase, ids: readonly string[]) {
  return [...new Set(ids)].map((documentId) => {
    const document = documents.find(({ id }) => id === documentId);
    if (!document) throw invalid('documentIds', caseText.foreignDocument);
    if (document.privilege) throw invalid('documentIds', requestWorkText.privileged);
    return { documentId, size: document.size, sha256: document.sha256 };
  });
}

/**
 * Records what went out to the person, each document with its size and SHA-256, and the SHA-256 of that list as canonical
 * JSON.
 *
 * @throws CustodiaError CONFLICT when the request is closed; INVALID for a document of another case or a privileged one, or
 *   a time before the receipt or to come
 */
export function recordPackage(act: Act, input: Packing): { id: ResponsePackageId; listSha256: string } {
  const now = standingOf(act, input.id);
  refuseClosed(now);
  assertCome(act, input.sentAt, 'sentAt');
  assertNotBefore(input.sentAt, now.standing.receivedAt?.at ?? null, requestWorkText.beforeReceipt);
  const contents = packed(now.detail, input.documentIds);
  const listSha256 = createHash('sha256').update(canonicalJson(contents)).digest('hex');
  const id = act.newId<ResponsePackageId>();
  const { recipient, sentAt, medium, remarks } = input;
  act.record({
    entity: 'responsePackage',
    id,
    caseId: input.id,
    action: 'responsePackage.recorded',
    fields: { caseId: input.id, recipient, sentAt, medium, contents, listSha256, remarks: remarks ?? null },
  });
  return { id, listSha256 };
}
