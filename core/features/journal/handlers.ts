import { refreshSearch } from '../../../db/derived.ts';
import { isEntityName } from '../../../db/entities.ts';
import { NotErasableError, eraseField, scrubFreed } from '../../../db/erase.ts';
import { verifyJournal } from '../../../db/journal-verify.ts';
import { entryCount } from '../../../db/queries/history.ts';
import { caseOfEntity } from '../../../db/queries/entities.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { eraseText } from '../../../shared/text/erase.ts';
import { os, withBoundaryErrors } from '../../procedures.ts';
import { notFound } from '../../records/find.ts';
import { assertOpen, breathe } from '../../records/long-work.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { undoAct } from './undo.ts';

async function* verify(vault: OpenVault, signal?: AbortSignal) {
  for (const walk of verifyJournal(vault.db)) {
    assertOpen(vault, signal);
    if (walk.isEnd) {
      yield {
        step: 'verdict' as const,
        holds: walk.firstBad === null,
        entries: walk.done,
        head: walk.head,
        firstBad: walk.firstBad,
        later: entryCount(vault.db) - walk.total,
      };
      return;
    }
    yield { step: 'progress' as const, done: walk.done, total: walk.total };
    await breathe();
  }
}

function erase(vault: OpenVault, input: { entity: string; entityId: string; field: string; reason: string }) {
  const { entity, entityId: id, field, reason } = input;
  if (!isEntityName(entity)) throw notFound('record', entity);
  const caseId = caseOfEntity(vault.db, entity, id);
  if (caseId === undefined) throw notFound(entity, id);
  try {
    const erasedValues = vault.act((act) => {
      act.touched({ entity, id, caseId, fields: [field] });
      return eraseField(act.store, act.context, { entity, id, caseId, field, reason });
    });
    vault.put((write) => refreshSearch(write));
    scrubFreed(vault.records);
    return { erasedValues };
  } catch (error) {
    if (error instanceof NotErasableError)
      throw new CustodiaError('INVALID', { field: 'field', why: eraseText.notErasable });
    throw error;
  }
}

export function journalHandlers(session: Session) {
  const procedures = os.journal;
  return {
    verify: procedures.verify.handler(({ signal }) => withBoundaryErrors(verify(session.vault, signal))),
    undo: procedures.undo.handler(({ input }) => {
      session.vault.act((act) => undoAct(act, input.actId));
      return {};
    }),
    erase: procedures.erase.handler(({ input }) => erase(session.vault, input)),
  };
}
