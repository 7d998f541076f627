// The whole way of a complaint in a real browser, from an empty folder to a case file that anybody can verify:
// once with the keyboard alone, once with the mouse, with real mails and with mails written here.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { hasCommand } from '../../support/has-command.ts';
import { isSoak } from '../../support/soak.ts';
import { type Hands, keyboard, mouse } from './support/hands.ts';
import { builtPrograms, startHost } from './support/host.ts';
import {
  attachLargeFile,
  completeComplaint,
  createVault,
  exportBundle,
  findByWord,
  logFromMail,
  logInterrupted,
} from './support/journey.ts';
import { type Mails, realMails, writtenMails } from './support/mails.ts';
import { stationsOf } from './support/stations.ts';

const run = promisify(execFile);

/** @throws where the program that checks says no: a command that fails rejects */
async function verifyEverywhere(bundle: string, folder: string): Promise<void> {
  const { stdout } = await run(process.execPath, [builtPrograms.custodia, 'verify', '--json', bundle]);
  expect(JSON.parse(stdout)).toMatchObject({ valid: true, ours: true });

  const unpacked = join(folder, 'unpacked');
  mkdirSync(unpacked);
  await run('unzip', ['-q', bundle, '-d', unpacked]);
  const [top = ''] = readdirSync(unpacked);
  const sums = await run('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], {
    cwd: join(unpacked, top),
  });
  expect(sums.stdout).toMatch(/data\/report\.pdf: OK/);
}

async function travel(page: Page, hands: Hands, mails: (folder: string) => Mails): Promise<void> {
  const host = await startHost();
  try {
    const { eml, msg } = mails(host.folder);
    const station = stationsOf(test.info().title.replaceAll(/[^a-z]+/gi, '-'));
    const traveller = { page, hands, host, station };
    await test.step('create a vault', () => createVault(traveller));
    await test.step('log an Outlook mail', () => logFromMail(traveller, msg));
    await test.step('log a mail, locked and killed meanwhile', () => logInterrupted(traveller, eml));
    await test.step('complete the complaint', () => completeComplaint(traveller));
    await test.step('attach 200 MB', () => attachLargeFile(traveller));
    await test.step('find the case by a word of its mail', () => findByWord(traveller, eml));
    const bundle = await test.step('export', () => exportBundle(traveller));
    await test.step('verify', () => verifyEverywhere(bundle, host.folder));
  } finally {
    await host.end();
  }
}

const commands = ['unzip', 'sha256sum'].filter((name) => !hasCommand(name));
test.skip(
  commands.length > 0,
  `The journeys were not run: ${commands.join(' and ')} is not on this machine.`,
);

const onlyInSoak = 'Both hands travel with both kinds of mails only in the long run (CUSTODIA_SOAK=1).';

/** Once with each kind of mails and once with each pair of hands; where there are no real mails, both with written ones. */
function usual({ name }: Hands, areMailsHere: boolean): 'real' | 'written' {
  return areMailsHere && name === 'keyboard' ? 'real' : 'written';
}

for (const [hands, sample] of [
  [keyboard, 'mimekit'],
  [mouse, 'stalwart'],
] as const) {
  const mails = realMails(sample);
  const isUsual = (given: 'real' | 'written') => isSoak || usual(hands, mails !== undefined) === given;

  test(`with ${hands.name} and real mails`, async ({ page }) => {
    test.skip(
      mails === undefined,
      'The journeys with real mails were not run: ../shared/samples is not here.',
    );
    test.skip(!isUsual('real'), onlyInSoak);
    if (mails !== undefined) await travel(page, hands, () => mails);
  });

  test(`with ${hands.name} and written mails`, async ({ page }) => {
    test.skip(!isUsual('written'), onlyInSoak);
    await travel(page, hands, writtenMails);
  });
}
