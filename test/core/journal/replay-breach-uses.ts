import { type CaseDetail } from '../../../shared/contract/cases.ts';
import { uploadBytes } from '../../support/test-core.ts';
import { at, time, type Use } from './replay-uses.ts';

const rules = ['eu-gdpr-33', 'us-ca-ind', 'us-tx-ag'] as const;
const marks = ['applies', 'doesNotApply', 'met', 'withdrawn'] as const;

const partOf = (found: CaseDetail, pick: number) =>
  found.kind === 'breach' ? at(found.parts, pick) : undefined;

/** Those of a breach. */
export const breachUses: readonly Use[] = [
  ({ client, step: { text, pick } }) =>
    client.breach.open({
      title: text,
      summary: text,
      part: { ourRole: pick % 2 ? 'controller' : 'processor', elements: ['ssn', 'name'], label: text },
    }),
  async ({ client, found, step: { text } }) => {
    const { entities } = await client.ourEntities.list({});
    const [first] = entities;
    const ourEntityId =
      first?.id ?? (await client.ourEntities.add({ name: text, country: 'US', establishments: ['DE'] })).id;
    return client.breach.describe({ id: found.id, title: text, cause: text, measures: text, ourEntityId });
  },
  ({ client, found, test, step: { text, pick } }) =>
    client.breach.setTimes({
      id: found.id,
      times: { [pick % 2 ? 'aware' : 'discovered']: `${time(test).at.slice(0, 16)}Z[Europe/London]` },
      ...(pick % 3 ? { reason: text } : {}),
    }),
  ({ client, found, step: { text } }) => client.breach.addPart({ id: found.id, label: text }),
  ({ client, found, step: { pick, text } }) => {
    const part = partOf(found, pick);
    return (
      part &&
      (pick % 3
        ? client.breach.describePart({ id: part.id, label: text, risk: 'highRisk', elements: ['cpni'] })
        : client.breach.removePart({ id: part.id, reason: text }))
    );
  },
  ({ client, found, step: { pick } }) => {
    const part = partOf(found, pick);
    const people = [
      { jurisdiction: 'US-CA', count: pick, accuracy: 'exact' as const },
      { jurisdiction: 'DE', count: null, accuracy: 'unknown' as const },
    ];
    return part && client.breach.countPeople({ id: part.id, people });
  },
  ({ client, found, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const people = [{ jurisdiction: 'US-TX', count: pick, accuracy: 'estimated' as const }];
    const clients = [
      { id: 'lakeside', name: text, people, notice: null },
      { id: 'hillside', name: text, people, notice: null },
    ];
    return part && client.breach.setClients({ id: part.id, clients });
  },
  ({ client, found, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const notice = { value: 1 + pick, unit: 'hours', from: 'aware' as const, to: text };
    const given = { clientIds: ['lakeside', 'hillside'], notice: pick % 3 ? notice : null };
    return part && client.breach.setClientNotices({ id: part.id, ...given });
  },
  ({ client, found, test, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const mark = at(marks, pick) ?? marks[0];
    return (
      part &&
      client.breach.markClients({
        id: found.id,
        partId: part.id,
        clientIds: ['hillside', 'lakeside'],
        mark,
        at: time(test),
        by: 'post',
        reason: text,
      })
    );
  },
  ({ client, found, step: { pick } }) => {
    const part = partOf(found, pick);
    const holds = pick % 3 === 0 ? null : pick % 2 ? ('yes' as const) : ('no' as const);
    return (
      part && client.breach.confirmCondition({ id: part.id, rule: 'eu-nis2-1', condition: 'trigger', holds })
    );
  },
  ({ client, found, test, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const rule = at(rules, pick) ?? rules[0];
    const mark = at(marks, pick) ?? marks[0];
    return (
      part &&
      client.breach.markDuty({ id: found.id, rule, partId: part.id, mark, at: time(test), reason: text })
    );
  },
  ({ client, found, test, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const rule = at(rules, pick) ?? rules[0];
    return (
      part &&
      client.breach.recordFiling({
        id: found.id,
        rule,
        partId: part.id,
        stage: 'initial',
        at: time(test),
        text,
        receiptNumber: text,
      })
    );
  },
  ({ client, found, test, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const batch = {
      batch: text,
      method: 'post' as const,
      sentAt: time(test),
      letters: pick,
      substitute: text,
    };
    const known = found.kind === 'breach' ? at(found.dispatches, pick) : undefined;
    if (known && pick % 3 === 0) return client.affected.removeDispatch({ id: known.id, reason: text });
    if (known && pick % 2) return client.affected.changeDispatch({ ...batch, id: known.id, returned: pick });
    return part && client.affected.recordDispatch({ ...batch, partId: part.id });
  },
  ({ client, found, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const given = { offer: 'callCentre' as const, provider: text, fromOn: '2026-12-01', details: text };
    const known = found.kind === 'breach' ? at(found.offers, pick) : undefined;
    if (known && pick % 3 === 0) return client.affected.removeOffer({ id: known.id, reason: text });
    if (known && pick % 2) return client.affected.changeOffer({ ...given, id: known.id });
    return part && client.affected.recordOffer({ ...given, partId: part.id });
  },
  async ({ client, found, step: { pick, text } }) => {
    const part = partOf(found, pick);
    const kept =
      found.kind === 'breach' ? found.peopleLists.find((one) => one.documentId !== null) : undefined;
    if (kept && pick % 2) return client.affected.dispose({ id: kept.id, reason: text });
    if (!part) return undefined;
    const bytes = Buffer.from(`name,country\nAna ${String(pick)},DE`);
    const uploaded = await uploadBytes(client, 'people.csv', bytes);
    const table = { format: 'csv' as const };
    const count = { columns: { country: 1 } };
    const { id: uploadId, sha256 } = uploaded;
    const isKept = pick % 2 === 0;
    const asked = { uploadId, partId: part.id, table, count, sha256, isKept };
    for await (const step of await client.affected.record(asked)) if (step.step === 'result') return step;
    return undefined;
  },
  ({ client, found, step: { pick, text } }) => {
    const filing = found.kind === 'breach' ? at(found.filings, pick) : undefined;
    return filing && client.breach.removeFiling({ id: filing.id, reason: text });
  },
  ({ client, found, test, step: { text, pick } }) => {
    const earlier = found.kind === 'breach' ? at(found.assessments, pick) : undefined;
    return client.severity.assess({
      id: found.id,
      partId: pick % 2 ? (partOf(found, pick)?.id ?? null) : null,
      at: time(test),
      choices: { method: 'grid', likelihood: 'likely', impact: 'grave' },
      reasons: { likelihood: text, impact: text },
      ...(earlier && pick % 3 === 0 ? { correctsId: earlier.id, reason: text } : {}),
    });
  },
  ({ client, found, step: { text, pick } }) => {
    const earlier = found.kind === 'breach' ? at(found.assessments, pick) : undefined;
    return (
      earlier &&
      client.journal.erase({ entity: 'assessment', entityId: earlier.id, field: 'reasons', reason: text })
    );
  },
  ({ client, found, step: { pick } }) => {
    const part = partOf(found, pick);
    const from = found.kind === 'breach' ? at(found.filingForms, pick) : undefined;
    return (
      part &&
      client.filingForms.start({
        id: found.id,
        rule: rules[0],
        partId: part.id,
        ...(from && pick % 2 ? { fromId: from.id } : {}),
      })
    );
  },
  ({ client, found, test, step: { text, pick } }) => {
    const form = found.kind === 'breach' ? at(found.filingForms, pick) : undefined;
    if (!form) return undefined;
    if (pick % 5 === 0) return client.filingForms.remove({ id: form.id, reason: text });
    const { id: formId, rule, partId } = form;
    const filed = { id: found.id, rule, partId, formId, stage: 'followUp' as const, at: time(test) };
    return pick % 5 === 1
      ? client.breach.recordFiling(filed)
      : client.filingForms.fill({ id: form.id, answers: { systems: text, aware_at: null } });
  },
  ({ client, found, step: { text, pick } }) =>
    client.breach.chooseFccText({ id: found.id, version: pick % 2 ? '2024' : 'notChosen', reason: text }),
  ({ client, found, test, step: { text, pick } }) =>
    pick % 2
      ? client.breach.close({ id: found.id, at: time(test), reasons: text, undecidedReason: text })
      : client.breach.reopen({ id: found.id, reason: text }),
  ({ client, found, step: { text, pick } }) => {
    const part = partOf(found, pick);
    return (
      part && client.journal.erase({ entity: 'part', entityId: part.id, field: 'clients', reason: text })
    );
  },
];
