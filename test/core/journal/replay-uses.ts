import type { CoreClient } from '../../../core/create-core.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { factsOfRule, ruleWithNumber, ukPack } from '../../support/office-law.ts';
import { laterPack, packFile, uploadPack } from '../../support/packs.ts';
import { type TestCore, uploadBytes } from '../../support/test-core.ts';

/** One step of a random week: which use case, on which of what is there, with which text. */
export type Step = { use: number; pick: number; text: string; minutes: number };

export const time = (test: TestCore) => ({
  at: new Date(test.clock.wall).toISOString(),
  zone: 'Europe/London',
});
const privilege = { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' } as const;
export const at = <T>(list: readonly T[], index: number): T | undefined =>
  list[index % Math.max(list.length, 1)];

export type Use = (run: {
  test: TestCore;
  client: CoreClient;
  found: CaseDetail;
  step: Step;
}) => Promise<unknown> | undefined;

/** Those of a complaint. */
export const complaintUses: readonly Use[] = [
  ({ client, step: { text, pick } }) =>
    client.complaint.log({
      title: text,
      summary: text,
      complainant: { name: `Party ${String(pick % 3)}`, email: `p${String(pick % 3)}@example.org` },
    }),
  ({ client, found, step: { text } }) =>
    client.complaint.describe({
      id: found.id,
      title: text,
      ourEntity: text,
      isHrData: text.length % 2 === 0,
    }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.confirmReceipt({ id: found.id, at: time(test), reason: text }),
  ({ client, found, test }) => client.complaint.acknowledge({ id: found.id, at: time(test) }),
  ({ client, found, test }) => client.complaint.answer({ id: found.id, at: time(test) }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.correctStep({ id: found.id, step: 'answer', at: time(test), reason: text }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.close({
      id: found.id,
      at: time(test),
      outcome: 'withdrawn',
      reasons: text,
      lessons: text,
    }),
  ({ client, found, step: { text } }) => client.complaint.reopen({ id: found.id, reason: text }),
  ({ client, found, test, step: { text } }) =>
    client.complaint.recordRung({ id: found.id, rung: 'authority', at: time(test), body: text }),
  ({ client, found, step: { pick, text } }) => {
    const rung = at(found.rungs, pick);
    return (
      rung &&
      (pick % 2
        ? client.complaint.changeRung({ id: rung.id, outcome: text })
        : client.complaint.removeRung({ id: rung.id, reason: text }))
    );
  },
  ({ client, found, test, step: { pick, text } }) => {
    if (found.kind !== 'complaint') return undefined;
    const event = at(found.ladderEvents, pick);
    if (!event || pick % 3 === 0)
      return client.complaint.recordEvent({
        id: found.id,
        ...(pick % 2
          ? { rung: 'authority', event: 'advice' }
          : { rung: 'arbitration', event: 'recourseUsed' }),
        at: time(test),
        remarks: text,
      });
    return pick % 2
      ? client.complaint.changeEvent({ id: event.id, remarks: text })
      : client.complaint.removeEvent({ id: event.id, reason: text });
  },
  ({ client, found, step: { text } }) =>
    client.journal.erase({ entity: 'complaint', entityId: found.id, field: 'ourEntity', reason: text }),
];

/** Those of a request. */
export const requestUses: readonly Use[] = [
  ({ client, step: { text, pick } }) =>
    client.request.log({
      title: text,
      rights: pick % 2 ? ['access'] : ['access', 'deletion'],
      laws: ['EU GDPR', 'GB UK GDPR (as amended by DUAA 2025)', 'CH FADP'],
      actsFor: text,
      requester: { name: `Party ${String(pick % 3)}`, email: `p${String(pick % 3)}@example.org` },
    }),
  ({ client, found, step: { text } }) =>
    client.request.describe({ id: found.id, title: text, summary: text, laws: ['US-CA CCPA/CPRA'] }),
  ({ client, found, test, step: { text } }) =>
    client.request.confirmReceipt({ id: found.id, at: time(test), reason: text }),
  ({ client, found, test }) => client.request.askIdentity({ id: found.id, at: time(test) }),
  ({ client, found, test, step: { text } }) =>
    client.request.confirmIdentity({ id: found.id, at: time(test), method: text }),
  ({ client, found, test, step: { pick } }) =>
    pick % 3
      ? client.request.acknowledge({ id: found.id, at: time(test) })
      : client.request.answer({ id: found.id, at: time(test) }),
  ({ client, found, test, step: { pick, text } }) =>
    client.request.extend({
      id: found.id,
      ...(pick % 2 ? { rule: 'eu-gdpr-access' } : { rule: 'ch-fadp-access', untilOn: '2027-06-01' }),
      toldAt: time(test),
      reason: text,
    }),
  ({ client, found, test, step: { pick, text } }) => {
    if (found.kind !== 'request') return undefined;
    const pause = at(found.pauses, pick);
    if (!pause) return client.request.pause({ id: found.id, from: time(test), reason: text });
    return pick % 2
      ? client.request.resume({ id: pause.id, until: time(test) })
      : client.request.takeBackPause({ id: pause.id, reason: text });
  },
  ({ client, found, step: { pick, text } }) => {
    const extension = found.kind === 'request' ? at(found.extensions, pick) : undefined;
    return extension && client.request.takeBackExtension({ id: extension.id, reason: text });
  },
  ({ client, found, test, step: { text } }) =>
    client.request.correctStep({ id: found.id, step: 'answer', at: time(test), reason: text }),
  ({ client, found, test, step: { pick, text } }) =>
    client.request.close({
      id: found.id,
      at: time(test),
      reasons: text,
      ...(pick % 2
        ? { outcome: 'withdrawn' }
        : { outcome: 'refused', refusalGround: text, appealRoute: text }),
    }),
  ({ client, found, step: { text } }) => client.request.reopen({ id: found.id, reason: text }),
  ({ client, found, test, step: { pick, text } }) =>
    pick % 2
      ? client.request.recordAppeal({ id: found.id, at: time(test) })
      : client.request.answerAppeal({ id: found.id, at: time(test), outcome: text }),
  ({ client, found, step: { text } }) =>
    client.journal.erase({ entity: 'request', entityId: found.id, field: 'actsFor', reason: text }),
];

/** Those of every case. */
export const workUses: readonly Use[] = [
  ({ client, step: { text } }) => client.complaint.log({ title: text }),
  ({ client, found, step: { text, pick } }) =>
    pick % 7 === 0 ? client.cases.makeVoid({ id: found.id, reason: text }) : undefined,
  ({ client, found }) => client.cases.assign({ id: found.id, ownerId: null }),
  ({ client, found, step: { text, pick } }) =>
    client.notes.add({ caseId: found.id, text, privilege: pick % 2 ? privilege : null }),
  ({ client, found, step: { pick, text } }) => {
    const note = at(found.notes, pick);
    if (!note) return undefined;
    if (pick % 3 === 0) return client.notes.change({ id: note.id, text });
    return pick % 3 === 1
      ? client.notes.mark({ id: note.id, privilege: note.privilege ? null : privilege, reason: text })
      : client.notes.remove({ id: note.id, reason: text });
  },
  ({ client, found, step: { text } }) =>
    client.decisions.draft({ caseId: found.id, subject: text, decided: text, reasons: text }),
  async ({ client, found, step: { pick, text } }) => {
    const decision = at(found.decisions, pick);
    if (!decision) return undefined;
    const { id, state } = decision;
    if (state === 'submitted') return client.decisions.takeBack({ id, reason: text });
    if (state === 'takenBack') return client.decisions.renew({ id });
    if (pick % 3 === 0) return client.decisions.change({ id, decided: text });
    if (pick % 3 === 1) return client.decisions.discard({ id, reason: text });
    return client.decisions.submit({ id, seenSha256: (await client.decisions.get({ id })).seenSha256 });
  },
  ({ client, found, step: { pick, text } }) => {
    const decision = at(found.decisions, pick);
    return (
      decision &&
      client.journal.erase({ entity: 'decision', entityId: decision.id, field: 'decided', reason: text })
    );
  },
  ({ client, found, step: { text } }) =>
    client.tasks.add({ caseId: found.id, title: text, dueOn: '2026-12-01' }),
  ({ client, found, step: { pick, text } }) => {
    const task = at(found.tasks, pick);
    return (
      task &&
      (pick % 2 ? client.tasks.complete({ id: task.id }) : client.tasks.remove({ id: task.id, reason: text }))
    );
  },
  ({ client, found, test, step: { text } }) =>
    client.deadlines.set({ caseId: found.id, label: text, dueAt: time(test) }),
  ({ client, found, test, step: { pick, text } }) => {
    const deadline = at(found.deadlines, pick);
    if (!deadline) return undefined;
    const { id } = deadline;
    if (pick % 3 === 0) return client.deadlines.meet({ id, at: time(test) });
    return pick % 3 === 1
      ? client.deadlines.withdraw({ id, reason: text })
      : client.deadlines.reopen({ id, reason: text });
  },
  async ({ client, found, step: { text } }) => {
    const { id } = await uploadBytes(client, text, Buffer.from(text));
    return client.documents.attach({ caseId: found.id, uploadId: id, privilege: null });
  },
  ({ client, found, step: { pick, text } }) => {
    const document = at(found.documents, pick);
    return (
      document &&
      (pick % 2
        ? client.documents.rename({ id: document.id, name: text })
        : client.documents.remove({ id: document.id, reason: text }))
    );
  },
  ({ client, found, step: { text, pick } }) =>
    client.communications.record({
      caseId: found.id,
      direction: 'in',
      medium: 'mail',
      subject: text,
      text,
      privilege: pick % 4 === 0 ? privilege : null,
    }),
  ({ client, found, step: { pick, text } }) => {
    const one = at(found.communications, pick);
    return one && client.communications.change({ id: one.id, text, correspondent: text });
  },
  ({ client, found, step: { pick, text } }) => {
    const party = at(found.parties, pick);
    return (
      party &&
      (pick % 2
        ? client.parties.change({ id: party.partyId, name: text, phone: text })
        : client.parties.leave({ id: party.id, reason: text }))
    );
  },
  async ({ client, found }) => {
    const { entries } = await client.cases.history({ id: found.id, limit: 1 });
    const [last] = entries;
    return last?.canUndo ? client.journal.undo({ actId: last.actId }) : undefined;
  },
  ({ client, found, step: { pick, text } }) => {
    const note = at(found.notes, pick);
    return note && client.journal.erase({ entity: 'note', entityId: note.id, field: 'text', reason: text });
  },
  ({ client, step: { pick } }) => client.settings.change({ lockAfterMinutes: 1 + (pick % 200) }),
];

/** A rule that dates none of these cases: dates on record stay as they are when the law changes. */
const undatedRule = 'eu-gdpr-34';

/** Those of the office's law, which stand on no case. */
export const lawUses: readonly Use[] = [
  ({ client, step: { pick, text } }) =>
    pick % 3 === 0
      ? client.law.withdrawTarget({ rule: undatedRule, reason: text })
      : client.law.setTarget({
          rule: undatedRule,
          length: { value: 1 + (pick % 9), unit: 'days' },
          reason: text,
        }),
  async ({ client, step: { pick, text } }) => {
    const house = at((await client.law.get({})).houseRules, pick);
    return house
      ? client.law.withdrawRule({ id: house.id, reason: text })
      : client.law.addRule({
          rule: factsOfRule(ruleWithNumber),
          overrides: pick % 2 ? ruleWithNumber : null,
          reason: text,
        });
  },
  ({ client, step: { pick, text } }) =>
    pick % 3 === 0
      ? client.law.withdrawConfirmation({ rule: ruleWithNumber, reason: text })
      : client.law.confirm({ rule: ruleWithNumber, counsel: text, confirmedOn: '2026-11-20', read: text }),
  ({ client, step: { pick, text } }) =>
    client.law.choose({ id: 'fcc', choice: pick % 2 ? '2007' : 'both', reason: text }),
  async ({ client, step: { text } }) => {
    const uploadId = await uploadPack(client, packFile(laterPack(ukPack), null));
    return client.law.importPack({ uploadId, reason: text });
  },
];
