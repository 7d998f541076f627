import type { ReadDb } from '../../db/database.ts';
import { entriesOfAct, lastActOf } from '../../db/queries/history.ts';

/** What leaves the program, is signed, or destroys something can't be taken back by another entry. */
const final = new Set(['export', 'signature', 'backup', 'person', 'vault', 'setting', 'numberFloor']);
const finalActions = new Set(['value.erased', 'act.undone', 'decision.takenBack', 'peopleList.disposed']);

/**
 * @returns the act that this person may undo on this case: the last one on it, their own, of a kind that can be
 *   undone; undefined when there is none
 */
export function undoableAct(db: ReadDb, who: { caseId: string; personId: string }): string | undefined {
  const last = lastActOf(db, who.caseId);
  if (last === undefined) return undefined;
  // That the wall clock moved is noted beside what the person did; it is nothing they did.
  const done = entriesOfAct(db, last).filter(({ entity }) => entity !== 'clock');
  const isUndoable = done.every(
    (entry) => entry.actor_id === who.personId && !final.has(entry.entity) && !finalActions.has(entry.action),
  );
  return isUndoable ? last : undefined;
}
