import { os, withBoundaryErrors } from '../../procedures.ts';
import { keptLawOf } from '../../records/office-law.ts';
import { progressOf } from '../../records/progress.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import {
  addRule,
  chooseVersion,
  confirmRule,
  setTarget,
  withdrawConfirmation,
  withdrawRule,
  withdrawTarget,
} from './house-law.ts';
import { bringUpToDate, outdatedDates } from './outdated.ts';
import { importPack, previewPack } from './packs.ts';
import { lawStanding } from './standing.ts';

/** The law in force for the vault: what the office adds to the program's rules; each change is one act. */
export function lawHandlers(session: Session) {
  const procedures = os.law;
  const acting =
    <I>(work: (act: Act, input: I) => void) =>
    ({ input }: { input: I }) => {
      session.vault.act((act) => work(act, input));
      return {};
    };
  return {
    get: procedures.get.handler(() => keptLawOf(session.vault.db)),
    standing: procedures.standing.handler(() => lawStanding(session.vault)),
    setTarget: procedures.setTarget.handler(acting(setTarget)),
    withdrawTarget: procedures.withdrawTarget.handler(acting(withdrawTarget)),
    addRule: procedures.addRule.handler(({ input }) => session.vault.act((act) => addRule(act, input))),
    withdrawRule: procedures.withdrawRule.handler(acting(withdrawRule)),
    confirm: procedures.confirm.handler(acting(confirmRule)),
    withdrawConfirmation: procedures.withdrawConfirmation.handler(acting(withdrawConfirmation)),
    choose: procedures.choose.handler(acting(chooseVersion)),
    previewPack: procedures.previewPack.handler(({ input }) => previewPack(session.vault, input.uploadId)),
    outdated: procedures.outdated.handler(({ signal }) =>
      withBoundaryErrors(progressOf((onProgress) => outdatedDates(session.vault, { signal, onProgress }))),
    ),
    bringUpToDate: procedures.bringUpToDate.handler(({ signal }) =>
      withBoundaryErrors(progressOf((onProgress) => bringUpToDate(session.vault, { signal, onProgress }))),
    ),
    importPack: procedures.importPack.handler(({ input }) => importPack(session.vault, input)),
  };
}
