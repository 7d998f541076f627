// What is typed into the window is found nowhere but in the encrypted files, and the browser speaks to nobody: in the
// browser's profile, temporary folders, and every file it opened for writing; while open, after a kill, after the end.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { appText } from '../../../shared/text/app.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { draftsText } from '../../../shared/text/drafts.ts';
import { fieldLabel } from '../../../shared/text/labels.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { searchText } from '../../../shared/text/search.ts';
import { surroundings, type Surroundings } from '../../support/surroundings.ts';
import { MarkerScan, type ScanResult } from '../../support/marker-scan.ts';
import { Markers, chosenSeed } from '../../support/markers.ts';
import { netLogIn } from '../../support/net-log.ts';
import { missedForms } from '../../support/planted-forms.ts';
import { readWritten } from '../../support/written-files.ts';
import { mouse } from './support/hands.ts';
import { type Host, startHost } from './support/host.ts';
import { createVault, unlock } from './support/journey.ts';
import { openWatchedWindow, type WatchedWindow } from './support/leak-window.ts';

test.skip(process.platform !== 'linux', 'The search for what a browser writes runs on Linux only.');

const seed = chosenSeed();
const markers = new Markers(seed);
const noStation = () => Promise.resolve();
let root = '';
let around: Surroundings;
let host: Host;

test.beforeAll(async () => {
  // Short: Chromium puts a socket below it, whose path may have 107 characters.
  root = mkdtempSync(join(tmpdir(), 'leak-'));
  around = surroundings(root);
  host = await startHost();
});
test.afterAll(async () => {
  await host.end();
  rmSync(root, { recursive: true, force: true });
});

function say(when: string, { files, bytes, streams, hits }: ScanResult): void {
  const counted = Object.entries(streams).map(([kind, count]) => `${String(count)} ${kind}`);
  process.stdout.write(
    `leaks in the window, ${when}: ${String(files)} files, ${String(bytes)} bytes, streams: ${counted.join(', ')}; ${String(hits.length)} hits\n`,
  );
}

function expectNoLeak(when: string): void {
  const scan = new MarkerScan(markers);
  const folders = [...Object.values(around.folders), host.vault];
  for (const folder of folders) scan.folder(folder);
  say(when, scan.result);
  expect(scan.result.hits, when).toEqual([]);
  expect(scan.result.files, when).toBeGreaterThan(3);
  expect(missedForms(markers, folders)).toEqual([]);
}

async function expectNoneWritten({ record, netLog }: WatchedWindow, when: string): Promise<void> {
  // The log of the net, which only this test asks for, holds what went to and fro: so the search would find it.
  const log = new MarkerScan(markers);
  log.file(netLog);
  expect(log.result.hits).toContainEqual(expect.objectContaining({ form: 'utf8 in base64' }));
  if (record === undefined) return;
  const { paths } = await readWritten(record, root);
  const scan = new MarkerScan(markers);
  for (const path of paths) if (path !== netLog) scan.file(path);
  say(`${when}, ${String(paths.size)} paths opened for writing`, scan.result);
  expect(paths.size).toBeGreaterThan(10);
  expect(scan.result.hits, when).toEqual([]);
  // All of it in folders that the program gave the browser, or that the test did to watch it.
  expect([...paths].filter((path) => !path.startsWith(`${root}/`))).toEqual([]);
}

/** Chromium asks its own system for a route to this resolver of its maker, and sends it nothing (no switch stops it). */
const routeProbe = '2001:4860:4860::8888';

function expectNobodySpokenTo({ netLog }: WatchedWindow, when: string): void {
  const { events, asked, resolved, connected, probed } = netLogIn(netLog);
  process.stdout.write(
    `net log, ${when}: ${String(events)} events; asked for ${[...asked].join(', ')}; resolved ${[...resolved].join(', ')}; connected ${[...connected].join(', ')}; pointed at without a byte ${[...probed].join(', ') || 'none'}\n`,
  );
  expect([...asked]).toContain('127.0.0.1');
  expect([...connected]).toEqual(['127.0.0.1']);
  expect([...resolved]).toEqual(['127.0.0.1']);
  expect([...probed].filter((address) => address !== routeProbe)).toEqual([]);
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** A form with a marker in every field of words, logged. @returns the title */
async function logComplaint(page: Page): Promise<string> {
  const bar = page.getByRole('region', { name: appText.topBar.label });
  await bar.getByRole('button', { name: appText.topBar.newComplaint }).click();
  const title = markers.mark('typed title');
  await page.getByRole('textbox', { name: fieldLabel('title'), exact: true }).fill(title);
  await field(page, fieldLabel('summary')).pressSequentially(markers.mark('typed summary'));
  await field(page, fieldLabel('ourEntity')).fill(markers.mark('typed entity'));
  await field(page, newComplaintText.fields.email).fill(`${markers.mark('typed address')}@example.org`);
  await expect(page.getByRole('status').filter({ hasText: draftsText.state.saved })).toBeVisible();
  expectNoLeak('typed and not logged');
  await page.getByRole('button', { name: newComplaintText.log, exact: true }).click();
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
  return title;
}

async function attachFile(page: Page): Promise<void> {
  const given = join(root, 'given');
  mkdirSync(given, { recursive: true });
  const name = `${markers.mark('name of the file')}.txt`;
  writeFileSync(join(given, name), `${markers.mark('text of the file')}\n`.repeat(20_000));
  await page.getByRole('tab', { name: documentsText.title }).click();
  await mouse.giveFile(page.getByRole('button', { name: documentsText.add, exact: true }), join(given, name));
  await expect(page.getByRole('row', { name })).toBeVisible();
}

async function find(page: Page, title: string): Promise<void> {
  const box = page.getByRole('searchbox', { name: appText.topBar.findLabel });
  await box.pressSequentially(markers.mark('searched in vain'));
  await box.fill(title);
  const found = page.getByRole('list', { name: searchText.results }).getByRole('listitem');
  await expect(found.filter({ hasText: title })).toBeVisible();
  expectNoLeak('while searching');
  await found.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
}

test('nothing typed into the window is left outside the vault, and nobody is spoken to', async () => {
  test.setTimeout(600_000);
  process.stdout.write(`leaks in the window: seed ${String(seed)}\n`);
  const folder = (name: string) => {
    mkdirSync(join(root, name));
    return join(root, name);
  };
  const first = await openWatchedWindow(folder('first'), host.address, around.env);
  const { page } = first;
  // A path of its own makes the way to it a load, not a jump within the page.
  const address = host.address.replace('/#', '/?#');
  const traveller = { page, hands: mouse, host: { ...host, address }, station: noStation };
  await createVault(traveller);
  const title = await logComplaint(page);
  await attachFile(page);
  await find(page, title);
  expectNoLeak('while open');
  expect(await page.title()).not.toContain(title);
  await first.kill();
  expectNoLeak('after the browser was killed');
  await expectNoneWritten(first, 'killed browser');
  expectNobodySpokenTo(first, 'killed browser');

  const second = await openWatchedWindow(folder('second'), host.address, around.env);
  await find(second.page, title);
  await mouse.lock(second.page, second.page.getByRole('button', { name: appText.lockNow, exact: true }));
  await unlock({ ...traveller, page: second.page });
  await second.close();
  expect(existsSync(host.vault)).toBe(true);
  expectNoLeak('after the end');
  await expectNoneWritten(second, 'closed browser');
  expectNobodySpokenTo(second, 'closed browser');
});
