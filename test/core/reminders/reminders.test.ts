import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminderNotices, runningOutWarning } from '../../../shared/text/reminders.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';
import { DAY, HOUR, MINUTE, Program, instant } from './listening.ts';

let fixture: TestCore;
let program: Program;
beforeEach(async () => {
  fixture = await createOpenTestCore();
  program = new Program(fixture);
  await program.listen();
  await program.client.settings.change({ lockAfterMinutes: 240 });
});
afterEach(async () => {
  await program.quit();
  fixture.end();
});

const rungFile = () => join(fixture.vaultFolder, 'reminders.bin');
const awake = ['hours48', 'hours24', 'hours12', 'hours4', 'hours1', 'due'];

describe('a 72-hour clock', () => {
  test('rings at 48, 24, 12, 4 and 1 hours and at its end, each once', async () => {
    const { id, dueAt } = await program.setDeadline(72 * HOUR);
    await program.run(80 * HOUR);
    expect(program.rung.map(({ remaining }) => remaining / HOUR)).toEqual([48, 24, 12, 4, 1, 0]);
    expect(new Set(program.rung.map(({ deadlineId }) => deadlineId))).toEqual(new Set([id]));
    expect(program.rung[0]).toMatchObject({ reference: 'US-2026-0001-CO', dueAt, endsAtMinute: true });
    expect(program.kinds()).toEqual(awake);
  });

  test('rings on while locked', async () => {
    await program.setDeadline(72 * HOUR);
    program.lock();
    await program.run(80 * HOUR);
    expect(program.kinds()).toEqual(awake);
    await program.unlock();
    await program.run(DAY);
    expect(program.kinds()).toEqual([]);
  });

  test('set with part of it gone rings with what is left', async () => {
    await program.setDeadline(10 * HOUR);
    await program.run(11 * HOUR);
    expect(program.kinds()).toEqual(['hours4', 'hours1', 'due']);
  });
});

describe('sleep', () => {
  test.each(['open', 'locked'])(
    'over several reminders rings the latest of each deadline once (%s)',
    async (state) => {
      const first = await program.setDeadline(72 * HOUR);
      await program.addDeadline(first.caseId, 100 * HOUR);
      if (state === 'locked') program.lock();
      program.sleep(69 * HOUR);
      // Timers stood still meanwhile: the longest step later the wall clock is looked at.
      await program.run(5 * MINUTE);
      expect(program.moments).toHaveLength(1);
      expect(program.rung.map(({ kind, remaining }) => [kind, remaining < 3 * HOUR])).toEqual([
        ['hours4', true],
        ['hours48', false],
      ]);
      program.kinds();
      await program.run(3 * HOUR);
      expect(program.kinds()).toEqual(['hours1', 'due']);
    },
  );

  test('a host that knows of waking up need not wait', async () => {
    await program.setDeadline(72 * HOUR);
    program.lock();
    program.sleep(25 * HOUR);
    program.core.wokeUp();
    await setImmediate();
    expect(program.kinds()).toEqual(['hours48']);
  });
});

