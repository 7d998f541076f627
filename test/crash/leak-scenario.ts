// Plants a marker in every free text of every procedure of the contract, through a door, in an order that succeeds.
import { createHash } from 'node:crypto';
import type { Client } from '../hosts/contract-suite.ts';
import { absent, filled, procedures, type Procedure, textPaths } from '../support/contract-fields.ts';
import type { Markers } from '../support/markers.ts';
import { ruleWithNumber, ruleWithoutNumber, ukPack } from '../support/office-law.ts';
import { laterPack, packFile } from '../support/packs.ts';

export type Places = { vault: string; backup: string; restored: string; bundle: string };

type Given = Record<string, unknown>;
/** What answers hold that a later call needs. */
type Answer = {
  people?: unknown;
  id?: unknown;
  partId?: unknown;
  ticket?: unknown;
  recoveryCode?: unknown;
  pieceSize?: unknown;
};
type Called = { path: string; refused: string | null };

const at = (day: string) => ({ at: `2024-11-${day}T10:00:00.000Z`, zone: 'Europe/London' });
const someId = '01890000-0000-7000-8000-000000000000';

/** A mail with a marker in every part of it. */
export function markedMail(markers: Markers): Buffer {
  const lines = [
    `From: "${markers.mark('mail sender')}" <${markers.mark('mail address')}@example.org>`,
    `To: ${markers.mark('mail recipient')} <office@example.com>`,
    `Subject: ${markers.mark('mail subject')}`,
    'Date: Fri, 20 Nov 2026 09:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="cut"',
    '',
    '--cut',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `I complain of ${markers.mark('mail body')}.`,
    '--cut',
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename="${markers.mark('mail attachment name')}.bin"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`Attached: ${markers.mark('mail attachment')}`).toString('base64'),
    '--cut--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** Calls procedures with everything filled in, and notes what was planted where. */
export class Planting {
  readonly #client: Client;
  readonly #markers: Markers;
  readonly #places: Places;
  readonly #procedures = new Map<string, Procedure>(procedures().map((one) => [one.path, one]));
  readonly called: Called[] = [];
  /** The last text given by path. */
  readonly texts = new Map<string, string>();
  /** Identifiers by the name that inputs use for them. */
  readonly ids: Given = {};

  constructor(client: Client, markers: Markers, places: Places) {
    this.#client = client;
    this.#markers = markers;
    this.#places = places;
  }

  #known(path: string, given: Given): unknown {
    const own = path.split('.').slice(2).join('.');
    if (own in given) return given[own];
    const key = path.split('.').at(-1) ?? '';
    if (/At$/.test(key) || key === 'at') return at('24');
    if (/On$/.test(key)) return '2026-12-01';
    if (/(^i|I)d$/.test(key) || key === 'which') return key in this.ids ? this.ids[key] : someId;
    if (key === 'zone') return 'Europe/London';
    if (path.startsWith('agenda.') && (key === 'from' || key === 'to')) return at('24').at;
    if (path === 'agenda.calendar.ids') return [someId];
    if (path.startsWith('request.') && (key === 'from' || key === 'until')) return at('24');
    if (key === 'residence') return 'CH';
    if (path.endsWith('.laws') && path !== 'request.laws') return ['CH FADP'];
    if (path === 'request.extend.rule') return 'ch-fadp-access';
    if (key === 'piece') return new Blob(['x']);
    if (path.startsWith('bundle.') && key === 'path') return this.#places.bundle;
    if (path.startsWith('vault.') && key === 'folder') return this.#places.vault;
    return undefined;
  }

  /** One call with every field given; `given` are values by path below the input. @throws what is no refusal */
  async call(path: string, given: Given = {}): Promise<Answer> {
    const procedure = this.#procedures.get(path);
    if (!procedure) throw new Error(`the contract has no ${path} any more`);
    const input = filled(procedure.input, path, {
      known: (field) => this.#known(field, given),
      text: (field) => {
        const text = this.#markers.mark(field);
        this.texts.set(field, text);
        return text;
      },
    });
    const [group = '', name = ''] = path.split('.');
    const members = (this.#client as unknown as Record<string, Record<string, (input: unknown) => unknown>>)[
      group
    ];
    const stop = AbortSignal.timeout(60_000);
    const call = members?.[name] as unknown as (
      input: unknown,
      options: { signal: AbortSignal },
    ) => Promise<unknown>;
    const answer = await call(input, { signal: stop });
    this.called.push({ path, refused: null });
    return lastStep(answer);
  }

  /** A marked text for a place inside a list, which is given whole. */
  text(field: string): string {
    const text = this.#markers.mark(field);
    this.texts.set(field, text);
    return text;
  }

  /** The same as {@link call}, where a declared refusal is an answer too. */
  async tryCall(path: string, given: Given = {}): Promise<void> {
    try {
      await this.call(path, given);
    } catch (error) {
      const { code } = error as { code?: string };
      // BAD_REQUEST: the input was not of the schema, so nothing of it was planted.
      if (code === undefined || code === 'BAD_REQUEST') throw error;
      this.called.push({ path, refused: code });
    }
  }

  /** Procedures with free texts that no call has succeeded with. */
  notPlanted(): string[] {
    const done = new Set(this.called.filter(({ refused }) => refused === null).map(({ path }) => path));
    return [...this.#procedures.values()]
      .filter(({ path, input }) => textPaths(input, path).length > 0 && !done.has(path))
      .map(({ path }) => path);
  }

  /** Whatever no step has called yet: a procedure that somebody added. */
  async callRest(): Promise<void> {
    const done = new Set(this.called.map(({ path }) => path));
    for (const path of this.#procedures.keys())
      if (!done.has(path) && !leftOut.includes(path)) await this.tryCall(path);
  }
}

/** Not called by {@link Planting.callRest}: they end the session or never answer. */
const leftOut = [
  'vault.lock',
  'changes.subscribe',
  'reminders.watch',
  'vault.recover',
  'vault.open',
  'vault.create',
];

async function lastStep(answer: unknown): Promise<Answer> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer ?? {};
  let last: Answer = {};
  for await (const step of answer as AsyncIterable<Answer>) last = step;
  return last;
}

/** Uploads bytes under a name that is a marker. */
export async function upload(planting: Planting, bytes: Buffer, name?: string): Promise<string> {
  const { id, pieceSize } = await planting.call('uploads.begin', {
    size: bytes.length,
    ...(name === undefined ? {} : { name }),
  });
  for (let offset = 0; offset < bytes.length; offset += Number(pieceSize)) {
    const piece = new Blob([Uint8Array.from(bytes.subarray(offset, offset + Number(pieceSize)))]);
    await planting.call('uploads.append', { id, offset, piece });
  }
  await planting.call('uploads.finish', { id });
  return String(id);
}

/** A file with markers at its beginning, over the end of its first chunk, and at its end. */
export function markedFile(markers: Markers, size: number): Buffer {
  const file = Buffer.alloc(size, 'Some ordinary text of an attachment. ');
  for (const [label, place] of [
    ['attachment start', 10],
    ['attachment over a chunk', 1024 * 1024 - 14],
    ['attachment end', size - 40],
  ] as const)
    if (place > 0 && place < size - 30) file.write(markers.mark(label), place);
  return file;
}

/** The vault, its people and settings. */
export async function plantVault(planting: Planting): Promise<void> {
  await planting.call('vault.create');
  planting.ids['personId'] = (await planting.call('people.add')).id;
  planting.ids['ownerId'] = planting.ids['personId'];
  planting.ids['assigneeId'] = planting.ids['personId'];
  planting.ids['reviewerId'] = null;
  planting.ids['documentId'] = null;
  // A complainant is described; the party that is known already is another case's.
  planting.ids['complainantId'] = absent;
  planting.ids['requesterId'] = absent;
  planting.ids['partyId'] = (await planting.call('parties.add')).id;
  await planting.call('settings.change', { lockAfterMinutes: 240 });
}

/** A complaint with everything there is, its mail and its documents. */
export async function plantCase(planting: Planting, markers: Markers): Promise<void> {
  const { ids } = planting;
  ids['caseId'] = (await planting.call('complaint.log')).id;
  const id = ids['caseId'];
  const uploadId = await upload(planting, markedFile(markers, 3 * 1024 * 1024 + 17));
  const document = (await planting.call('documents.attach', { caseId: id, uploadId })).id;
  await planting.call('documents.rename', { id: document });
  await planting.call('documents.mark', { id: document });
  const mail = await upload(planting, markedMail(markers), `${markers.mark('mail file name')}.eml`);
  await planting.call('mail.read', { uploadId: mail });
  await planting.call('complaint.logFromMail', { uploadId: mail });
  await planting.call('complaint.describe', { id });
  await planting.call('cases.assign', { id });
  await planting.call('cases.retitle', { id });
  for (const step of ['confirmReceipt', 'acknowledge', 'answer', 'correctStep', 'close', 'reopen'])
    await planting.call(`complaint.${step}`, { id });
  const rung = (await planting.call('complaint.recordRung', { id })).id;
  await planting.call('complaint.changeRung', { id: rung });
  const { id: event } = await planting.call('complaint.recordEvent', {
    id,
    rung: 'arbitration',
    event: 'recourseUsed',
  });
  await planting.call('complaint.changeEvent', { id: event });
  await planting.call('complaint.removeEvent', { id: event });
  await planting.call('complaint.removeRung', { id: rung });
  const other = (await planting.call('complaint.log', { complainantId: ids['partyId'] })).id;
  await planting.call('cases.makeVoid', { id: other });
  const second = await upload(planting, markedFile(markers, 5_000));
  await planting.call('documents.remove', {
    id: (await planting.call('documents.attach', { uploadId: second })).id,
  });
}

/** A request from its receipt to an appeal, with a longer period and a pause taken and taken back. */
export async function plantRequest(planting: Planting, markers: Markers): Promise<void> {
  const { id } = await planting.call('request.log');
  const mail = await upload(planting, markedMail(markers), `${markers.mark('mail file name')}.eml`);
  await planting.call('request.logFromMail', { uploadId: mail });
  for (const step of ['describe', 'confirmReceipt', 'askIdentity', 'confirmIdentity'])
    await planting.call(`request.${step}`, { id });
  const { deadlines } = (await planting.call('cases.get', { which: id })) as { deadlines?: { id: string }[] };
  const dated = deadlines?.[0];
  await planting.call('deadlines.notApplicable', { id: dated?.id });
  await planting.call('deadlines.reopen', { id: dated?.id });
  const { id: pause } = await planting.call('request.pause', { id });
  await planting.call('request.resume', { id: pause });
  await planting.call('request.takeBackPause', { id: pause });
  const { id: extension } = await planting.call('request.extend', { id });
  await planting.call('request.takeBackExtension', { id: extension });
  await plantRequestWork(planting, id);
  for (const step of ['acknowledge', 'answer']) await planting.call(`request.${step}`, { id });
  await planting.call('request.correctStep', { id, step: 'confirmIdentity' });
  await planting.call('request.close', { id, outcome: 'refused' });
  await planting.call('request.reopen', { id });
  for (const step of ['recordAppeal', 'answerAppeal']) await planting.call(`request.${step}`, { id });
}

/** The work on a request: what is asked, searched, found, passed on, charged, sent, deleted. */
async function plantRequestWork(planting: Planting, id: unknown): Promise<void> {
  for (const step of ['confirmAuthority', 'confirmConsent'] as const) {
    if (step === 'confirmConsent') await planting.call('request.askConsent', { id, until: at('25') });
    await planting.call(`request.${step}`, { id });
  }
  const law = 'CH FADP';
  const { id: item } = await planting.call('request.recordItem', { id, law, outcome: 'refused' });
  await planting.call('request.changeItem', { id: item, law, outcome: 'refused' });
  const { id: search } = await planting.call('request.recordSearch', { id });
  await planting.call('request.changeSearch', { id: search });
  const { id: found } = await planting.call('request.recordFound', { id, searchId: search });
  await planting.call('request.changeFound', { id: found, searchId: search });
  const amount = { amount: '25.00', currency: 'GBP' };
  const { id: fee } = await planting.call('request.recordFee', { id, ...amount });
  await planting.call('request.changeFee', { id: fee, ...amount });
  const { id: forwarding } = await planting.call('request.recordForwarding', { id, answerDocumentId: null });
  await planting.call('request.changeForwarding', { id: forwarding, answerDocumentId: null });
  const uploadId = await upload(planting, Buffer.from('A file that goes out'));
  const { id: document } = await planting.call('documents.attach', { caseId: id, uploadId, privilege: null });
  await planting.call('request.recordPackage', { id, documentIds: [document] });
  await planting.call('request.certifyDeletion', { id });
  const { id: other } = await planting.call('request.log');
  await planting.call('request.linkDuplicate', { id, other });
  await planting.call('request.takeOff', { what: 'fee', id: fee });
}

/** A breach with an entity, its parts, clients, a marked duty and a filing. */
export async function plantBreach(planting: Planting): Promise<void> {
  const entity = { country: 'US', establishments: ['DE'], mainEstablishment: 'DE', germanLand: 'notKnown' };
  const known = { ...entity, regimes: {} };
  const { id: ourEntityId } = await planting.call('ourEntities.add', known);
  await planting.call('ourEntities.change', { ...known, id: ourEntityId });
  planting.ids['ourEntityId'] = ourEntityId;
  const times = { aware: '2024-11-23T10:00[Europe/London]' };
  const { id, partId } = await planting.call('breach.open', { times, elements: ['ssn'], names: 'yes' });
  await planting.call('breach.describe', { id });
  await planting.call('breach.setTimes', { id, times: { aware: '2024-11-23T11:00[Europe/London]' } });
  await planting.call('breach.chooseFccText', { id });
  const part = { names: 'yes', ourRole: 'processor' };
  const { id: second } = await planting.call('breach.addPart', { id, ...part });
  await planting.call('breach.describePart', { id: second, ...part });
  const people = [{ jurisdiction: 'US-TX', count: 3, accuracy: 'exact' }];
  const words = (field: string) => planting.text(`breach.setClients.clients.0.${field}`);
  const notice = { value: 2, unit: 'days', from: 'aware', to: words('to'), agreement: words('agreement') };
  const clients = [{ id: 'lakeside', name: words('name'), people, notice }];
  await planting.call('breach.setClients', { id: second, clients });
  const some = { clientIds: ['lakeside'] };
  const agreed = (field: string) => planting.text(`breach.setClientNotices.notice.${field}`);
  const other = { ...notice, to: agreed('to'), agreement: agreed('agreement') };
  await planting.call('breach.setClientNotices', { id: second, ...some, notice: other });
  await planting.call('breach.markClients', { id, partId: second, ...some, mark: 'met' });
  await planting.call('breach.countPeople', { id: partId, people });
  const condition = { rule: 'eu-nis2-1', condition: 'trigger' };
  await planting.call('breach.confirmCondition', { id: partId, ...condition });
  const duty = { id, partId, rule: 'eu-gdpr-33', clientId: null };
  await planting.call('breach.describePart', {
    id: partId,
    ...part,
    ourRole: 'controller',
    elements: ['ssn'],
  });
  await planting.call('breach.whyDuty', { ...duty, rule: 'us-tx-ind' });
  await planting.call('breach.markDuty', { ...duty, mark: 'met' });
  await plantAffected(planting, partId);
  const { id: form } = await planting.call('filingForms.start', { ...duty, fromId: absent });
  const answers = { systems: planting.text('filingForms.fill.answers') };
  const context = { authority: 'ie' };
  await planting.call('filingForms.fill', { id: form, answers, context });
  await planting.call('filingForms.content', { id: form, format: 'json' });
  await planting.call('breachRegister.list');
  await planting.call('breachRegister.table', { format: 'csv' });
  const { id: mistaken } = await planting.call('filingForms.start', { ...duty, fromId: form });
  await planting.call('filingForms.remove', { id: mistaken });
  const { id: filing } = await planting.call('breach.recordFiling', { ...duty, formId: form });
  await planting.call('breach.removeFiling', { id: filing });
  await planting.call('breach.removePart', { id: second });
  const choices = { method: 'grid', likelihood: 'likely', impact: 'grave' };
  const why = () => planting.text('severity.assess.reasons');
  const assessed = { id, partId, choices, reasons: { likelihood: why(), impact: why() } };
  const { id: first } = await planting.call('severity.assess', { ...assessed, correctsId: null });
  await planting.call('severity.assess', { ...assessed, correctsId: first });
  await planting.call('ourEntities.list');
  await planting.call('breach.duties', { id });
  await planting.call('breach.close', { id });
  await planting.call('breach.reopen', { id });
  await planting.call('ourEntities.remove', { id: ourEntityId });
}

/** A decision drafted, submitted, returned by the other person, renewed, taken back, renewed and discarded. */
export async function plantDecisions(planting: Planting): Promise<void> {
  const { texts } = planting;
  const as = async (passphrase: string | undefined) => {
    await planting.call('vault.lock');
    await planting.call('vault.open', { passphrase });
  };
  const seen = async (id: unknown) => {
    const { seenSha256 } = (await planting.call('decisions.get', { id })) as { seenSha256?: string };
    return { id, seenSha256 };
  };
  const own = texts.get('vault.create.passphrase');
  const { id } = await planting.call('decisions.draft');
  await planting.call('decisions.change', { id });
  await planting.call('decisions.submit', await seen(id));
  await as(texts.get('people.add.passphrase'));
  await planting.call('decisions.returnWithRemarks', await seen(id));
  await as(own);
  const { id: second } = await planting.call('decisions.renew', { id });
  await planting.call('decisions.submit', await seen(second));
  await planting.call('decisions.takeBack', { id: second });
  const { id: third } = await planting.call('decisions.renew', { id: second });
  await planting.call('decisions.submit', await seen(third));
  await as(texts.get('people.add.passphrase'));
  await planting.call('decisions.signOff', await seen(third));
  await as(own);
  const { id: fourth } = await planting.call('decisions.renew', { id: third });
  await planting.call('decisions.discard', { id: fourth });
}

/** A list that is counted, kept and disposed of, a batch that went out, an offer. */
async function plantAffected(planting: Planting, partId: unknown): Promise<void> {
  const bytes = Buffer.from(`name,country\n${planting.text('affected list')},US`);
  const table = (path: string) => ({ format: 'csv', sheet: planting.text(`${path}.table.sheet`) });
  const count = { columns: { country: 1 }, duplicatesBy: [0] };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const uploadId = await upload(planting, bytes);
  await planting.call('affected.look', { uploadId, table: table('affected.look') });
  await planting.call('affected.count', { uploadId, partId, table: table('affected.count'), count });
  const kept = { uploadId, partId, table: table('affected.record'), count, sha256, isKept: true };
  const { result } = (await planting.call('affected.record', kept)) as { result?: { id: unknown } };
  await planting.call('affected.dispose', { id: result?.id });
  const batch = { jurisdiction: 'US-TX', letters: 9, returned: 3, resent: 2 };
  const { id } = await planting.call('affected.recordDispatch', { ...batch, partId });
  await planting.call('affected.changeDispatch', { ...batch, id });
  await planting.call('affected.removeDispatch', { id });
  const days = { fromOn: '2026-12-01', untilOn: '2027-02-28' };
  const { id: offer } = await planting.call('affected.recordOffer', { ...days, partId });
  await planting.call('affected.changeOffer', { ...days, id: offer });
  await planting.call('affected.removeOffer', { id: offer });
}

/** What hangs on a case: parties, notes, tasks, deadlines, communications. */
export async function plantWork(planting: Planting): Promise<void> {
  const { ids } = planting;
  await planting.call('parties.change', { id: ids['partyId'] });
  await planting.call('parties.list');
  const role = (await planting.call('parties.join')).id;
  await planting.call('parties.leave', { id: role });
  for (const [group, steps] of [
    ['notes', ['add', 'change', 'mark']],
    ['tasks', ['add', 'change', 'complete', 'reopen', 'remove']],
    ['deadlines', ['set', 'change', 'miss', 'reopen', 'withdraw', 'reopen', 'meet']],
    ['communications', ['record', 'change', 'remove']],
  ] as const) {
    const [first, ...rest] = steps;
    const { id } = await planting.call(`${group}.${first}`);
    if (group === 'notes') ids['noteId'] = id;
    for (const step of rest) await planting.call(`${group}.${step}`, { id });
  }
}

/** What the office adds to the law: targets, rules, confirmations, choices, a pack. */
export async function plantLaw(planting: Planting): Promise<void> {
  const [rule, confirmed] = [ruleWithoutNumber, ruleWithNumber];
  await planting.call('law.setTarget', { rule });
  await planting.call('law.withdrawTarget', { rule });
  const asked = {
    'rule.jurisdiction': 'XX',
    'rule.startsAt': 'awareness',
    'rule.address': 'https://example.org',
    'rule.effectiveFrom': null,
  };
  const { id } = await planting.call('law.addRule', { ...asked, overrides: null });
  await planting.call('law.withdrawRule', { id });
  await planting.call('law.confirm', { rule: confirmed, confirmedOn: '2024-11-24' });
  await planting.call('law.withdrawConfirmation', { rule: confirmed });
  await planting.call('law.choose', { id: 'fcc', choice: '2024' });
  const uploadId = await upload(planting, Buffer.from(packFile(laterPack(ukPack), null)));
  await planting.call('law.previewPack', { uploadId });
  await planting.call('law.importPack', { uploadId });
}

/** Looking for things, drafts, erasing, what leaves the vault by a person's wish. */
export async function plantRest(planting: Planting, places: Places): Promise<void> {
  const { ids, texts } = planting;
  await planting.call('drafts.save');
  await planting.call('drafts.list');
  await planting.call('drafts.get');
  await planting.call('drafts.discard');
  await planting.call('drafts.save');
  await planting.call('cases.list');
  await planting.call('cases.search');
  // One search that finds, one that has nothing to find.
  await planting.call('cases.search', { text: texts.get('complaint.log.summary') });
  await planting.call('cases.get', { which: ids['caseId'] });
  await planting.call('cases.history', { id: ids['caseId'] });
  await planting.call('journal.erase', { entity: 'note', entityId: ids['noteId'], field: 'text' });
  const note = (await planting.call('notes.add')).id;
  await planting.call('notes.remove', { id: note });
  const { ticket } = await planting.call('bundle.prepare', { recipient: 'counsel' });
  await planting.call('bundle.writeFile', { ticket, path: places.bundle });
  await planting.call('bundle.verify', { path: places.bundle });
  await planting.call('backup.make', { folder: places.backup });
  const passphrase = texts.get('vault.create.passphrase');
  await planting.call('backup.restore', { from: places.backup, folder: places.restored, passphrase });
  await planting.callRest();
}

/** Changes of passphrase, lock and recovery. @returns the passphrase that opens the vault afterwards */
export async function plantKeys(planting: Planting): Promise<string> {
  const { texts } = planting;
  const next = () => texts.get('vault.changePassphrase.next');
  await planting.call('vault.changePassphrase', {
    current: texts.get('vault.create.passphrase'),
    exposed: false,
  });
  await planting.call('vault.changePassphrase', { current: next(), exposed: true });
  const { recoveryCode } = await planting.call('vault.newRecoveryCode', { passphrase: next() });
  await planting.call('vault.lock');
  const name = texts.get('vault.create.name');
  await planting.call('vault.recover', { code: recoveryCode, name });
  return texts.get('vault.recover.next') ?? '';
}
