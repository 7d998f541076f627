import { os } from '../../procedures.ts';
import { breachDutiesOf } from '../../records/breach-duties.ts';
import { officeLaw } from '../../records/office-law.ts';
import { breachWhyOf } from '../../records/breach-why.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { markClients, setClientNotices } from './clients.ts';
import { closeBreach, reopenBreach } from './closing.ts';
import { chooseFccText, describeBreach } from './facts.ts';
import { recordFiling, removeFiling } from './filings.ts';
import { markDuty } from './marks.ts';
import { openBreach } from './open-breach.ts';
import { addPart, confirmCondition, countPeople, describePart, removePart, setClients } from './parts.ts';
import { breachCaseFrom } from './standing.ts';
import { setTimes } from './times.ts';

/** The breach's procedures over a session; each change is one act. */
export function breachHandlers(session: Session) {
  const procedures = os.breach;
  const act = <T>(work: (act: Act) => T): T => session.vault.act(work);
  /** What changes a record and answers nothing. */
  const done =
    <I>(work: (act: Act, input: I) => void) =>
    ({ input }: { input: I }) => {
      act((one) => work(one, input));
      return {};
    };
  return {
    open: procedures.open.handler(({ input }) => act((one) => openBreach(one, input))),
    describe: procedures.describe.handler(done(describeBreach)),
    setTimes: procedures.setTimes.handler(done(setTimes)),
    addPart: procedures.addPart.handler(({ input }) => act((one) => addPart(one, input))),
    describePart: procedures.describePart.handler(done(describePart)),
    countPeople: procedures.countPeople.handler(done(countPeople)),
    setClients: procedures.setClients.handler(done(setClients)),
    setClientNotices: procedures.setClientNotices.handler(done(setClientNotices)),
    markClients: procedures.markClients.handler(done(markClients)),
    confirmCondition: procedures.confirmCondition.handler(done(confirmCondition)),
    chooseFccText: procedures.chooseFccText.handler(done(chooseFccText)),
    removePart: procedures.removePart.handler(done(removePart)),
    markDuty: procedures.markDuty.handler(done(markDuty)),
    recordFiling: procedures.recordFiling.handler(({ input }) => act((one) => recordFiling(one, input))),
    removeFiling: procedures.removeFiling.handler(done(removeFiling)),
    close: procedures.close.handler(done(closeBreach)),
    reopen: procedures.reopen.handler(done(reopenBreach)),
    duties: procedures.duties.handler(({ input }) =>
      breachDutiesOf(breachCaseFrom(session.vault, input.id), { ...input, law: officeLaw(session.vault.db) }),
    ),
    whyDuty: procedures.whyDuty.handler(({ input }) =>
      breachWhyOf(breachCaseFrom(session.vault, input.id), input, officeLaw(session.vault.db)),
    ),
  };
}
