import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId, ExtensionId, PauseId } from '../../../shared/ids.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { requestObstacleText, requestText } from '../../../shared/text/request-steps.ts';
import { requestCase } from '../../support/kind-case.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());

/** The fixed clock stands at 15:00 UTC on 24 November 2026. */
const on = (day: string) => ({ at: `2026-${day}T10:00:00.000Z`, zone: 'Europe/London' });
const conflict = (why: string) => ({ code: 'CONFLICT', data: { why } });
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const dueOf = async (id: CaseId, rule: string) =>
  (await client.lawDates.ofCase({ id })).dates.find((date) => date.rule === rule);
const logged = async (law: string, receivedAt = on('10-05')) =>
  (await client.request.log({ title: law, rights: ['access'], laws: [law], receivedAt })).id;
const undo = async (id: CaseId) => {
  const entry = (await client.cases.history({ id })).entries.find(({ canUndo }) => canUndo);
  if (!entry) throw new Error('nothing can be undone');
  await client.journal.undo({ actId: entry.actId });
};

describe('a longer period', () => {
  const rule = 'eu-gdpr-access';
  let id: CaseId;
  beforeEach(async () => {
    id = await logged('EU GDPR');
  });

  test('is taken once, with the person told in time, and moves the date from the original start', async () => {
    expect((await dueOf(id, rule))?.dueOn).toBe('2026-11-05');
    await client.request.extend({ id, rule, toldAt: on('11-04'), reason: 'Nine systems to search.' });
    expect((await dueOf(id, rule))?.dueOn).toBe('2027-01-05');
    await expect(
      client.request.extend({ id, rule, toldAt: on('11-04'), reason: 'again' }),
    ).rejects.toMatchObject(conflict(requestText.extensionTaken));
    const [taken] = (await requestCase(client, id)).extensions;
    expect(taken).toMatchObject({
      rule,
      toldAt: on('11-04'),
      reason: 'Nine systems to search.',
      untilOn: null,
    });
    await client.request.takeBackExtension({
      id: taken?.id as ExtensionId,
      reason: 'Told the wrong person.',
    });
    expect((await requestCase(client, id)).extensions).toEqual([]);
    expect((await dueOf(id, rule))?.dueOn).toBe('2026-11-05');
  });

  test('is refused where the person was told too late, before the receipt or in the future', async () => {
    const reason = 'Complex';
    await expect(client.request.extend({ id, rule, toldAt: on('11-06'), reason })).rejects.toMatchObject(
      invalid('toldAt', requestText.extensionLate('Thu 5 Nov 2026', 'GDPR Art. 12(3)')),
    );
    await expect(client.request.extend({ id, rule, toldAt: on('10-04'), reason })).rejects.toMatchObject(
      invalid('at', requestText.extensionBeforeReceipt),
    );
    await expect(client.request.extend({ id, rule, toldAt: on('12-01'), reason })).rejects.toMatchObject(
      invalid('toldAt', caseText.inFuture),
    );
    await expect(client.request.extend({ id, rule, toldAt: on('11-04'), reason: ' ' })).rejects.toThrow();
  });

  test('is refused where the law allows none, or its clock has not started', async () => {
    const brazil = await logged('BR LGPD');
    await expect(
      client.request.extend({ id: brazil, rule: 'br-lgpd-access', toldAt: on('10-06'), reason: 'x' }),
    ).rejects.toMatchObject(invalid('rule', requestText.noSuchExtension));
    const waiting = await client.request.log({ title: 'x', rights: ['access'], laws: ['EU GDPR'] });
    await expect(
      client.request.extend({ id: waiting.id, rule, toldAt: on('10-06'), reason: 'x' }),
    ).rejects.toMatchObject(invalid('rule', requestText.noSuchExtension));
  });

  test('without a number in law names its day, and only then', async () => {
    const swiss = await logged('CH FADP');
    const given = { id: swiss, rule: 'ch-fadp-access', toldAt: on('10-20'), reason: 'Many files' };
    await expect(client.request.extend(given)).rejects.toMatchObject(
      invalid('untilOn', requestText.untilMissing),
    );
    await expect(client.request.extend({ ...given, untilOn: '2026-11-04' })).rejects.toMatchObject(
      invalid('untilOn', requestText.untilEarly('Wed 4 Nov 2026')),
    );
    await client.request.extend({ ...given, untilOn: '2026-12-18' });
    const date = await dueOf(swiss, 'ch-fadp-access');
    expect(date?.dueOn).toBe('2026-12-18');
    expect(date?.why.steps.map(({ text }) => text)).toContain(
      'Extended, as the person was told, until Fri 18 Dec 2026',
    );
    await expect(
      client.request.extend({ id, rule, toldAt: on('10-20'), reason: 'x', untilOn: '2026-12-18' }),
    ).rejects.toMatchObject(invalid('untilOn', requestText.untilNotAsked));
  });

  test('is undone as one', async () => {
    await client.request.extend({ id, rule, toldAt: on('11-04'), reason: 'Complex' });
    await undo(id);
    expect((await requestCase(client, id)).extensions).toEqual([]);
  });
});