describe('a clock that is set', () => {
  test('back by a day: nothing rings twice, what is left rings in its time', async () => {
    await program.setDeadline(72 * HOUR);
    await program.run(50 * HOUR);
    expect(program.kinds()).toEqual(['hours48', 'hours24']);
    program.setClock(-DAY);
    await program.run(24 * HOUR);
    expect(program.kinds()).toEqual([]);
    await program.run(30 * HOUR);
    expect(program.kinds()).toEqual(['hours12', 'hours4', 'hours1', 'due']);
  });

  test('forward: what was jumped over rings once, joined', async () => {
    await program.setDeadline(72 * HOUR);
    program.setClock(61 * HOUR);
    await program.run(5 * MINUTE);
    expect(program.kinds()).toEqual(['hours12']);
  });

  test('ahead when the deadline was set, and put right: it still rings', async () => {
    program.setClock(90 * DAY);
    const { id } = await program.setDeadline(72 * HOUR);
    program.setClock(-90 * DAY);
    const dueAt = { at: instant(fixture.clock.wall + 72 * HOUR), zone: 'Europe/London' };
    await program.client.deadlines.change({ id, dueAt, reason: 'clock' });
    await program.run(25 * HOUR);
    expect(program.kinds()).toEqual(['hours48']);
    await program.restart();
    await program.run(48 * HOUR);
    expect(program.kinds()).toEqual(['hours24', 'hours12', 'hours4', 'hours1', 'due']);
  });

  test('to another zone: a reminder is an instant, and mornings are the deadline’s', async () => {
    // Due at the end of Friday 27 November in London; the workstation is in Chicago, then in Tokyo.
    await program.setDeadline(3 * DAY + 9 * HOUR - MINUTE);
    fixture.clock.zoneName = 'Asia/Tokyo';
    await program.run(5 * DAY);
    expect(
      program.rung.map(({ kind, remaining }) => [kind, instant(Date.UTC(2026, 10, 27, 23, 59) - remaining)]),
    ).toEqual([
      ['days1', '2026-11-26T09:00:00.000Z'],
      ['today', '2026-11-27T09:00:00.000Z'],
      ['overdue', '2026-11-28T09:00:00.000Z'],
    ]);
  });
});

describe('a restart', () => {
  test('loses none and doubles none', async () => {
    await program.setDeadline(72 * HOUR);
    await program.run(25 * HOUR);
    await program.restart();
    await program.run(24 * HOUR);
    await program.restart();
    await program.run(24 * HOUR);
    expect(program.kinds()).toEqual(awake);
    await program.restart();
    await program.run(DAY);
    expect(program.kinds()).toEqual([]);
  });

  test('what came due while the program was closed rings at the next unlock, joined', async () => {
    await program.setDeadline(72 * HOUR);
    await program.quit();
    fixture.clock.pass(65 * HOUR);
    program.start();
    await program.listen();
    await setImmediate();
    expect(program.kinds()).toEqual([]);
    await program.unlock();
    expect(program.kinds()).toEqual(['hours12']);
  });

  test('what rang while locked is remembered at the next unlock', async () => {
    await program.setDeadline(72 * HOUR);
    program.lock();
    await program.run(25 * HOUR);
    expect(program.kinds()).toEqual(['hours48']);
    await program.unlock();
    await program.restart();
    await program.run(22 * HOUR);
    expect(program.kinds()).toEqual([]);
    await program.run(2 * HOUR);
    expect(program.kinds()).toEqual(['hours24']);
  });

  test('what rang while locked is remembered even when the program ends before the next unlock', async () => {
    await program.setDeadline(72 * HOUR);
    program.lock();
    await program.run(25 * HOUR);
    expect(program.kinds()).toEqual(['hours48']);
    await program.restart();
    expect(program.kinds()).toEqual([]);
    expect(existsSync(rungFile())).toBe(false);
    await program.run(24 * HOUR);
    expect(program.kinds()).toEqual(['hours24']);
  });

  test('what lies beside the locked vault says nothing: no number, no identifier, no date', async () => {
    const { id } = await program.setDeadline(72 * HOUR);
    program.lock();
    await program.run(25 * HOUR);
    const bytes = readFileSync(rungFile());
    for (const text of ['US-2026', id, '2026-11', 'Ana']) expect(bytes.includes(text)).toBe(false);
  });

  test('a damaged file beside the vault keeps nobody out', async () => {
    await program.setDeadline(72 * HOUR);
    program.lock();
    await program.run(25 * HOUR);
    program.kinds();
    writeFileSync(rungFile(), 'x');
    await program.restart();
    // It can't be known any more whether it rang: twice is better than never.
    expect(program.kinds()).toEqual(['hours48']);
  });

  test('a program that nobody listens to marks nothing as rung', async () => {
    await program.setDeadline(72 * HOUR);
    await program.quit();
    fixture.clock.pass(25 * HOUR);
    program.start();
    await program.unlock();
    await program.run(HOUR);
    await program.quit();
    program.start();
    await program.listen();
    await program.unlock();
    expect(program.kinds()).toEqual(['hours48']);
  });

  test('a listener that comes late hears what it missed, the next one does not', async () => {
    await program.setDeadline(72 * HOUR);
    await program.stopListening();
    await program.run(25 * HOUR);
    await program.listen();
    expect(program.kinds()).toEqual(['hours48']);
    await program.stopListening();
    await program.listen();
    expect(program.kinds()).toEqual([]);
  });
});

