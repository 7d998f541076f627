import { affectedContract } from './affected-people.ts';
import { agendaContract } from './agenda.ts';
import { breachRegisterContract } from './breach-register.ts';
import { breachContract } from './breach.ts';
import {
  communicationsContract,
  deadlinesContract,
  documentsContract,
  mailContract,
  notesContract,
  tasksContract,
  uploadsContract,
} from './case-work.ts';
import { casesContract } from './cases.ts';
import { complaintContract } from './complaint.ts';
import { decisionsContract } from './decision.ts';
import { filingFormsContract } from './filing-forms.ts';
import { lawContract } from './law.ts';
import { lawDatesContract } from './law-dates.ts';
import { deputiesContract } from './deputies.ts';
import { enquiriesContract } from './enquiries.ts';
import { handoverContract } from './handover.ts';
import { lettersContract } from './letters.ts';
import { ourEntitiesContract } from './our-entities.ts';
import { partiesContract } from './parties.ts';
import {
  backupContract,
  bundleContract,
  changesContract,
  draftsContract,
  journalContract,
  programContract,
} from './record.ts';
import { remindersContract } from './reminders.ts';
import { requestContract } from './request.ts';
import { severityContract } from './severity.ts';
import { taskTemplatesContract } from './task-templates.ts';
import { peopleContract, settingsContract, vaultContract } from './vault.ts';

/** Everything the application can do, in the office's words. Hosts open doors to it; the window calls it. */
export const contract = {
  program: programContract,
  vault: vaultContract,
  people: peopleContract,
  settings: settingsContract,
  agenda: agendaContract,
  cases: casesContract,
  decisions: decisionsContract,
  complaint: complaintContract,
  breach: breachContract,
  affected: affectedContract,
  severity: severityContract,
  breachRegister: breachRegisterContract,
  filingForms: filingFormsContract,
  ourEntities: ourEntitiesContract,
  request: requestContract,
  law: lawContract,
  lawDates: lawDatesContract,
  parties: partiesContract,
  notes: notesContract,
  tasks: tasksContract,
  deadlines: deadlinesContract,
  documents: documentsContract,
  communications: communicationsContract,
  letters: lettersContract,
  enquiries: enquiriesContract,
  taskTemplates: taskTemplatesContract,
  deputies: deputiesContract,
  handover: handoverContract,
  uploads: uploadsContract,
  mail: mailContract,
  bundle: bundleContract,
  journal: journalContract,
  backup: backupContract,
  drafts: draftsContract,
  changes: changesContract,
  reminders: remindersContract,
};
export type Contract = typeof contract;
