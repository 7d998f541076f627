import { DeadlineState } from '../../../shared/contract/case-work.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { AUTHORITY, DutyMark } from '../../../shared/domain/breach.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import type { DeadlineId } from '../../../shared/ids.ts';
import { deadlineStateText } from '../../../shared/text/deadlines.ts';
import { enquiryCoreText } from '../../../shared/text/enquiries.ts';
import { lawDatesText } from '../../../shared/text/law-dates.ts';
import { os } from '../../procedures.ts';
import { requireRecord, requireWorkableCase } from '../../records/find.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { deadlineStanding } from '../../../db/queries/deadlines.ts';

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

type Move = { from: readonly string[]; action: string; fields: Fields; mark?: DutyMark | null };

/** @throws CustodiaError CONFLICT when the deadline isn't in a state from which this can be done */
function moveDeadline(act: Act, id: string, move: Move): void {
  const caseId = requireRecord(act.db, 'deadlines', id);
  const { state, basis } = deadlineStanding(act.db, id);
  if (!move.from.includes(state)) throw conflict(deadlineStateText.wrongState);
  const given = Object.entries(move.fields).filter(([, value]) => value !== undefined);
  // What a person says of a date of law is their mark: the facts move the date, never the mark.
  const mark = !isOfLaw(basis) || move.mark === undefined ? {} : { mark: move.mark };
  act.record({
    entity: 'deadline',
    id,
    caseId,
    action: move.action,
    fields: { ...Object.fromEntries(given), ...mark },
  });
}

/** Of law, contract or our own target; a date that a person or an authority set is none. */
const isOfLaw = (basis: string | null): boolean => basis !== null && basis !== AUTHORITY;

/** @throws CustodiaError CONFLICT for a date that follows: from the facts, or from an enquiry of an authority */
function changeDeadline(act: Act, id: string, fields: Fields): void {
  const { basis } = deadlineStanding(act.db, id);
  if (basis === AUTHORITY) throw conflict(enquiryCoreText.follows);
  if (isOfLaw(basis)) throw conflict(lawDatesText.follows);
  moveDeadline(act, id, { from: [open], action: 'deadline.changed', fields });
}

/** @throws CustodiaError CONFLICT for a date that a person set: it is withdrawn instead */
function markNotApplicable(act: Act, id: string, reason: string): void {
  if (!isOfLaw(deadlineStanding(act.db, id).basis)) throw conflict(deadlineStateText.notOfLaw);
  moveDeadline(act, id, {
    from: [open, missed],
    action: 'deadline.marked',
    fields: { state: withdrawn, reason },
    mark: DutyMark.doesNotApply,
  });
}

const conflict = (why: string) => new CustodiaError('CONFLICT', { what: deadlineStateText.deadline, why });

const { open, met, missed, withdrawn } = DeadlineState;

export function deadlineHandlers(session: Session) {
  const procedures = os.deadlines;
  const move = (id: string, how: Move) => {
    session.vault.act((act) => moveDeadline(act, id, how));
    return {};
  };
  return {
    set: procedures.set.handler(({ input }) => session.vault.act((act) => setDeadline(act, input))),
    change: procedures.change.handler(({ input: { id, ...fields } }) => {
      session.vault.act((act) => changeDeadline(act, id, fields));
      return {};
    }),
    meet: procedures.meet.handler(({ input: { id, at } }) =>
      move(id, {
        from: [open, missed],
        action: 'deadline.met',
        fields: { state: met, metAt: at },
        mark: DutyMark.met,
      }),
    ),
    miss: procedures.miss.handler(({ input: { id, reason } }) =>
      move(id, { from: [open], action: 'deadline.missed', fields: { state: missed, reason } }),
    ),
    withdraw: procedures.withdraw.handler(({ input: { id, reason } }) =>
      move(id, {
        from: [open, missed],
        action: 'deadline.withdrawn',
        fields: { state: withdrawn, reason },
        mark: DutyMark.withdrawn,
      }),
    ),
    reopen: procedures.reopen.handler(({ input: { id, reason } }) =>
      move(id, {
        from: [met, missed, withdrawn],
        action: 'deadline.reopened',
        fields: { state: open, metAt: null, reason },
        mark: null,
      }),
    ),
    notApplicable: procedures.notApplicable.handler(({ input: { id, reason } }) => {
      session.vault.act((act) => markNotApplicable(act, id, reason));
      return {};
    }),
  };
}
