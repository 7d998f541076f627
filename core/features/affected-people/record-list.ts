import { dropUpload, forgetContent } from '../../../db/queries/uploads.ts';
import { documentRow } from '../../../db/queries/documents.ts';
import type { PartPeople } from '../../../shared/contract/breach-part.ts';
import { Accuracy } from '../../../shared/domain/duties/fact-words.ts';
import type { CountedPeople, CountSetup, TableSetup } from '../../../shared/domain/people-list/setup.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { PeopleListId } from '../../../shared/ids.ts';
import { affectedStepsText as say } from '../../../shared/text/affected-steps.ts';
import { attachUpload } from '../../records/attach-document.ts';
import type { StoredUpload } from '../../records/contents.ts';
import { notFound, requireRecord } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import { peopleListRow } from '../../../db/queries/affected-people.ts';

/** Puts counts on record as the people of a part; wired in by create-core. */
export type CountPeople = (act: Act, input: { id: string; people: readonly PartPeople[] }) => void;

type Given = {
  partId: string;
  upload: StoredUpload;
  counted: CountedPeople;
  setup: { table: TableSetup; count: CountSetup };
  isKept: boolean;
};

/**
 * Records what was counted: the part's people, the file as proof, and the list itself where it is kept.
 *
 * @throws CustodiaError INVALID where nobody was counted in a place; CONFLICT when the breach is closed
 */
export function recordList(act: Act, given: Given, countPeople: CountPeople): PeopleListId {
  const { partId, upload, counted, setup, isKept } = given;
  if (counted.places.length === 0) throw invalid('count', say.nobody);
  const caseId = requireRecord(act.db, 'parts', partId);
  const people = counted.places.map(({ jurisdiction, count }) => ({
    jurisdiction,
    count,
    accuracy: Accuracy.exact,
  }));
  countPeople(act, { id: partId, people });
  const documentId = isKept ? attachUpload(act, { caseId, upload, privilege: null }) : null;
  dropUpload(act.store, upload.id);
  const id = act.newId<PeopleListId>();
  act.record({
    entity: 'peopleList',
    id,
    caseId,
    action: 'peopleList.counted',
    fields: {
      caseId,
      partId,
      name: upload.name,
      sha256: upload.sha256,
      size: upload.size,
      setup,
      counted,
      countedAt: act.now,
      countedBy: act.person.id,
      documentId,
    },
  });
  return id;
}

/**
 * Disposes of a kept list: its document goes, and its bytes with it where no other document has them. Counts and hash
 * stay as proof.
 *
 * @throws CustodiaError CONFLICT where the list isn't kept
 */
export function disposeList(act: Act, { id, reason }: { id: string; reason: string }): void {
  const caseId = requireRecord(act.db, 'people_lists', id);
  const row = peopleListRow(act.db, id);
  if (!row) throw notFound('peopleList', id);
  if (row.documentId === null)
    throw new CustodiaError('CONFLICT', { what: row.name ?? row.sha256, why: say.noList });
  const isThere = documentRow(act.db, row.documentId) !== undefined;
  if (isThere) removeRecord(act, 'document', { id: row.documentId, reason });
  act.record({
    entity: 'peopleList',
    id,
    caseId,
    action: 'peopleList.disposed',
    fields: { documentId: null, disposalReason: reason },
  });
  forgetContent(act.store, row.sha256);
}
