import { os } from '../../procedures.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { changeDraft, discardDraft, draftDecision, renewDecision } from './drafts.ts';
import { readDecision } from './read.ts';
import { signOff } from './sign-off.ts';
import { returnWithRemarks, submitDecision, takeBack } from './signing.ts';

/** Decisions over a session; each change is one act of the person whose key is open. */
export function decisionHandlers(session: Session) {
  const procedures = os.decisions;
  const act = <T>(work: (act: Act) => T): T => session.vault.act(work);
  /** What changes a record and answers nothing. */
  const done =
    <I>(work: (act: Act, input: I) => void) =>
    ({ input }: { input: I }) => {
      act((one) => work(one, input));
      return {};
    };
  return {
    draft: procedures.draft.handler(({ input }) => act((one) => draftDecision(one, input))),
    change: procedures.change.handler(done(changeDraft)),
    discard: procedures.discard.handler(done(discardDraft)),
    renew: procedures.renew.handler(({ input }) => act((one) => renewDecision(one, input))),
    get: procedures.get.handler(({ input }) => readDecision(session.vault, input.id)),
    submit: procedures.submit.handler(done(submitDecision)),
    takeBack: procedures.takeBack.handler(done(takeBack)),
    signOff: procedures.signOff.handler(({ input }) => signOff(session.vault, input)),
    returnWithRemarks: procedures.returnWithRemarks.handler(done(returnWithRemarks)),
  };
}
