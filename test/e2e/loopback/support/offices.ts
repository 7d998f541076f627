// Vaults to look at: one with nothing in it, one with a busy office, one that is locked, and a place without any.
import { Temporal } from 'temporal-polyfill';
import { instantTextFrom } from '../../../../shared/dates.ts';
import type { CaseId } from '../../../../shared/ids.ts';
import { type Client, connect } from './client.ts';
import { type BusyBreaches, fillBreaches } from './busy-breaches.ts';
import { fillDecisions } from './busy-decisions.ts';
import { type Host, startHost } from './host.ts';
import { fillLaw } from './law.ts';
import { fillTogether } from './together.ts';
import { type BusyRequests, fillRequests } from './busy-requests.ts';

export const owner = { name: 'Marian Kessler', passphrase: 'copper lantern over quiet orchard' } as const;

/** The longest things people write, with words that nothing breaks and letters that go the other way. */
export const long = {
  name: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Rodríguez de la Santísima Trinidad, Maximiliane',
  title:
    'Complaint about the disclosure of appointment letters, invoices and a recorded call to a former employer, ' +
    'an insurer and a neighbour over eleven months Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  text: Array.from(
    { length: 24 },
    (_, line) =>
      `${String(line + 1)}. She wrote again and asked who had seen the letter, why, and on whose word. شكوى بشأن البيانات الشخصية. ` +
      'https://portal.example.org/records/a/very/long/address/that/nothing/breaks?query=0123456789abcdef0123456789abcdef',
  ).join('\n'),
  folder: `/media/office/${'a-folder-with-a-long-name/'.repeat(7)}vault`,
  file: 'Minutes of the meeting with the processor about retention, disclosure and deletion (final, revised, signed).pdf',
} as const;

export type Office = { host: Host; client: Client };

/** What of the busy office a screen is looked at with. */
export type Busy = Office & {
  /** References of cases: an ordinary one, one whose every text is long, one with many of everything, a closed one. */
  cases: Record<'content' | 'long' | 'full' | 'closed', string> & BusyBreaches;
  /** References of requests. */
  requests: BusyRequests;
  /** Ids of parties. */
  parties: { content: string; long: string; full: string };
};

async function found(): Promise<Office & { end: () => Promise<void> }> {
  const host = await startHost();
  const { client, close } = await connect(host.address);
  await client.vault.create({ folder: host.vault, office: 'US', ...owner });
  await client.vault.confirmRecoveryCode({});
  await client.settings.change({ lockAfterMinutes: 240 });
  return {
    host,
    client,
    end: async () => {
      close();
      await host.end();
    },
  };
}

const zone = 'Europe/London';
const dayMilliseconds = 86_400_000;
const at = (daysAgo: number) => ({
  at: new Date(Date.now() - daysAgo * dayMilliseconds).toISOString(),
  zone,
});
/** The end of a day, as a deadline by the day is kept. */
const endOfDay = (daysAhead: number) => ({
  at: instantTextFrom(
    Temporal.Now.zonedDateTimeISO(zone)
      .add({ days: daysAhead })
      .with({ hour: 23, minute: 59, second: 59, millisecond: 0 })
      .toInstant(),
  ),
  zone,
});
const counsel = { basis: 'attorneyClient', holder: 'The company', capacity: 'counsel' } as const;

async function attach(client: Client, caseId: CaseId, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const { id } = await client.uploads.begin({ name, size: bytes.length, mediaType: 'text/plain' });
  await client.uploads.append({ id, offset: 0, piece: new Blob([bytes]) });
  await client.uploads.finish({ id });
  await client.documents.attach({ caseId, uploadId: id });
}

/** Gives a case `count` of everything a case can have. */
async function work(client: Client, id: CaseId, given: { count: number; isLong: boolean }): Promise<void> {
  const { count, isLong } = given;
  for (let number = 1; number <= count; number += 1) {
    const nth = isLong ? long.title : `number ${String(number)}`;
    await client.notes.add({
      caseId: id,
      text: isLong ? long.text : `Spoke with the mailing team, ${nth}.`,
      privilege: number % 3 === 0 ? counsel : null,
    });
    await client.tasks.add({ caseId: id, title: `Ask for the record, ${nth}`.slice(0, 480) });
    await client.deadlines.set({ caseId: id, label: `Answer, ${nth}`.slice(0, 480), dueAt: at(2 - number) });
    await client.communications.record({
      caseId: id,
      direction: number % 2 === 0 ? 'out' : 'in',
      medium: 'mail',
      subject: `Re: ${nth}`,
      correspondent: isLong ? long.name : 'Ingrid Solheim',
      happenedAt: at(number / 4),
      text: isLong ? long.text : 'Thank you for your letter.',
    });
    await attach(client, id, isLong ? `${String(number)} ${long.file}` : `letter-${String(number)}.txt`, nth);
  }
  await client.complaint.recordRung({
    id,
    rung: 'authority',
    at: at(0.2),
    body: isLong ? long.name : 'Datatilsynet',
    outcome: isLong ? long.text : 'Asked for our answer.',
  });
  await client.complaint.recordEvent({
    id,
    rung: 'authority',
    event: 'accepted',
    at: at(0.1),
    remarks: isLong ? long.text : 'Case number 24/01877.',
  });
}

