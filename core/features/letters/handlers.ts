import { pressOnDemand } from '../../letters/press.ts';
import { os } from '../../procedures.ts';
import type { MailSource } from '../../records/keep-mail.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { fillLetter, makeLetter } from './make-letter.ts';
import { fileSentMail, recordSent } from './sent.ts';
import { addTemplate, changeTemplate, removeTemplate, templatesOnOffer } from './templates.ts';

/** Letters and their templates; `mail` is how a sent mail is read and bytes are stored. */
export function letterHandlers(session: Session, mail: MailSource) {
  const procedures = os.letters;
  const writers = { storeBytes: mail.storeBytes, printPdf: pressOnDemand() };
  const act = (work: (act: Act) => void): Record<string, never> => {
    session.vault.act(work);
    return {};
  };
  return {
    templates: procedures.templates.handler(({ input }) => ({
      templates: templatesOnOffer(session.vault.db, input.kind),
    })),
    addTemplate: procedures.addTemplate.handler(({ input }) =>
      session.vault.act((one) => addTemplate(one, input)),
    ),
    changeTemplate: procedures.changeTemplate.handler(({ input }) =>
      act((one) => changeTemplate(one, input)),
    ),
    removeTemplate: procedures.removeTemplate.handler(({ input }) =>
      act((one) => removeTemplate(one, input)),
    ),
    fill: procedures.fill.handler(({ input }) => fillLetter(session.vault, input)),
    make: procedures.make.handler(({ input }) => makeLetter(session.vault, input, writers)),
    recordSent: procedures.recordSent.handler(({ input }) => act((one) => recordSent(one, input))),
    fileSentMail: procedures.fileSentMail.handler(({ input }) => fileSentMail(session.vault, mail, input)),
  };
}
