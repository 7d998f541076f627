import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Booted, PASSPHRASE, boot, loadPage } from './booted.ts';

const HOUR = 3_600_000;

let program: Booted;
let client: Awaited<ReturnType<typeof loadPage>>['client'];
beforeEach(async () => {
  program = await boot();
  ({ client } = await loadPage(program));
  const folder = join(program.folder, 'vault');
  await client.vault.create({ folder, name: 'Dana Whitfield', office: 'US', passphrase: PASSPHRASE });
});
afterEach(() => program.end());

/** A deadline on a case of its own, due so many milliseconds from now by the clock of the machine. */
async function deadline(inMilliseconds: number): Promise<void> {
  const { id } = await client.complaint.log({ title: 'About Ana Example' });
  const dueAt = { at: new Date(Date.now() + inMilliseconds).toISOString(), zone: 'Europe/London' };
  await client.deadlines.set({ caseId: id, label: 'Tell Ana Example', dueAt });
}

const notices = () => program.fake.notified as { title: string; body: string }[];

describe('a reminder', () => {
  test('is a notification of the system, without a word of the case; a click brings the window', async () => {
    await deadline(1_500);
    await expect.poll(() => notices().length, { timeout: 10_000 }).toBe(1);
    expect(notices()[0]).toMatchObject({ title: 'Deadline has passed' });
    expect(notices()[0]!.body).toMatch(/^US-\d{4}-0001-CO: due /);
    expect(JSON.stringify(notices())).not.toMatch(/Ana|Example|Tell|About/);
    const window = program.fake.windows[0]!;
    window.minimized = true;
    program.fake.notifications[0]!.emit('click');
    expect(window.calls.slice(-2)).toEqual(['restore', 'focus']);
  });

  test('comes while the vault is locked, too', async () => {
    await deadline(1_500);
    await client.vault.lock({});
    expect(notices()).toEqual([]);
    await expect.poll(() => notices().length, { timeout: 10_000 }).toBe(1);
    expect((await client.vault.status({})).state).toBe('closed');
  });

  test('waking up and unlocking the screen reach the core', async () => {
    program.electron.powerMonitor.emit('resume');
    program.electron.powerMonitor.emit('unlock-screen');
    // Whatever the core was told before this call it has taken by its answer.
    await client.program.about({});
    expect(program.fake.coreErrors).toEqual([]);
  });
});

/** The person closes the window: whether it closed at once. */
function closeWindow(): boolean {
  let isHeld = false;
  program.fake.windows[0]!.emit('close', { preventDefault: () => (isHeld = true) });
  return !isHeld;
}

describe('closing the program', () => {
  test('with an open 72-hour clock says which one runs out, and goes back', async () => {
    await deadline(71 * HOUR);
    program.fake.response = 0;
    expect(closeWindow()).toBe(false);
    await expect.poll(() => program.fake.asked.length).toBe(1);
    expect(program.fake.asked[0]!.message).toBe('An hour clock runs out while the program is closed.');
    expect(program.fake.asked[0]!.detail).toMatch(/^US-\d{4}-0001-CO .* London\nNothing rings/);
    expect(JSON.stringify(program.fake.asked)).not.toMatch(/Ana|Tell/);
    await new Promise((resolve) => setImmediate(resolve));
    expect(program.electron.app.calls).not.toContain('quit');
    // Asked again the next time.
    expect(closeWindow()).toBe(false);
    await expect.poll(() => program.fake.asked.length).toBe(2);
  });

  test('ends when the person says so, without a second question', async () => {
    await deadline(71 * HOUR);
    program.fake.response = 1;
    expect(closeWindow()).toBe(false);
    await expect.poll(() => program.electron.app.calls).toContain('quit');
    expect(closeWindow()).toBe(true);
    expect(program.fake.asked).toHaveLength(1);
  });

  test('asks while locked, too', async () => {
    await deadline(71 * HOUR);
    await client.vault.lock({});
    let isHeld = false;
    program.electron.app.emit('before-quit', { preventDefault: () => (isHeld = true) });
    expect(isHeld).toBe(true);
    await expect.poll(() => program.fake.asked.length).toBe(1);
  });

  test('without such a clock just ends', async () => {
    await deadline(80 * HOUR);
    expect(closeWindow()).toBe(false);
    await expect.poll(() => program.electron.app.calls).toContain('quit');
    expect(program.fake.asked).toEqual([]);
  });

  test('is not held up by a question while the system shuts down', async () => {
    await deadline(71 * HOUR);
    program.electron.powerMonitor.emit('shutdown');
    expect(closeWindow()).toBe(true);
    expect(program.fake.asked).toEqual([]);
  });
});