async function logOne(
  client: Client,
  given: { title: string; name: string; daysAgo: number; summary: string; framework?: 'gdpr' | 'uk164A' },
) {
  return client.complaint.log({
    title: given.title,
    summary: given.summary,
    framework: given.framework ?? 'gdpr',
    channel: 'mail',
    ourRole: 'controller',
    ourEntity: given.name === long.name ? long.name : 'Northwind Outfitters Ltd',
    receivedAt: at(given.daysAgo),
    complainant: { name: given.name, email: 'someone@example.org', country: 'Norway' },
  });
}

async function fill(client: Client): Promise<Omit<Busy, keyof Office>> {
  for (const [name, role] of [
    [long.name, 'counsel'],
    ['Priya Raghavan', 'manager'],
  ] as const)
    await client.people.add({ name, role, office: 'INT', passphrase: `seven grey barges under fog ${role}` });
  const many: CaseId[] = [];
  for (let number = 1; number <= 40; number += 1) {
    const { id } = await logOne(client, {
      title: `Newsletter kept coming after objection number ${String(number)}`,
      name: `Complainant ${String(number)}`,
      daysAgo: number + 3,
      summary: 'The weekly offers still come.',
    });
    many.push(id);
  }
  const summary = 'She objected in March and in June and still receives the weekly offers.';
  const content = await logOne(client, {
    title: 'Newsletter after two objections',
    name: 'Ingrid Solheim',
    daysAgo: 2,
    summary,
    framework: 'uk164A',
  });
  const full = await logOne(client, { title: 'Many letters', name: 'Tomas Reyes', daysAgo: 9, summary });
  const closed = await logOne(client, { title: 'Closed matter', name: 'Aiko Tanaka', daysAgo: 9, summary });
  const longest = await logOne(client, {
    title: long.title,
    name: long.name,
    daysAgo: 3,
    summary: long.text,
  });
  await work(client, content.id, { count: 2, isLong: false });
  await fillDecisions(client, content.id, {
    own: owner,
    other: { passphrase: 'seven grey barges under fog manager' },
  });
  const me = (await client.people.list({})).people.find(({ name }) => name === owner.name)?.id ?? null;
  const due = Temporal.Now.plainDateISO('UTC').add({ days: 2 }).toString();
  for (const [caseId, title] of [
    [content.id, 'Ask the mailing team for the log'],
    [longest.id, long.title.slice(0, 480)],
  ] as const) {
    await client.deadlines.set({ caseId, label: title, dueAt: endOfDay(3) });
    await client.tasks.add({ caseId, title, dueOn: due, assigneeId: me });
  }
  const { id: kept } = await client.deadlines.set({
    caseId: content.id,
    label: 'Receipt told',
    dueAt: at(1),
  });
  await client.deadlines.meet({ id: kept, at: at(1.2) });
  await work(client, full.id, { count: 24, isLong: false });
  await work(client, longest.id, { count: 3, isLong: true });
  await client.complaint.acknowledge({ id: closed.id, at: at(8) });
  await client.complaint.answer({ id: closed.id, at: at(5) });
  await client.complaint.close({
    id: closed.id,
    at: at(1),
    outcome: 'upheld',
    reasons: long.text.slice(0, 4_000),
  });
  const drafts = [
    { form: 'complaint.new', body: { title: 'A letter that came this morning' } },
    ...Array.from({ length: 16 }, (_, number) => ({
      form: `note/${number === 3 ? longest.reference : `US-2026-${String(number + 1).padStart(4, '0')}-CO`}`,
      body: { text: number === 3 ? long.title : `Half a note, number ${String(number)}` },
    })),
  ];
  for (const draft of drafts) await client.drafts.save(draft);
  await fillTogether(client, content.id);
  await fillLaw(client, long);
  const partyNamed = async (text: string) => {
    const { rows } = await client.parties.list({ text, offset: 0, limit: 1 });
    const [party] = rows;
    if (party === undefined) throw new Error(`no party is called ${text}`);
    return party.id;
  };
  const busiest = await partyNamed('Tomas Reyes');
  for (const caseId of many) await client.parties.join({ caseId, partyId: busiest, role: 'representative' });
  return {
    requests: await fillRequests(client, long),
    cases: {
      ...(await fillBreaches(client, long)),
      content: content.reference,
      long: longest.reference,
      full: full.reference,
      closed: closed.reference,
    },
    parties: {
      content: await partyNamed('Ingrid Solheim'),
      long: await partyNamed('Wolfeschlegelsteinhausenbergerdorff'),
      full: busiest,
    },
  };
}

/** The vaults of one worker, each made when the first screen needs it. */
export class Offices {
  readonly #ends: (() => Promise<void>)[] = [];
  #none: Promise<Host> | undefined;
  #empty: Promise<Office> | undefined;
  #busy: Promise<Busy> | undefined;
  #locked: Promise<Office> | undefined;

  async #found(): Promise<Office> {
    const office = await found();
    this.#ends.push(office.end);
    return office;
  }

  /** A program without a vault; what is made there stays: ask for a fresh one to make one. */
  async fresh(): Promise<Host> {
    const host = await startHost();
    this.#ends.push(host.end);
    return host;
  }

  none(): Promise<Host> {
    return (this.#none ??= this.fresh());
  }

  empty(): Promise<Office> {
    return (this.#empty ??= this.#found());
  }

  busy(): Promise<Busy> {
    return (this.#busy ??= this.#found().then(async (office) => ({
      ...office,
      ...(await fill(office.client)),
    })));
  }

  locked(): Promise<Office> {
    return (this.#locked ??= this.#found().then(async (office) => {
      await office.client.vault.lock({});
      return office;
    }));
  }

  async end(): Promise<void> {
    await Promise.all(this.#ends.map((end) => end()));
  }
}