describe('a pause', () => {
  const uk = 'GB UK GDPR (as amended by DUAA 2025)';
  const rule = 'gb-ukgdpr-access';
  const pauseOf = async (id: CaseId): Promise<PauseId> => {
    const [pause] = (await requestCase(client, id)).pauses;
    if (!pause) throw new Error('the request has no pause');
    return pause.id;
  };

  test('moves the date where the law names it; the date without it stands beside', async () => {
    const id = await logged(uk);
    await client.request.pause({ id, from: on('10-10'), reason: 'Which of the nine accounts?' });
    expect((await dueOf(id, rule))?.why.steps.at(-1)?.text).toContain('Stands still since Sat 10 Oct 2026');
    await client.request.resume({ id: await pauseOf(id), until: on('10-20') });
    const date = await dueOf(id, rule);
    expect(date?.dueOn).toBe('2026-11-16'); // 5 November and ten days: Sunday, so Monday.
    expect(date?.why.readings).toMatchObject([{ when: 'Thu 5 Nov 2026', text: 'without the pause' }]);
  });

  test('moves nothing where the law names none: the later date stands beside and says so', async () => {
    const id = await logged('EU GDPR');
    await client.request.pause({ id, from: on('10-10'), reason: 'Which of the nine accounts?' });
    await client.request.resume({ id: await pauseOf(id), until: on('10-20') });
    const date = await dueOf(id, 'eu-gdpr-access');
    expect(date?.dueOn).toBe('2026-11-05');
    expect(date?.why.readings[0]?.text).toContain('with the pause, which this law does not name');
    const { pauses } = await client.request.choices({ id });
    expect(pauses.find((one) => one.rule === 'eu-gdpr-access')).toMatchObject({
      moves: false,
      says: expect.stringContaining('no statutory pause') as unknown,
    });
  });

  test('one at a time, in order, in the past, and not after the answer', async () => {
    const id = await logged(uk);
    const reason = 'Which account?';
    await expect(client.request.pause({ id, from: on('10-04'), reason })).rejects.toMatchObject(
      invalid('at', requestText.pauseBeforeReceipt),
    );
    await expect(client.request.pause({ id, from: on('12-04'), reason })).rejects.toMatchObject(
      invalid('from', caseText.inFuture),
    );
    const { id: pauseId } = await client.request.pause({ id, from: on('10-10'), reason });
    await expect(client.request.pause({ id, from: on('10-11'), reason })).rejects.toMatchObject(
      conflict(requestObstacleText.isPaused),
    );
    await expect(client.request.resume({ id: pauseId, until: on('10-09') })).rejects.toMatchObject(
      invalid('at', requestText.pauseOrder),
    );
    await client.request.resume({ id: pauseId, until: on('10-12') });
    await expect(client.request.resume({ id: pauseId, until: on('10-13') })).rejects.toMatchObject(
      conflict(requestObstacleText.notPaused),
    );
    await client.request.answer({ id, at: on('10-20') });
    await expect(client.request.pause({ id, from: on('10-21'), reason })).rejects.toMatchObject(
      conflict(requestObstacleText.alreadyDone),
    );
    await client.request.takeBackPause({ id: pauseId, reason: 'Nobody was asked.' });
    expect((await requestCase(client, id)).pauses).toEqual([]);
    await expect(client.request.resume({ id: pauseId, until: on('10-13') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test('the laws that may be chosen: those of the residence first, the others all the same', async () => {
  const { laws } = await client.request.laws({ residence: 'CA-QC' });
  expect(laws.slice(0, 3)).toMatchObject([
    { key: 'CA PIPEDA', place: 'Canada (federal)', isSuggested: true },
    { place: 'Québec', isSuggested: true, rights: ['access', 'rectification', 'portability', 'deletion'] },
    { isSuggested: false },
  ]);
  expect(laws.find(({ key }) => key === 'US HIPAA Privacy Rule')).toMatchObject({
    isBySector: true,
    isSuggested: false,
  });
  expect((await client.request.laws({})).laws.some(({ isSuggested }) => isSuggested)).toBe(false);
});
