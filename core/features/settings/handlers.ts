import type { JsonValue } from '../../../db/canonical.ts';
import { canonicalJson } from '../../../db/canonical.ts';
import { settingsOf } from '../../../db/queries/settings.ts';
import { Office } from '../../../shared/domain/offices.ts';
import { os } from '../../procedures.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

function current(vault: OpenVault) {
  const paperOfOffice = vault.person.office === Office.US ? ('Letter' as const) : ('A4' as const);
  return settingsOf(vault.db, { paper: paperOfOffice });
}

export function settingsHandlers(session: Session) {
  const procedures = os.settings;
  return {
    get: procedures.get.handler(() => current(session.vault)),
    change: procedures.change.handler(({ input }) => {
      const { vault } = session;
      vault.act((act) => {
        for (const [id, value] of Object.entries(input) as [string, JsonValue | undefined][]) {
          // A field given as undefined is one not given.
          if (value === undefined) continue;
          act.record({
            entity: 'setting',
            id,
            caseId: null,
            action: 'setting.changed',
            fields: { value: canonicalJson(value) },
          });
        }
      });
      session.stillHere();
      return current(vault);
    }),
  };
}
