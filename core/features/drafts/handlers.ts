import { type Draft, draft } from '../../../shared/contract/record.ts';
import { type DraftRow, discardDraft, draftOf, draftsOf, saveDraft } from '../../../db/queries/drafts.ts';
import { os } from '../../procedures.ts';
import type { Session } from '../../session/session.ts';

function draftFromRow(row: DraftRow): Draft {
  return draft.parse({ form: row.form, body: JSON.parse(row.body) as unknown, savedAt: row.saved_at });
}

export function draftHandlers(session: Session) {
  const procedures = os.drafts;
  return {
    save: procedures.save.handler(({ input }) => {
      const { vault } = session;
      const savedAt = vault.now();
      const body = JSON.stringify(input.body ?? null);
      vault.put((write) =>
        saveDraft(write, { person_id: vault.person.id, form: input.form, body, saved_at: savedAt }),
      );
      session.changes.publish({ topic: 'draft', ids: [input.form] });
      return { savedAt };
    }),
    list: procedures.list.handler(() => {
      const { vault } = session;
      return { drafts: draftsOf(vault.db, vault.person.id).map(draftFromRow) };
    }),
    get: procedures.get.handler(({ input }) => {
      const { vault } = session;
      const row = draftOf(vault.db, vault.person.id, input.form);
      return { draft: row ? draftFromRow(row) : null };
    }),
    discard: procedures.discard.handler(({ input }) => {
      const { vault } = session;
      vault.put((write) => discardDraft(write, vault.person.id, input.form));
      session.changes.publish({ topic: 'draft', ids: [input.form] });
      return {};
    }),
  };
}
