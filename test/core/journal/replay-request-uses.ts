import type { CoreClient } from '../../../core/create-core.ts';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { Use } from './replay-uses.ts';

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)];

type Run = Omit<Parameters<Use>[0], 'found'> & { found: RequestCase };

const onRequest =
  (work: (run: Run) => Promise<unknown> | undefined): Use =>
  ({ found, ...run }) =>
    found.kind === 'request' ? work({ ...run, found }) : undefined;

const now = ({ test }: Run) => ({ at: new Date(test.clock.wall).toISOString(), zone: 'Europe/London' });

type Part =
  'items' | 'searches' | 'foundItems' | 'fees' | 'forwardings' | 'packages' | 'deletions' | 'duplicates';
const off = (client: CoreClient, what: Parameters<CoreClient['request']['takeOff']>[0]['what']) => ({
  one: (found: RequestCase, part: Part, { pick, text }: { pick: number; text: string }) => {
    const record = at<{ id: string }>(found[part], pick);
    return record && client.request.takeOff({ what, id: record.id as never, reason: text });
  },
});

/** The work on a request: each part is recorded, changed, and taken off. */
export const requestWorkUses: readonly Use[] = [
  onRequest((run) => {
    const { client, found, step } = run;
    const { pick, text } = step;
    const item = at(found.items, pick);
    if (item && pick % 3 === 0) return client.request.changeItem({ id: item.id, reasons: text });
    if (item && pick % 3 === 1) return off(client, 'requestItem').one(found, 'items', step);
    const refusal = { outcome: 'refused', law: 'EU GDPR', ground: text } as const;
    return client.request.recordItem({ id: found.id, right: 'access', asked: text, ...refusal });
  }),
  onRequest((run) => {
    const { client, found, step } = run;
    const { pick, text } = step;
    const search = at(found.searches, pick);
    if (search && pick % 3 === 0)
      return client.request.changeSearch({ id: search.id, found: pick, answer: text, answeredAt: now(run) });
    if (search && pick % 3 === 1) return off(client, 'systemSearch').one(found, 'searches', step);
    return client.request.recordSearch({ id: found.id, system: text, askedOf: text, askedAt: now(run) });
  }),
  onRequest((run) => {
    const { client, found, step } = run;
    const { pick, text } = step;
    const one = at(found.foundItems, pick);
    if (one && pick % 3 === 0) return client.request.changeFound({ id: one.id, pages: text });
    if (one && pick % 3 === 1) return off(client, 'foundItem').one(found, 'foundItems', step);
    const searchId = at(found.searches, pick)?.id ?? null;
    return client.request.recordFound({
      id: found.id,
      what: text,
      searchId,
      treatment: 'redacted',
      ground: text,
    });
  }),
  onRequest((run) => {
    const { client, found, step } = run;
    const { pick, text } = step;
    const fee = at(found.fees, pick);
    if (fee && pick % 3 === 0) return client.request.changeFee({ id: fee.id, paidAt: now(run) });
    if (fee && pick % 3 === 1) return off(client, 'fee').one(found, 'fees', step);
    const asked = { amount: '25.00', currency: 'GBP', ground: text, askedAt: now(run) };
    return client.request.recordFee({ id: found.id, ...asked });
  }),
  onRequest((run) => {
    const { client, found, step } = run;
    const { pick, text } = step;
    const one = at(found.forwardings, pick);
    if (one && pick % 3 === 0)
      return client.request.changeForwarding({ id: one.id, answer: text, answeredAt: now(run) });
    if (one && pick % 3 === 1) return off(client, 'forwarding').one(found, 'forwardings', step);
    return client.request.recordForwarding({ id: found.id, recipient: text, forwardedAt: now(run) });
  }),
  onRequest((run) => {
    const { client, found, step } = run;
    const { pick, text } = step;
    if (pick % 3 === 1) return off(client, 'responsePackage').one(found, 'packages', step);
    const document = at(found.documents, pick);
    return (
      document &&
      client.request.recordPackage({
        id: found.id,
        recipient: text,
        sentAt: now(run),
        medium: 'post',
        documentIds: [document.id],
        remarks: text,
      })
    );
  }),
  onRequest((run) => {
    const { client, found, step } = run;
    if (step.pick % 3 === 1) return off(client, 'duplicate').one(found, 'duplicates', step);
    if (step.pick % 3 === 2) return off(client, 'deletion').one(found, 'deletions', step);
    const other = { title: step.text, rights: ['access' as const] };
    return client.request
      .log(other)
      .then(({ id }) => client.request.linkDuplicate({ id: found.id, other: id }));
  }),
  onRequest((run) => {
    const { client, found, step } = run;
    const { pick, text } = step;
    const given = { id: found.id, at: now(run) };
    if (pick % 3 === 0) return client.request.confirmAuthority({ ...given, seen: text });
    if (pick % 3 === 1)
      return client.request.askConsent({ ...given, until: { at: '2027-06-01T09:00:00.000Z', zone: 'UTC' } });
    return client.request.confirmConsent(given);
  }),
];
