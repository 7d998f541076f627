import type { CoreClient } from '../../core/create-core.ts';
import { type ZonedTime, instantTextFromEpoch } from '../../shared/dates.ts';
import type { CaseId, PartyId, PersonId } from '../../shared/ids.ts';
import { makeFile } from './demo-files.ts';
import type { DemoCalendar } from './moments.ts';
import { isRequestDeed, playRequest, type RequestDeed } from './request-deeds.ts';
import type { Deed, DeedOf, DemoCase, DemoFacts, DemoFile, Who } from './script.ts';

/** What has been made so far: of one case and of all. */
export type Stage = {
  client: CoreClient;
  calendar: DemoCalendar;
  people: Record<Who, PersonId>;
  cases: Map<string, CaseId>;
  parties: Map<string, PartyId>;
  /** Ids of what deeds made, by `case/kind/key`. */
  made: Map<string, string>;
};

type On = Stage & { demoCase: DemoCase };

type Kind = 'deadline' | 'file' | 'note' | 'rung' | 'task';

function idOf<T extends string>({ made, demoCase }: On, kind: Kind, key: string): T {
  const id = made.get(`${demoCase.key}/${kind}/${key}`);
  if (id === undefined) throw new Error(`${demoCase.key} has no ${kind} ${key}`);
  return id as T;
}

function keep({ made, demoCase }: On, kind: Kind, key: string | undefined, id: string): void {
  if (key !== undefined) made.set(`${demoCase.key}/${kind}/${key}`, id);
}

function caseOf({ cases, demoCase }: On): CaseId {
  const id = cases.get(demoCase.key);
  if (id === undefined) throw new Error(`${demoCase.key}: its first deed opens it`);
  return id;
}

const timeNames = ['happenedAt', 'sentAt', 'deliveredAt', 'receivedAt'] as const;

function factsOn({ calendar }: On, facts: Partial<DemoFacts>) {
  const { happenedAt: _h, sentAt: _s, deliveredAt: _d, receivedAt: _r, ...rest } = facts;
  const times: Partial<Record<(typeof timeNames)[number], ZonedTime>> = {};
  for (const name of timeNames) {
    const moment = facts[name];
    if (moment) times[name] = calendar.time(moment);
  }
  return { ...rest, ...times };
}

async function upload(on: On, file: DemoFile, office: 'US' | 'INT') {
  const paper = office === 'US' ? 'Letter' : 'A4';
  const { name, mediaType, bytes } = await makeFile(file, { calendar: on.calendar, paper });
  const { id, pieceSize } = await on.client.uploads.begin({ name, size: bytes.length, mediaType });
  for (let offset = 0; offset < bytes.length; offset += pieceSize)
    await on.client.uploads.append({
      id,
      offset,
      piece: new Blob([bytes.slice(offset, offset + pieceSize)]),
    });
  await on.client.uploads.finish({ id });
  return id;
}

/** When the mail's own server says that it had it, as a person takes it over from the mail. */
function deliveryOf({ calendar }: On, file: DemoFile): { deliveredAt?: ZonedTime } {
  if (!('mail' in file) || file.mail.deliveredAfter === undefined) return {};
  const { at, zone } = calendar.time(file.mail.sent);
  return {
    deliveredAt: { at: instantTextFromEpoch(Date.parse(at) + file.mail.deliveredAfter * 1000), zone },
  };
}

/** Only the documents named, since an absent key isn't a key of `undefined`. */
const proofOf = (on: On, key: string | undefined) =>
  key === undefined ? {} : { documentId: idOf<never>(on, 'file', key) };

type Deeds = { [K in Exclude<Deed['do'], RequestDeed>]: (on: On, deed: DeedOf<K>) => Promise<unknown> };

const opening = {
  log: async (on, { facts }) => {
    const { id } = await on.client.complaint.log({ title: facts.title, ...factsOn(on, facts) });
    on.cases.set(on.demoCase.key, id);
    await rememberComplainant(on, id);
  },
  logMail: async (on, { file, facts }) => {
    const uploadId = await upload(on, file, facts.office ?? 'US');
    const { id } = await on.client.complaint.logFromMail({
      uploadId,
      facts: { title: facts.title, ...factsOn(on, facts), ...deliveryOf(on, file) },
    });
    on.cases.set(on.demoCase.key, id);
    await rememberComplainant(on, id);
  },
} satisfies Partial<Deeds>;

/** A complainant is a party like any other: another case may name it. */
async function rememberComplainant(on: On, id: CaseId): Promise<void> {
  const { parties } = await on.client.cases.get({ which: id });
  const complainant = parties.find((party) => party.role === 'complainant');
  if (complainant) on.parties.set(`${on.demoCase.key}/complainant`, complainant.partyId);
}

