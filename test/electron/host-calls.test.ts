import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { channelOf, hostCallNames } from '../../electron/host-call-names.ts';
import { FakeContents, FakeFrame } from '../support/fake-electron.ts';
import { type Booted, boot } from './booted.ts';

let program: Booted;
beforeAll(async () => {
  program = await boot();
});
afterAll(() => program.end());
beforeEach(() => {
  program.fake.asked.length = 0;
  program.fake.opened.length = 0;
});

const good: Record<string, unknown> = {
  information: { folder: '/nowhere' },
  unlockFromKeyring: { folder: '/nowhere' },
  rememberInKeyring: { folder: '/nowhere', remember: false },
  openExternal: { address: 'http://refused.example' },
  chooseSavePath: { fileName: 'bundle.zip' },
  revealExport: { path: '/nowhere/bundle.zip' },
  notify: { title: 'Custodia', body: '' },
  relaunch: {},
};

const contents = () => program.fake.windows[0]!.webContents;
const call = (name: string, input: unknown, from: object = {}) =>
  program.fake.hostHandlers.get(`custodia:host:${name}`)!(
    { sender: contents(), senderFrame: contents().mainFrame, ...from },
    input,
  );

describe.each(hostCallNames)('%s', (name) => {
  test('is answered to the main frame of our page', async () => {
    await expect(call(name, good[name])).resolves.not.toThrow();
  });

  test('is refused to anybody else', async () => {
    const frame = (values: Partial<FakeFrame>) => ({ senderFrame: Object.assign(new FakeFrame(), values) });
    const others: object[] = [
      { sender: new FakeContents() },
      { senderFrame: null },
      frame({ parent: new FakeFrame() }),
      frame({ routingId: 2 }),
      frame({ processId: 8 }),
      frame({ origin: 'https://example.org' }),
      frame({ origin: 'app://custodia.example.org' }),
      frame({ origin: 'null' }),
    ];
    for (const from of others) await expect(call(name, good[name], from)).rejects.toThrow('refused');
  });

  test('is refused with anything but its input', async () => {
    const bad = [undefined, null, 'text', 7, [], { ...(good[name] as object), more: 1 }];
    for (const input of bad) await expect(call(name, input)).rejects.toThrow('refused');
    const [key] = Object.keys(good[name] as object);
    if (key !== undefined) {
      await expect(call(name, {})).rejects.toThrow('refused');
      await expect(call(name, { ...(good[name] as object), [key]: 7 })).rejects.toThrow('refused');
    }
  });
});

test('there is no other channel', () => {
  expect([...program.fake.hostHandlers.keys()]).toEqual(hostCallNames.map(channelOf));
  expect(hostCallNames.length).toBeLessThanOrEqual(8);
});

test('an address is opened only after the person said so, and is shown whole', async () => {
  program.fake.response = 1;
  expect(await call('openExternal', { address: 'https://ico.org.uk/' })).toBe(false);
  expect(program.fake.opened).toEqual([]);
  expect(program.fake.asked[0]!.detail).toContain('https://ico.org.uk/');
  program.fake.response = 0;
  expect(await call('openExternal', { address: 'https://ico.org.uk/' })).toBe(true);
  expect(program.fake.opened).toEqual(['https://ico.org.uk/']);
  expect(await call('openExternal', { address: 'file:///etc/passwd' })).toBe(false);
  expect(program.fake.opened).toHaveLength(1);
});

test('only a place that a person chose is shown in the file manager', async () => {
  await call('revealExport', { path: '/etc/passwd' });
  expect(program.fake.revealed).toEqual([]);
  program.fake.savePath = '/tmp/chosen.zip';
  expect(await call('chooseSavePath', { fileName: '../../bundle.zip' })).toBe('/tmp/chosen.zip');
  expect(program.fake.asked.at(-1)!.message).toBe(`${program.folder}/documents/.._.._bundle.zip`);
  await call('revealExport', { path: '/tmp/chosen.zip' });
  expect(program.fake.revealed).toEqual(['/tmp/chosen.zip']);
  program.fake.savePath = null;
  expect(await call('chooseSavePath', { fileName: 'bundle.zip' })).toBeNull();
});

test('a notification carries the two texts', async () => {
  program.fake.notified.length = 0;
  await call('notify', { title: 'Deadline', body: 'Today' });
  expect(program.fake.notified).toEqual([{ title: 'Deadline', body: 'Today', silent: false }]);
});
