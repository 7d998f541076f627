import { Temporal } from 'temporal-polyfill';
import {
  type AgendaCaseRow,
  type AgendaDeadlineRow,
  agendaPage,
  type AgendaTaskRow,
  countDrafts,
  recentCases,
} from '../../../db/queries/agenda.ts';
import { type WaitingDecisionRow, waitingDecisions } from '../../../db/queries/decisions.ts';
import { dueEnquiries, type EnquiryRow } from '../../../db/queries/enquiries.ts';
import {
  agendaCase,
  agendaDeadline,
  agendaDecision,
  agendaEnquiry,
  agendaTask,
} from '../../../shared/contract/agenda.ts';
import { instantTextFrom } from '../../../shared/dates.ts';
import { mostCounted } from '../../../shared/domain/due.ts';
import { endsAtMinute } from '../../../shared/domain/reminders.ts';
import { os } from '../../procedures.ts';
import { type ForSomebody, waitingFor } from './waiting.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { zonedFromRow } from '../../records/times.ts';
import { calendarOf } from './calendar.ts';
import type { Session } from '../../session/session.ts';

const mostRows = 100;
const mostRecent = 8;
const soonDays = 7;

const ofCase = (row: AgendaDeadlineRow | AgendaTaskRow | AgendaCaseRow | WaitingDecisionRow) => ({
  caseId: row.case_id,
  reference: row.reference,
  title: row.title,
  kind: row.kind,
  office: row.office,
  status: row.status,
});

function deadlineFromRow(row: AgendaDeadlineRow) {
  const dueAt = { at: row.due_at, zone: row.due_zone };
  return agendaDeadline.parse({
    id: row.id,
    ...ofCase(row),
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    label: row.label,
    clients: row.clients,
    dueAt,
    endsAtMinute: endsAtMinute(row.due_at, row.due_zone),
    setAt: row.set_at,
  });
}

const taskFromRow = (row: ForSomebody<AgendaTaskRow>) =>
  agendaTask.parse({
    id: row.id,
    ...ofCase(row),
    task: row.task,
    dueOn: row.due_on,
    standingInFor: row.standingInFor,
  });

const decisionFromRow = (row: WaitingDecisionRow) =>
  agendaDecision.parse({
    id: row.id,
    ...ofCase(row),
    state: row.state,
    subject: row.subject,
    submittedByName: row.submitted_by_name,
  });

const caseFromRow = (row: ForSomebody<AgendaCaseRow>) =>
  agendaCase.parse({ ...ofCase(row), changedAt: row.changed_at, standingInFor: row.standingInFor });

const enquiryFromRow = ({ enquiry, authority }: EnquiryRow) =>
  agendaEnquiry.parse({
    id: enquiry.id,
    reference: enquiry.reference,
    authority,
    dueAt: zonedFromRow(enquiry.dueAt, enquiry.dueZone),
  });

/** @returns the end of the seventh day from today in `zone`, as UTC text: the first instant that is no longer soon */
function endOfSoon(now: string, zone: string): string {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  return instantTextFrom(
    today
      .startOfDay()
      .add({ days: soonDays + 1 })
      .toInstant(),
  );
}

function todayOf(vault: OpenVault) {
  const now = vault.now();
  const firstPage = { offset: 0, limit: mostRows, mostCounted };
  const overdue = agendaPage(vault.db, { to: now, ...firstPage });
  const dueSoon = agendaPage(vault.db, {
    from: now,
    to: endOfSoon(now, vault.ports.clock.zone()),
    ...firstPage,
  });
  const { standsInFor, tasks, undated } = waitingFor(vault, mostRows);
  const decisions = waitingDecisions(vault.db, { personId: vault.person.id, limit: mostRows });
  return {
    counts: {
      overdue: overdue.total,
      dueSoon: dueSoon.total,
      tasks: tasks.total,
      undated: undated.total,
      decisions: decisions.total,
      drafts: countDrafts(vault.db, vault.person.id),
    },
    standsInFor,
    enquiries: dueEnquiries(vault.db).map(enquiryFromRow),
    overdue: overdue.rows.map(deadlineFromRow),
    dueSoon: dueSoon.rows.map(deadlineFromRow),
    tasks: tasks.rows.map(taskFromRow),
    undated: undated.rows.map(caseFromRow),
    decisions: decisions.rows.map(decisionFromRow),
    recent: recentCases(vault.db, mostRecent).map((row) => caseFromRow({ ...row, standingInFor: null })),
  };
}

export function agendaHandlers(session: Session) {
  const procedures = os.agenda;
  return {
    today: procedures.today.handler(() => todayOf(session.vault)),
    calendar: procedures.calendar.handler(({ input }) => {
      const { offer, events } = calendarOf(session.vault, input.ids);
      return { ticket: session.offerStream(offer), fileName: offer.name, size: offer.size, events };
    }),
    list: procedures.list.handler(({ input }) => {
      const { rows, total } = agendaPage(session.vault.db, input);
      return { rows: rows.map(deadlineFromRow), total };
    }),
  };
}
