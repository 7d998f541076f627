import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, PartId } from '../../../shared/ids.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { caseText, stepObstacleText } from '../../../shared/text/complaint-steps.ts';
import { decisionStepsText } from '../../../shared/text/decisions.ts';
import { dutiesText } from '../../../shared/text/duties.ts';
import { breachCase } from '../../support/kind-case.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
let id: CaseId;
let partId: PartId;

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());
beforeEach(async () => {
  ({ id, partId } = await client.breach.open({ title: 'A laptop left on a train' }));
});

const found = () => breachCase(client, id);
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const conflict = (why: string) => ({ code: 'CONFLICT', data: { why } });
const at = (time: string) => ({ at: `2026-11-${time}:00.000Z`, zone: 'Europe/London' });
const aware = '2026-11-20T09:00[Europe/London]';

describe('opening', () => {
  test('a breach has a number of its own kind and one part from the start', async () => {
    const { reference } = await client.breach.open({ title: 'Another' });
    expect(reference).toMatch(/^US-2026-\d{4}-BR$/);
    expect((await breachCase(client, reference)).parts).toMatchObject([{ ourRole: null, elements: [] }]);
  });

  test('nothing is assumed: no role, no entity, no answer to what nobody looked at', async () => {
    expect(await found()).toMatchObject({
      status: 'open',
      breach: { entity: null, times: {}, nature: [], fccVersion: 'notChosen' },
      parts: [{ names: 'notKnown', risk: 'notAssessed', harm: 'notAssessed', confirmed: {} }],
    });
    const { first, met } = await client.breach.duties({ id });
    expect(first.map(({ fact }) => fact)).toEqual(['entity', `parts.${partId}.ourRole`]);
    expect(met).toEqual([]);
  });
});

describe('times', () => {
  test('each is kept by its name; changing one needs the reason, another new one does not', async () => {
    await client.breach.setTimes({ id, times: { aware } });
    await client.breach.setTimes({ id, times: { contained: '2026-11-21[Europe/London]' } });
    const later = '2026-11-20T10:00[Europe/London]';
    await expect(client.breach.setTimes({ id, times: { aware: later } })).rejects.toMatchObject(
      invalid('reason', breachStepsText.timeChanged),
    );
    await client.breach.setTimes({ id, times: { aware: later }, reason: 'The alert was read at ten.' });
    expect((await found()).breach.times).toEqual({ aware: later, contained: '2026-11-21[Europe/London]' });
    const { entries } = await client.cases.history({ id, limit: 1 });
    expect(entries[0]?.fields.map(({ field }) => field)).toEqual(['correctionReason', 'times']);
  });

  test('one that lies before the breach began, is still to come, has no zone or never was is refused by name', async () => {
    const set = (times: Record<string, string>) => client.breach.setTimes({ id, times });
    await set({ happened: '2026-11-19[Europe/London]' });
    const refused = async (name: string, text: string, why: string) =>
      expect(set({ [name]: text })).rejects.toMatchObject(invalid(`times.${name}`, why));
    await refused('aware', '2026-11-18T09:00[Europe/London]', dutiesText.facts.beforeItBegan);
    await refused('aware', '2026-11-25T09:00[Europe/London]', caseText.inFuture);
    await refused('discovered', '2026-11-25[Europe/London]', caseText.inFuture);
    await refused('detected', '2026-11-20T09:00', dutiesText.facts.time.noZone);
    await refused('detected', '2026-03-29T01:30[Europe/London]', dutiesText.facts.time.skipped);
    expect((await found()).breach.times).toEqual({ happened: '2026-11-19[Europe/London]' });
  });
});

