import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostCallNames } from '../../electron/host-call-names.ts';
import { type Booted, PASSPHRASE, boot, loadPage, portsGiven } from './booted.ts';

let program: Booted;
beforeEach(async () => {
  program = await boot();
});
afterEach(() => program.end());

const createVault = async (client: Awaited<ReturnType<typeof loadPage>>['client']) => {
  const folder = join(program.folder, 'vault');
  await client.vault.create({ folder, name: 'Dana Whitfield', office: 'US', passphrase: PASSPHRASE });
  return folder;
};

const core = (index: number) => program.fake.cores[index]!;

describe('the program', () => {
  test('opens one guarded window on its own page, in memory and without cache', () => {
    const [window] = program.fake.windows;
    expect(program.fake.windows).toHaveLength(1);
    expect(window!.loaded).toEqual(['app://custodia/']);
    expect([...program.fake.sessions.keys()]).toEqual(['custodia cache=false']);
    expect(window!.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(window!.webContents.windowOpenHandler!({ url: 'https://example.org' })).toEqual({
      action: 'deny',
    });
    expect(program.electron.app.switches.map(([name]) => name)).toContain('disable-background-networking');
  });

  test('a call goes from the page through the port to the core process, and main keeps no port', async () => {
    const { client } = await loadPage(program);
    expect((await client.program.about({})).host).toBe('electron');
    expect(portsGiven(program)).toBe(1);
    await createVault(client);
    expect((await client.vault.status({})).state).toBe('open');
  });

  test('a page that is loaded anew gets a port of its own, the core and its vault stay', async () => {
    const { client } = await loadPage(program);
    await createVault(client);
    program.fake.windows[0]!.webContents.emit('dom-ready');
    expect(portsGiven(program)).toBe(2);
    await expect.poll(async () => (await client.vault.status({})).state).toBe('open');
    expect(program.fake.cores).toHaveLength(1);
  });

  test('the core is killed: the pending call is rejected, it comes back and the vault opens again', async () => {
    const { client, connection } = await loadPage(program);
    const folder = await createVault(client);
    // Stretching a passphrase takes long enough to be under way when the core dies.
    const pending = client.vault.open({ folder, passphrase: PASSPHRASE });
    const rejected = expect(pending).rejects.toThrow();
    await client.program.about({});
    const exit = once(core(0), 'exit');
    core(0).kill();
    await rejected;
    await exit;
    await expect.poll(() => program.fake.cores.length).toBe(2);
    await expect.poll(() => connection.state.getState().phase).toBe('open');
    expect((await client.vault.status({})).state).toBe('closed');
    await client.vault.open({ folder, passphrase: PASSPHRASE });
    expect((await client.vault.status({})).state).toBe('open');
  });

  test('a core that keeps dying is started three times more, then the person is asked', async () => {
    await loadPage(program);
    program.fake.response = 0;
    for (let died = 0; died < 4; died += 1) {
      const exit = once(core(died), 'exit');
      core(died).kill();
      await exit;
    }
    await expect.poll(() => program.electron.app.calls).toContain('relaunch');
    expect(program.fake.cores).toHaveLength(4);
    expect(program.fake.asked[0]!.message).toContain('several times');
    expect(program.electron.app.calls).toContain('quit');
  });

  test('a core that dies while no page is there gives its port to the next page', async () => {
    const exit = once(core(0), 'exit');
    core(0).kill();
    await exit;
    expect(portsGiven(program)).toBe(0);
    const { client } = await loadPage(program);
    expect((await client.program.about({})).host).toBe('electron');
  });

  test.each(['lock-screen', 'suspend', 'shutdown'])('%s locks the vault', async (event) => {
    const { client } = await loadPage(program);
    await createVault(client);
    program.electron.powerMonitor.emit(event);
    await expect.poll(async () => (await client.vault.status({})).state).toBe('closed');
  });

  test('the menu locks, and no shortcut holds Ctrl and Alt', async () => {
    const { client } = await loadPage(program);
    await createVault(client);
    const items = program.fake.menu.flatMap(({ submenu }) => submenu);
    expect(items.every(({ accelerator }) => !/alt/i.test(String(accelerator)))).toBe(true);
    (items.find(({ label }) => label === 'Lock vault') as { click: () => void }).click();
    await expect.poll(async () => (await client.vault.status({})).state).toBe('closed');
  });

  test('a second start shows the first one’s window', () => {
    const window = program.fake.windows[0]!;
    window.minimized = true;
    program.electron.app.emit('second-instance');
    expect(window.calls).toEqual(['restore', 'focus']);
  });

  test('the keyring opens the vault again, until the passphrase changes', async () => {
    const { client } = await loadPage(program);
    const folder = await createVault(client);
    const host = program.fake.exposed.get('custodiaHost')!;
    expect(await host['information']!({ folder })).toMatchObject({ hasKeyring: true, remembers: false });
    expect(await host['rememberInKeyring']!({ folder, remember: true })).toBe(true);
    await client.vault.lock({});
    expect(await host['unlockFromKeyring']!({ folder })).toBe(true);
    expect(await client.vault.status({})).toMatchObject({
      state: 'open',
      person: { name: 'Dana Whitfield' },
    });

    await client.vault.changePassphrase({
      current: PASSPHRASE,
      next: 'eleven loud rooks leave',
      exposed: false,
    });
    await client.vault.lock({});
    expect(await host['unlockFromKeyring']!({ folder })).toBe(false);
    expect((await client.vault.status({})).state).toBe('closed');
    expect(await host['information']!({ folder })).toMatchObject({ remembers: false });
  });

  test('preload shows the page the named calls and nothing else', async () => {
    await loadPage(program);
    expect([...program.fake.exposed.keys()]).toEqual(['custodiaHost']);
    expect(Object.keys(program.fake.exposed.get('custodiaHost')!)).toEqual(hostCallNames);
    expect(program.electron.ipcRenderer.eventNames()).toEqual(['custodia:port']);
  });
});

test('a second program ends without opening anything', async () => {
  const second = await boot(({ app }) => void (app.isFirst = false));
  expect(second.electron.app.calls).toContain('quit');
  expect([second.fake.windows.length, second.fake.cores.length]).toEqual([0, 0]);
  await second.end();
  vi.unstubAllGlobals();
});
