// The program's own window, started by the program's own function, with what a test needs added: no screen, a door for
// Playwright, the log of the net, and a record of every file opened for writing.
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium, expect } from '@playwright/test';
import { openAppWindow } from '../../../../headless/loopback/app-window.ts';
import { loopback } from '../../../../shared/host.ts';
import { findBrowser } from '../../../../tools/setup/browser.mjs';
import { canTrace, traced } from '../../../support/written-files.ts';

export type WatchedWindow = {
  page: Page;
  netLog: string;
  /** Undefined where nothing may be traced. */
  record: string | undefined;
  /** Closes the window as the program does: the browser ends, its folder goes. */
  close: () => Promise<void>;
  /** Kills the browser, all of it, without a word; its folder stays. */
  kill: () => Promise<void>;
};

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Processes of this user whose command line names a folder. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(join('/proc', name, 'cmdline'), 'latin1').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/**
 * @param place where the logs and the starting script go; not searched for leaks
 * @param env what the browser finds in its environment: folders of its own
 */
export async function openWatchedWindow(
  place: string,
  address: string,
  env: NodeJS.ProcessEnv,
): Promise<WatchedWindow> {
  const browser = findBrowser()?.path ?? '';
  const [script, said, netLog, record] = ['browser.sh', 'browser.said', 'net.json', 'browser.record'].map(
    (name) => join(place, name),
  ) as [string, string, string, string];
  const command = [...(canTrace ? traced(record, false) : []), browser].map(quote).join(' ');
  const added = [
    '--headless',
    '--remote-debugging-port=0',
    `--log-net-log=${netLog}`,
    '--net-log-capture-mode=Everything',
    // Chromium's sandbox refuses root, and a tracer.
    '--no-sandbox',
  ];
  const folders = ['HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'];
  const exported = folders.map((name) => `export ${name}=${quote(env[name] ?? '')}`).join('\n');
  const lines = [
    '#!/bin/sh',
    exported,
    `exec ${command} "$@" ${added.map(quote).join(' ')} 2>${quote(said)}`,
  ];
  writeFileSync(script, `${lines.join('\n')}\n`);
  chmodSync(script, 0o755);

  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = env['TMPDIR'];
  const window = openAppWindow(script, `${address}&${loopback.ownWindow}`);
  process.env['TMPDIR'] = before;
  if (before === undefined) delete process.env['TMPDIR'];

  const listening = () =>
    existsSync(said) ? /DevTools listening on (ws:\S+)/.exec(readFileSync(said, 'utf8'))?.[1] : undefined;
  await expect.poll(listening, { timeout: 60_000 }).toBeDefined();
  const driver: Browser = await chromium.connectOverCDP(listening() ?? '');
  const page = driver.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the browser opened no window');
  await page.waitForURL(/^http:\/\/127\.0\.0\.1:/);
  window.arrived();
  return {
    page,
    netLog,
    record: canTrace ? record : undefined,
    close: async () => {
      await driver.close();
      await window.close();
    },
    kill: async () => {
      for (const pid of processesOf(env['TMPDIR'] ?? '').reverse()) process.kill(pid, 'SIGKILL');
      await window.ended;
    },
  };
}