describe('parts', () => {
  test('people are counted by place; what can’t be counted is refused at its row', async () => {
    const count = (
      ...people: { jurisdiction: string; count: number | null; accuracy: 'exact' | 'unknown' }[]
    ) => client.breach.countPeople({ id: partId, people });
    await count({ jurisdiction: 'US-TX', count: 12, accuracy: 'exact' });
    const refused = async (row: Parameters<typeof count>[0], field: string, why: string) =>
      expect(count(row)).rejects.toMatchObject(invalid(field, why));
    const say = dutiesText.facts;
    await refused({ jurisdiction: 'US-TX', count: -1, accuracy: 'exact' }, 'people.0.count', say.count);
    await refused(
      { jurisdiction: 'XY', count: 1, accuracy: 'exact' },
      'people.0.jurisdiction',
      say.unknownPlace('XY'),
    );
    await refused(
      { jurisdiction: 'DE', count: null, accuracy: 'exact' },
      'people.0.count',
      say.countAndAccuracy,
    );
    await expect(
      count(
        { jurisdiction: 'DE', count: 1, accuracy: 'exact' },
        { jurisdiction: 'DE', count: 2, accuracy: 'exact' },
      ),
    ).rejects.toMatchObject(invalid('people.1.jurisdiction', say.placeTwice('DE')));
    expect((await found()).parts[0]?.people).toEqual([
      { jurisdiction: 'US-TX', count: 12, accuracy: 'exact' },
    ]);
  });

  test('four hundred clients are set at once, as a processor; a controller has none', async () => {
    const clients = Array.from({ length: 400 }, (_, n) => ({
      id: `district-${String(n)}`,
      name: `District ${String(n)}`,
      people: [{ jurisdiction: 'US-TX', count: n, accuracy: 'exact' as const }],
      notice: null,
    }));
    await client.breach.describePart({ id: partId, ourRole: 'controller' });
    await expect(client.breach.setClients({ id: partId, clients })).rejects.toMatchObject(
      invalid('clients', dutiesText.facts.clientsOfController),
    );
    await client.breach.describePart({ id: partId, ourRole: 'processor' });
    await client.breach.setClients({ id: partId, clients });
    expect((await found()).parts[0]?.clients).toHaveLength(400);
    await expect(
      client.breach.countPeople({
        id: partId,
        people: [{ jurisdiction: 'DE', count: 1, accuracy: 'exact' }],
      }),
    ).rejects.toMatchObject(invalid('people', dutiesText.facts.countedTwice));
    await expect(
      client.breach.setClients({ id: partId, clients: [clients[0]!, clients[0]!] }),
    ).rejects.toMatchObject(invalid('clients.1.id', breachStepsText.clientTwice('District 0')));
  });

  test('a part goes with a reason, the last one stays', async () => {
    const { id: second } = await client.breach.addPart({ id, label: 'Our own staff', ourRole: 'controller' });
    expect((await found()).parts.map(({ label }) => label)).toEqual([null, 'Our own staff']);
    await client.breach.removePart({ id: second, reason: 'Nobody of the staff was in it.' });
    await expect(client.breach.removePart({ id: partId, reason: 'x' })).rejects.toMatchObject(
      conflict(breachStepsText.lastPart),
    );
    expect((await found()).parts).toHaveLength(1);
  });

  test('what only a person can say is answered by rule and condition, and taken back', async () => {
    const answer = (rule: string, condition: string, holds: 'yes' | 'no' | null) =>
      client.breach.confirmCondition({ id: partId, rule, condition, holds });
    await answer('eu-nis2-1', 'trigger', 'yes');
    expect((await found()).parts[0]?.confirmed).toEqual({ 'eu-nis2-1': { trigger: 'yes' } });
    await answer('eu-nis2-1', 'trigger', null);
    expect((await found()).parts[0]?.confirmed).toEqual({});
    await expect(answer('no-such', 'trigger', 'yes')).rejects.toMatchObject(
      invalid('rule', breachStepsText.unknownRule),
    );
    await expect(answer('eu-gdpr-33', 'trigger', 'yes')).rejects.toMatchObject(
      invalid('condition', breachStepsText.notAsked),
    );
  });

  test('names among the data can’t be absent and present at once', async () => {
    await expect(
      client.breach.describePart({ id: partId, elements: ['name'], names: 'no' }),
    ).rejects.toMatchObject(invalid('names', dutiesText.facts.namesConflict));
  });
});

describe('closing', () => {
  test('the decision is signed with its reasons, and a closed breach takes nothing until it is reopened', async () => {
    await expect(client.breach.close({ id, at: at('25T10:00'), reasons: 'x' })).rejects.toMatchObject(
      invalid('at', caseText.inFuture),
    );
    const closing = { id, at: at('24T10:00'), reasons: 'Encrypted; the key was not on it.' };
    await expect(client.breach.close(closing)).rejects.toMatchObject(
      invalid('undecidedReason', decisionStepsText.undecided),
    );
    const undecidedReason = 'The only other person of the office is away.';
    await client.breach.close({ ...closing, undecidedReason });
    expect(await found()).toMatchObject({
      status: 'closed',
      breach: { outcomeReasons: 'Encrypted; the key was not on it.', undecidedReason },
    });
    const closed = conflict(stepObstacleText.closed);
    await expect(client.breach.describe({ id, cause: 'x' })).rejects.toMatchObject(closed);
    await expect(client.breach.setTimes({ id, times: { aware } })).rejects.toMatchObject(closed);
    await expect(client.breach.addPart({ id })).rejects.toMatchObject(closed);
    await expect(client.breach.describePart({ id: partId, label: 'x' })).rejects.toMatchObject(closed);
    await expect(
      client.breach.markDuty({ id, rule: 'eu-gdpr-33', partId, mark: 'applies' }),
    ).rejects.toMatchObject(closed);
    await client.breach.reopen({ id, reason: 'The key was found in the bag.' });
    await client.breach.describe({ id, cause: 'The key lay beside it.' });
    expect(await found()).toMatchObject({ status: 'open', breach: { closedAt: null, outcomeReasons: null } });
    await expect(client.breach.reopen({ id, reason: 'x' })).rejects.toMatchObject(
      conflict(stepObstacleText.notClosed),
    );
  });
});
