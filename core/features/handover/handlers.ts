import { casesOfPerson, type HandoverRow, openTaskIds } from '../../../db/queries/together.ts';
import { handoverCase } from '../../../shared/contract/handover.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import { togetherCoreText } from '../../../shared/text/together.ts';
import { os } from '../../procedures.ts';
import { requireActivePerson } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

function caseFromRow(row: HandoverRow, personId: string) {
  return handoverCase.parse({
    caseId: row.case_id,
    reference: row.reference,
    title: row.title,
    kind: row.kind,
    status: row.status,
    isOwner: row.owner_id === personId,
    isReviewer: row.reviewer_id === personId,
    openTasks: row.open_tasks,
  });
}

type Given = { personId: string; cases: readonly { caseId: string; toId: string }[]; reason: string };

/** One case: owner and reviewer in one entry with the reason, then each open task. @returns how many tasks went along */
function giveCase(
  act: Act,
  row: HandoverRow,
  { personId, toId, reason }: Omit<Given, 'cases'> & { toId: string },
): number {
  const caseId = row.case_id;
  act.record({
    entity: 'case',
    id: caseId,
    caseId,
    action: 'case.handedOver',
    fields: {
      ...(row.owner_id === personId ? { ownerId: toId } : {}),
      ...(row.reviewer_id === personId ? { reviewerId: toId } : {}),
      handoverReason: reason,
    },
  });
  const tasks = openTaskIds(act.db, { caseId, personId });
  for (const id of tasks)
    act.record({ entity: 'task', id, caseId, action: 'task.changed', fields: { assigneeId: toId } });
  return tasks.length;
}

/**
 * Gives cases of a person to others, all in one act.
 *
 * @throws CustodiaError NOT_FOUND, INVALID for one's own case, CONFLICT where the person has nothing to do on it
 */
function give(act: Act, { personId, cases, reason }: Given): { cases: number; tasks: number } {
  const known = new Map(casesOfPerson(act.db, personId).map((row) => [row.case_id, row]));
  for (const id of new Set(cases.map(({ toId }) => toId))) {
    requireActivePerson(act.db, id);
    if (id === personId) throw invalid('toId', togetherCoreText.ownCase);
  }
  let tasks = 0;
  const each = new Map(cases.map(({ caseId, toId }) => [caseId, toId]));
  for (const [caseId, toId] of each) {
    const row = known.get(caseId);
    if (!row) throw new CustodiaError('CONFLICT', { what: caseId, why: togetherCoreText.nothingToDo });
    tasks += giveCase(act, row, { personId, toId, reason });
  }
  return { cases: each.size, tasks };
}

export function handoverHandlers(session: Session) {
  const procedures = os.handover;
  return {
    cases: procedures.cases.handler(({ input }) => ({
      cases: casesOfPerson(session.vault.db, input.personId).map((row) => caseFromRow(row, input.personId)),
    })),
    give: procedures.give.handler(({ input }) => session.vault.act((act) => give(act, input))),
  };
}