const steps = {
  describe: (on, { facts }) => on.client.complaint.describe({ id: caseOf(on), ...factsOn(on, facts) }),
  receipt: (on, { at, reason }) =>
    on.client.complaint.confirmReceipt({ id: caseOf(on), at: on.calendar.time(at), reason }),
  acknowledge: (on, { at, proof }) =>
    on.client.complaint.acknowledge({ id: caseOf(on), at: on.calendar.time(at), ...proofOf(on, proof) }),
  answer: (on, { at, proof }) =>
    on.client.complaint.answer({ id: caseOf(on), at: on.calendar.time(at), ...proofOf(on, proof) }),
  correct: (on, { step, at, reason }) =>
    on.client.complaint.correctStep({ id: caseOf(on), step, at: on.calendar.time(at), reason }),
  close: (on, { outcome, reasons, at }) =>
    on.client.complaint.close({ id: caseOf(on), outcome, reasons, at: on.calendar.time(at) }),
  reopen: (on, { reason }) => on.client.complaint.reopen({ id: caseOf(on), reason }),
  makeVoid: (on, { reason }) => on.client.cases.makeVoid({ id: caseOf(on), reason }),
  assign: (on, { owner, reviewer }) =>
    on.client.cases.assign({
      id: caseOf(on),
      ...(owner === undefined ? {} : { ownerId: on.people[owner] }),
      ...(reviewer === undefined ? {} : { reviewerId: on.people[reviewer] }),
    }),
  rung: async (on, { key, rung, at, body, outcome, proof }) => {
    const { id } = await on.client.complaint.recordRung({
      id: caseOf(on),
      rung,
      at: on.calendar.time(at),
      body,
      outcome,
      ...proofOf(on, proof),
    });
    keep(on, 'rung', key, id);
  },
  rungOutcome: (on, { key, outcome }) =>
    on.client.complaint.changeRung({ id: idOf(on, 'rung', key), outcome }),
} satisfies Partial<Deeds>;

const work = {
  party: async (on, { key, party, role }) => {
    const partyId =
      typeof party === 'string' ? on.parties.get(party) : (await on.client.parties.add(party)).id;
    if (partyId === undefined) throw new Error(`${on.demoCase.key}: there is no such party yet`);
    if (key !== undefined) on.parties.set(`${on.demoCase.key}/${key}`, partyId);
    await on.client.parties.join({ caseId: caseOf(on), partyId, role });
  },
  note: async (on, { key, text, privilege }) => {
    const { id } = await on.client.notes.add({ caseId: caseOf(on), text, privilege: privilege ?? null });
    keep(on, 'note', key, id);
  },
  changeNote: (on, { key, text }) => on.client.notes.change({ id: idOf(on, 'note', key), text }),
  markNote: (on, { key, privilege, reason }) =>
    on.client.notes.mark({ id: idOf(on, 'note', key), privilege, reason }),
  task: async (on, { key, title, dueOn, assignee }) => {
    const { id } = await on.client.tasks.add({
      caseId: caseOf(on),
      title,
      dueOn: dueOn === undefined ? null : on.calendar.date(dueOn),
      assigneeId: assignee === undefined ? null : on.people[assignee],
    });
    keep(on, 'task', key, id);
  },
  taskDone: (on, { key }) => on.client.tasks.complete({ id: idOf(on, 'task', key) }),
  taskAgain: (on, { key }) => on.client.tasks.reopen({ id: idOf(on, 'task', key) }),
  deadline: async (on, { key, label, dueAt }) => {
    const { id } = await on.client.deadlines.set({
      caseId: caseOf(on),
      label,
      dueAt: on.calendar.time(dueAt),
    });
    keep(on, 'deadline', key, id);
  },
  deadlineMet: (on, { key, at }) =>
    on.client.deadlines.meet({ id: idOf(on, 'deadline', key), at: on.calendar.time(at) }),
  deadlineMissed: (on, { key, reason }) =>
    on.client.deadlines.miss({ id: idOf(on, 'deadline', key), reason }),
  deadlineWithdrawn: (on, { key, reason }) =>
    on.client.deadlines.withdraw({ id: idOf(on, 'deadline', key), reason }),
  deadlineMoved: (on, { key, dueAt, reason }) =>
    on.client.deadlines.change({ id: idOf(on, 'deadline', key), dueAt: on.calendar.time(dueAt), reason }),
} satisfies Partial<Deeds>;

const papers = {
  file: async (on, { key, file, privilege }) => {
    const { office } = await on.client.cases.get({ which: caseOf(on) });
    const uploadId = await upload(on, file, office);
    const { id } = await on.client.documents.attach({
      caseId: caseOf(on),
      uploadId,
      privilege: privilege ?? null,
    });
    keep(on, 'file', key, id);
  },
  renameFile: (on, { key, name }) => on.client.documents.rename({ id: idOf(on, 'file', key), name }),
  removeFile: (on, { key, reason }) => on.client.documents.remove({ id: idOf(on, 'file', key), reason }),
  said: (on, { direction, medium, subject, correspondent, at, text, file }) =>
    on.client.communications.record({
      caseId: caseOf(on),
      direction,
      medium,
      subject,
      correspondent,
      happenedAt: on.calendar.time(at),
      text,
      ...proofOf(on, file),
    }),
  undo: async (on) => {
    const { entries } = await on.client.cases.history({ id: caseOf(on), limit: 1 });
    const last = entries[0];
    if (!last) throw new Error(`${on.demoCase.key}: there is nothing to take back`);
    await on.client.journal.undo({ actId: last.actId });
  },
} satisfies Partial<Deeds>;

const needsOf = (on: On) => ({
  client: on.client,
  calendar: on.calendar,
  caseId: () => caseOf(on),
  opened: (id: CaseId) => void on.cases.set(on.demoCase.key, id),
  proof: (key: string | undefined) => proofOf(on, key),
});

const deeds: Deeds = { ...opening, ...steps, ...work, ...papers };

/** Does one deed of a case, as the person who has the vault open. */
export async function play(stage: Stage, demoCase: DemoCase, deed: Deed): Promise<void> {
  const on = { ...stage, demoCase };
  try {
    if (isRequestDeed(deed)) await playRequest(needsOf(on), deed);
    else await (deeds[deed.do] as (on: On, deed: Deed) => Promise<unknown>)(on, deed);
  } catch (error) {
    throw new Error(`the demonstration cannot do ${deed.do} in ${demoCase.key}`, { cause: error });
  }
}
