// Requests of the busy office: one on its way, one with the longest texts and much taken, one that has ended.
import type { CaseId } from '../../../../shared/ids.ts';
import type { Client } from './client.ts';

/** References of requests: on its way, long, closed, and one on which nothing is recorded. */
export type BusyRequests = Record<'content' | 'long' | 'closed' | 'empty', string>;

type Texts = { name: string; title: string; text: string };

const zone = 'Europe/London';
const daysAgo = (days: number) => ({
  at: new Date(Date.now() - days * 86_400_000).toISOString(),
  zone,
});

/** The system whose search the pictures show. */
export const searchedSystem = 'Billing archive';

async function workOn(client: Client, id: CaseId): Promise<void> {
  const { id: searchId } = await client.request.recordSearch({
    id,
    system: searchedSystem,
    askedOf: 'Finance, accounts receivable',
    askedAt: daysAgo(16),
    answeredAt: daysAgo(12),
    found: 14,
    answer: 'Fourteen invoices of the account, two with a note about another customer.',
  });
  await client.request.recordSearch({
    id,
    system: 'Support tickets',
    askedOf: 'Help desk',
    askedAt: daysAgo(16),
  });
  await client.request.recordFound({ id, searchId, what: 'Invoices 2019 to 2024', treatment: 'released' });
  await client.request.recordFound({
    id,
    searchId,
    what: 'Note on invoice 8841',
    pages: 'page 2, lines 4 to 7',
    treatment: 'redacted',
    ground: 'Names another customer (GDPR Art. 15(4))',
  });
  await client.request.recordForwarding({
    id,
    recipient: 'Lakeside school district',
    forwardedAt: daysAgo(15),
  });
  await client.request.recordItem({
    id,
    right: 'portability',
    asked: 'Invoices as a table',
    outcome: 'granted',
  });
  await client.request.recordItem({
    id,
    right: 'access',
    asked: 'Everything on the closed account',
    outcome: 'partlyGranted',
    law: 'EU GDPR',
    ground: 'GDPR Art. 15(4)',
    reasons: 'Two notes name another customer.',
  });
  await client.request.recordFee({
    id,
    amount: '15.00',
    currency: 'EUR',
    ground: 'Third copy, GDPR Art. 15(3)',
    askedAt: daysAgo(10),
  });
  await client.request.certifyDeletion({
    id,
    what: 'Marketing profile of the closed account',
    systems: 'Campaign tool',
    method: 'Deleted by the supplier’s own function, confirmed by its log',
    deletedAt: daysAgo(4),
    byWhom: 'Dana Whitfield',
    kept: 'Invoices, for ten years (duty of tax law)',
  });
  const other = await client.request.log({
    title: 'The same by post',
    rights: ['access'],
    receivedAt: daysAgo(9),
  });
  await client.request.linkDuplicate({ id, other: other.id });
}

async function onItsWay(client: Client): Promise<{ id: CaseId; reference: string }> {
  const { id, reference } = await client.request.log({
    title: 'Copy of everything on a closed account',
    summary: 'A former customer asks for all data on her account.',
    rights: ['access', 'portability'],
    laws: ['EU GDPR', 'GB UK GDPR (as amended by DUAA 2025)'],
    residence: 'DE',
    channel: 'mail',
    ourRole: 'controller',
    sentAt: daysAgo(21),
    receivedAt: daysAgo(20),
    requester: { name: 'Annegret Thiessen', email: 'thiessen@example.org' },
  });
  await client.request.askIdentity({ id, at: daysAgo(19) });
  await client.request.confirmIdentity({ id, at: daysAgo(17), method: 'Customer number and callback' });
  await client.request.extend({
    id,
    rule: 'eu-gdpr-access',
    toldAt: daysAgo(6),
    reason: 'Nine systems to search',
  });
  await client.request.pause({ id, from: daysAgo(5), reason: 'Which of the two accounts?' });
  await workOn(client, id);
  return { id, reference };
}

async function long(client: Client, texts: Texts): Promise<string> {
  const { id, reference } = await client.request.log({
    title: texts.title,
    summary: texts.text,
    rights: ['access', 'deletion', 'rectification', 'restriction', 'portability', 'objection', 'opt_out'],
    laws: ['EU GDPR', 'GB UK GDPR (as amended by DUAA 2025)', 'CH FADP', 'US-CA CCPA/CPRA', 'BR LGPD'],
    residence: 'US-CA',
    actsFor: texts.name,
    agentCapacity: 'authorisedAgent',
    ourEntity: texts.name.slice(0, 300),
    receivedAt: daysAgo(20),
    requester: { name: texts.name },
  });
  await client.request.confirmIdentity({ id, at: daysAgo(17), method: texts.title.slice(0, 480) });
  await client.request.extend({
    id,
    rule: 'eu-gdpr-access',
    toldAt: daysAgo(6),
    reason: texts.text.slice(0, 4_000),
  });
  return reference;
}

async function closed(client: Client): Promise<string> {
  const { id, reference } = await client.request.log({
    title: 'Deletion while a bill is open',
    rights: ['deletion'],
    laws: ['US-VA Virginia CDPA'],
    receivedAt: daysAgo(30),
  });
  await client.request.answer({ id, at: daysAgo(10) });
  await client.request.close({
    id,
    at: daysAgo(9),
    outcome: 'refused',
    reasons: 'The bill is not paid.',
    refusalGround: 'Va. Code § 59.1-582',
    appealRoute: 'Appeal to us, then the Attorney General',
  });
  return reference;
}

/** Fills the busy office with requests. */
export async function fillRequests(client: Client, texts: Texts): Promise<BusyRequests> {
  const { reference } = await onItsWay(client);
  return {
    content: reference,
    long: await long(client, texts),
    closed: await closed(client),
    empty: (await client.request.log({ title: 'A call about data' })).reference,
  };
}
