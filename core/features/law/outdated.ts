import { datedCasesUnderWay } from '../../../db/queries/law.ts';
import { type CaseTableRow, caseById } from '../../../db/queries/cases.ts';
import { DeadlineState } from '../../../shared/contract/case-work.ts';
import { type MovedDate, movedDate, type OutdatedDates } from '../../../shared/contract/law.ts';
import { frameworksWith } from '../../../shared/domain/duties/complaint-dates.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import { type Settling, settleCase, settlingsOf } from '../../records/law-deadlines.ts';
import { assertOpen, breathe } from '../../records/long-work.ts';
import { officeLaw } from '../../records/office-law.ts';
import { isSameTime, zonedFromRow } from '../../records/times.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { movedAnswer } from './moved-dates.ts';

/** Progress is told after so many cases; others have their turn after each. */
const stride = 32;

type Report = (done: number, total: number) => void;
type Long = { signal?: AbortSignal | undefined; onProgress: Report };

/** Goes through the cases under way that may have dates of law, lets others have their turn, and stops when it should. */
async function eachDatedCase(vault: OpenVault, { signal, onProgress }: Long, visit: (id: string) => void) {
  const rules = officeLaw(vault.db)
    .rulesOf('request')
    .map(({ id }) => id);
  const ids = datedCasesUnderWay(vault.db, frameworksWith(new Set(rules)));
  for (const [index, id] of ids.entries()) {
    if (index % stride === 0) onProgress(index, ids.length);
    await breathe();
    assertOpen(vault, signal);
    visit(id);
  }
}

/** @returns the date as it stands and as it would stand; null where nothing a person waits for would move */
function movedFrom({ row, date }: Settling, of: Pick<CaseTableRow, 'id' | 'reference'>, law: Law) {
  const isRunning = date !== null ? date.metAt === null : row?.mark === null;
  if (!isRunning || (row !== null && row.state !== DeadlineState.open)) return null;
  const before = row === null || row.removedAt !== null ? null : zonedFromRow(row.dueAt, row.dueZone);
  const after = date?.dueAt ?? null;
  if (isSameTime(before, after)) return null;
  const rule = date?.rule ?? row?.rule ?? '';
  const label = date?.label ?? row?.label ?? rule;
  const citation = law.ruleById(rule)?.citation ?? label;
  return movedDate.parse({ caseId: of.id, reference: of.reference, rule, citation, before, after });
}

/**
 * Looks for open dates on record that the law in force gives otherwise. Records nothing.
 *
 * @throws CustodiaError CANCELLED, VAULT_LOCKED
 */
export async function outdatedDates(vault: OpenVault, long: Long): Promise<OutdatedDates> {
  const moved: MovedDate[] = [];
  const law = officeLaw(vault.db);
  await eachDatedCase(vault, long, (id) => {
    const settlings = settlingsOf(vault.db, id, { law, now: vault.now() });
    const of = settlings.length > 0 ? caseById(vault.db, id) : undefined;
    if (of) moved.push(...settlings.map((one) => movedFrom(one, of, law)).filter((one) => one !== null));
  });
  return { ...movedAnswer(moved), caseCount: new Set(moved.map(({ caseId }) => caseId)).size };
}

/**
 * Brings the dates of every case under way up to the law in force, each case in an act of its own.
 *
 * @throws CustodiaError CANCELLED, VAULT_LOCKED; what was done until then stands
 */
export async function bringUpToDate(vault: OpenVault, long: Long): Promise<{ cases: number; dates: number }> {
  const changed = { cases: 0, dates: 0 };
  const law = officeLaw(vault.db);
  await eachDatedCase(vault, long, (id) => {
    // Only a case that has something to change is an act: an act without a change would still be a transaction.
    if (settlingsOf(vault.db, id, { law, now: vault.now() }).length === 0) return;
    changed.cases += 1;
    changed.dates += vault.act((act) => settleCase(act, id));
  });
  return changed;
}