describe('a deadline that changes', () => {
  test('moved: its old reminders are dropped, the new ones ring', async () => {
    const { id } = await program.setDeadline(72 * HOUR);
    await program.run(10 * HOUR);
    const dueAt = { at: instant(fixture.clock.wall + 96 * HOUR), zone: 'Europe/London' };
    await program.client.deadlines.change({ id, dueAt, reason: 'extended' });
    await program.run(47 * HOUR);
    expect(program.kinds()).toEqual([]);
    await program.run(2 * HOUR);
    expect(program.kinds()).toEqual(['hours48']);
  });

  test.each(['meet', 'withdraw', 'miss'] as const)('%s: nothing rings any more', async (how) => {
    const { id, dueAt } = await program.setDeadline(72 * HOUR);
    if (how === 'meet')
      await program.client.deadlines.meet({ id, at: { ...dueAt, at: instant(fixture.clock.wall) } });
    else await program.client.deadlines[how]({ id, reason: 'so' });
    program.lock();
    await program.run(80 * HOUR);
    expect(program.kinds()).toEqual([]);
  });

  test('of a case that is closed: nothing rings, reopened it does', async () => {
    const { caseId: id } = await program.setDeadline(72 * HOUR);
    const at = { at: instant(fixture.clock.wall), zone: 'UTC' };
    await program.client.complaint.confirmReceipt({ id, at, reason: 'by mail' });
    await program.client.complaint.acknowledge({ id, at });
    await program.client.complaint.answer({ id, at });
    await program.client.complaint.close({ id, at, outcome: 'withdrawn', reasons: 'so' });
    await program.run(25 * HOUR);
    expect(program.kinds()).toEqual([]);
    await program.client.complaint.reopen({ id, reason: 'again' });
    await setImmediate();
    expect(program.kinds()).toEqual(['hours48']);
  });
});

describe('closing', () => {
  test('names the hour clocks that run out within 72 hours, also while locked', async () => {
    const { caseId } = await program.setDeadline(72 * HOUR);
    await program.addDeadline(caseId, 80 * HOUR);
    await program.addDeadline(caseId, 20 * HOUR, 'Europe/Berlin');
    // A day, which is no hour clock: the end of 25 November in London.
    await program.addDeadline(caseId, 33 * HOUR - MINUTE);
    program.lock();
    const { now, clocks } = await program.client.reminders.runningOut({});
    expect(runningOutWarning(clocks, now)).toEqual({
      message: '2 hour clocks run out while the program is closed.',
      detail: [
        'US-2026-0001-CO tomorrow 12:00 Berlin',
        'US-2026-0001-CO Fri 27 Nov, 15:00 London',
        'Nothing rings while Custodia is not running.',
      ].join('\n'),
    });
  });

  test('says nothing where none does', async () => {
    const { id } = await program.setDeadline(72 * HOUR);
    await program.client.deadlines.withdraw({ id, reason: 'so' });
    expect((await program.client.reminders.runningOut({})).clocks).toEqual([]);
  });
});

test('nothing of the case but its number is in what rings', async () => {
  await program.setDeadline(2 * HOUR);
  program.lock();
  await program.run(3 * HOUR);
  const told = JSON.stringify([program.rung, reminderNotices(program.rung)]);
  expect(program.rung).toHaveLength(2);
  expect(told).toContain('US-2026-0001-CO');
  for (const word of ['Ana', 'Example', 'Tell', 'case', 'Whitfield']) expect(told).not.toContain(word);
});
