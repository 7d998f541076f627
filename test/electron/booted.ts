import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { vi } from 'vitest';
import type * as FakeElectron from '../support/fake-electron.ts';
import { portMessage } from '../../shared/host.ts';
import type { CustodiaClient } from '../../renderer/api/client.ts';

export const PASSPHRASE = 'nine quiet herons wait';

/** A page: what the preload script and the window's half of the link find around them. */
function pageWindow() {
  const target = new EventTarget();
  return Object.assign(target, {
    location: { origin: 'app://custodia' },
    postMessage: (data: unknown, origin: string, ports: MessagePort[]) => {
      if (origin !== 'app://custodia') throw new Error('posted to a foreign origin');
      target.dispatchEvent(Object.assign(new Event('message'), { data, ports, source: target }));
    },
  });
}

/** The program on a fresh fake Electron: main process, real core, preload and the window's own link. */
export async function boot(before: (electron: typeof FakeElectron) => void = () => undefined) {
  vi.resetModules();
  const electron = await import('../support/fake-electron.ts');
  const folder = mkdtempSync(join(tmpdir(), 'custodia-electron-'));
  electron.fake.folder = folder;
  electron.fake.coreEnvironment = { XDG_DATA_HOME: join(folder, 'data') };
  before(electron);
  const page = pageWindow();
  vi.stubGlobal('window', page);
  await import('../../electron/main/main.ts');
  // Main waits for readiness before it opens its window.
  await new Promise((resolve) => setImmediate(resolve));
  const end = async () => {
    electron.app.emit('will-quit');
    await Promise.all(electron.fake.cores.map((core) => core.ended()));
    vi.unstubAllGlobals();
    rmSync(folder, { recursive: true, force: true });
  };
  return { electron, fake: electron.fake, folder, page, end };
}

export type Booted = Awaited<ReturnType<typeof boot>>;

/** Loads the page: preload first, then the window's link, then the page is ready. */
export async function loadPage({ fake }: Booted) {
  await import('../../electron/preload/preload.ts');
  const { electronLink } = await import('../../renderer/api/electron-link.ts');
  const { link, connection } = electronLink();
  const client: CustodiaClient = createORPCClient(link);
  fake.windows[0]!.webContents.emit('dom-ready');
  return { client, connection };
}

export const portsGiven = ({ fake }: Booted): number =>
  fake.windows[0]!.webContents.mainFrame.posted.filter(({ channel }) => channel === portMessage).length;
