import { DeadlineState } from '../../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { DeadlineId } from '../../../shared/ids.ts';
import { deadlineStateText } from '../../../shared/text/deadlines.ts';
import { os } from '../../procedures.ts';
import { requireRecord, requireWorkableCase } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { deadlineStateOf } from '../../../db/queries/deadlines.ts';

function setDeadline(
  act: Act,
  input: { caseId: string; label: string; dueAt: ZonedTime },
): { id: DeadlineId } {
  requireWorkableCase(act.db, input.caseId);
  const id = act.newId<DeadlineId>();
  act.record({
    entity: 'deadline',
    id,
    caseId: input.caseId,
    action: 'deadline.set',
    fields: { ...input, state: DeadlineState.open },
  });
  return { id };
}

type Fields = {
  label?: string | undefined;
  dueAt?: ZonedTime | undefined;
  metAt?: ZonedTime | null;
  state?: string;
  reason?: string;
};

/** @throws CustodiaError CONFLICT when the deadline isn't in a state from which this can be done */
function moveDeadline(
  act: Act,
  id: string,
  move: { from: readonly string[]; action: string; fields: Fields },
): void {
  const caseId = requireRecord(act.db, 'deadlines', id);
  const state = deadlineStateOf(act.db, id);
  if (!move.from.includes(state)) {
    throw new CustodiaError('CONFLICT', {
      what: deadlineStateText.deadline,
      why: deadlineStateText.wrongState,
    });
  }
  const given = Object.entries(move.fields).filter(([, value]) => value !== undefined);
  act.record({ entity: 'deadline', id, caseId, action: move.action, fields: Object.fromEntries(given) });
}

const { open, met, missed, withdrawn } = DeadlineState;

export function deadlineHandlers(session: Session) {
  const procedures = os.deadlines;
  const move = (id: string, how: Parameters<typeof moveDeadline>[2]) => {
    session.vault.act((act) => moveDeadline(act, id, how));
    return {};
  };
  return {
    set: procedures.set.handler(({ input }) => session.vault.act((act) => setDeadline(act, input))),
    change: procedures.change.handler(({ input: { id, label, dueAt, reason } }) =>
      move(id, { from: [open], action: 'deadline.changed', fields: { label, dueAt, reason } }),
    ),
    meet: procedures.meet.handler(({ input: { id, at } }) =>
      move(id, { from: [open, missed], action: 'deadline.met', fields: { state: met, metAt: at } }),
    ),
    miss: procedures.miss.handler(({ input: { id, reason } }) =>
      move(id, { from: [open], action: 'deadline.missed', fields: { state: missed, reason } }),
    ),
    withdraw: procedures.withdraw.handler(({ input: { id, reason } }) =>
      move(id, { from: [open, missed], action: 'deadline.withdrawn', fields: { state: withdrawn, reason } }),
    ),
    reopen: procedures.reopen.handler(({ input: { id, reason } }) =>
      move(id, {
        from: [met, missed, withdrawn],
        action: 'deadline.reopened',
        fields: { state: open, metAt: null, reason },
      }),
    ),
  };
}
