import { type RouterClient, createRouterClient } from '@orpc/server';
import { readMigrations } from '../db/migrate.ts';
import { affectedHandlers } from './features/affected-people/handlers.ts';
import { agendaHandlers } from './features/agenda/handlers.ts';
import { lawHandlers } from './features/law/handlers.ts';
import { lawDatesHandlers } from './features/law-dates/handlers.ts';
import { backupHandlers } from './features/backup/handlers.ts';
import { breachHandlers } from './features/breach/handlers.ts';
import { countPeople } from './features/breach/parts.ts';
import { bundleHandlers } from './features/bundle/handlers.ts';
import { communicationHandlers } from './features/case-work/communications.ts';
import { deadlineHandlers } from './features/case-work/deadlines.ts';
import { markPrivilege, noteHandlers } from './features/case-work/notes.ts';
import { taskHandlers } from './features/case-work/tasks.ts';
import { caseHandlers } from './features/cases/handlers.ts';
import { complaintHandlers } from './features/complaint/handlers.ts';
import { logComplaint } from './features/complaint/log-complaint.ts';
import { decisionHandlers } from './features/decisions/handlers.ts';
import { deputyHandlers } from './features/deputies/handlers.ts';
import { documentHandlers } from './features/documents/handlers.ts';
import { uploadHandlers } from './features/documents/uploads.ts';
import { draftHandlers } from './features/drafts/handlers.ts';
import { enquiryHandlers } from './features/enquiries/handlers.ts';
import { handoverHandlers } from './features/handover/handlers.ts';
import { journalHandlers } from './features/journal/handlers.ts';
import { letterHandlers } from './features/letters/handlers.ts';
import { mailHandlers, mailSource } from './features/mail/mail-source.ts';
import { ourEntitiesHandlers } from './features/our-entities/handlers.ts';
import { partyHandlers } from './features/parties/handlers.ts';
import { peopleHandlers } from './features/people/handlers.ts';
import { changeHandlers, programHandlers } from './features/program/handlers.ts';
import { reminderHandlers } from './features/reminders/handlers.ts';
import { Reminders } from './features/reminders/reminders.ts';
import { requestHandlers } from './features/request/handlers.ts';
import { logRequest } from './features/request/log-request.ts';
import { filingFormsHandlers } from './features/breach/form-content.ts';
import { breachRegisterHandlers } from './features/breach/register.ts';
import { severityHandlers } from './features/breach/severity.ts';
import { settingsHandlers } from './features/settings/handlers.ts';
import { taskTemplateHandlers } from './features/task-templates/handlers.ts';
import { vaultHandlers } from './features/vault/handlers.ts';
import { migrationsFolder } from './node-ports/resources.ts';
import { logFromMail } from './records/log-from-mail.ts';
import type { Ports, StreamOffer, UnlockSecret } from './ports.ts';
import { os } from './procedures.ts';
import { Session } from './session/session.ts';

function routerOf(session: Session, reminders: Reminders) {
  return os.router({
    program: programHandlers(session),
    vault: vaultHandlers(session),
    people: peopleHandlers(session),
    settings: settingsHandlers(session),
    agenda: agendaHandlers(session),
    law: lawHandlers(session),
    lawDates: lawDatesHandlers(session),
    cases: caseHandlers(session),
    complaint: complaintHandlers(
      session,
      logFromMail(() => session.vault, mailSource, logComplaint),
    ),
    request: requestHandlers(
      session,
      logFromMail(() => session.vault, mailSource, logRequest),
      mailSource.storeBytes,
    ),
    breach: breachHandlers(session),
    affected: affectedHandlers(session, countPeople),
    severity: severityHandlers(session),
    breachRegister: breachRegisterHandlers(session),
    decisions: decisionHandlers(session),
    filingForms: filingFormsHandlers(session),
    ourEntities: ourEntitiesHandlers(session),
    parties: partyHandlers(session),
    notes: noteHandlers(session),
    tasks: taskHandlers(session),
    deadlines: deadlineHandlers(session),
    documents: documentHandlers(session, markPrivilege),
    communications: communicationHandlers(session),
    letters: letterHandlers(session, mailSource),
    taskTemplates: taskTemplateHandlers(session),
    deputies: deputyHandlers(session),
    handover: handoverHandlers(session),
    enquiries: enquiryHandlers(session),
    uploads: uploadHandlers(session),
    mail: mailHandlers(session),
    bundle: bundleHandlers(session),
    journal: journalHandlers(session),
    backup: backupHandlers(session),
    drafts: draftHandlers(session),
    changes: changeHandlers(session),
    reminders: reminderHandlers(reminders),
  });
}

export type CoreRouter = ReturnType<typeof routerOf>;
export type CoreClient = RouterClient<CoreRouter>;

export type Core = {
  /** The contract implemented: what a host opens a door to. */
  router: CoreRouter;
  /** The direct door: calls in this process, the same errors as through any other. */
  client: CoreClient;
  /** What a one-time ticket stands for; null when it is unknown, used or older than a minute. */
  takeStream: (ticket: string) => StreamOffer | null;
  /** Locks the vault: on the system's lock or suspend, and before the process ends. */
  lock: () => void;
  /** Rings what came due while the machine slept: when it wakes up, before the timer would notice. */
  wokeUp: () => void;
  /** What a keyring may remember of the open vault; null when none is open. Asked for by the desktop host only. */
  unlockSecret: () => UnlockSecret | null;
  /**
   * Opens a vault with a remembered secret; false when it opens nothing there (any more).
   *
   * @throws CustodiaError as opening with a passphrase
   */
  openWithSecret: (remembered: UnlockSecret) => Promise<boolean>;
};

/**
 * Builds the application from its ports. It is handed everything that touches the outside world and opens nothing by
 * itself: no vault, no port, no window.
 */
export function createCore(ports: Ports): Core {
  const session = new Session(ports, readMigrations(migrationsFolder()));
  const reminders = new Reminders(session);
  const router = routerOf(session, reminders);
  return {
    router,
    client: createRouterClient(router),
    takeStream: (ticket) => session.takeStream(ticket),
    lock: () => session.lock(),
    wokeUp: () => reminders.check(),
    unlockSecret: () => session.unlockSecret(),
    openWithSecret: (remembered) => session.openWithSecret(remembered),
  };
}
