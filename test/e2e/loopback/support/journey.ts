// The stages of the journey from an empty folder to a verified case file; each leaves the window where the next begins.
import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { todayText } from '../../../../shared/text/agenda.ts';
import { appText } from '../../../../shared/text/app.ts';
import { casePageText } from '../../../../shared/text/case-page.ts';
import { documentsText } from '../../../../shared/text/documents.ts';
import { draftsText } from '../../../../shared/text/drafts.ts';
import { exportDialogText } from '../../../../shared/text/export-dialog.ts';
import { fieldLabel, setLabels } from '../../../../shared/text/labels.ts';
import { newComplaintText } from '../../../../shared/text/new-complaint.ts';
import { searchText } from '../../../../shared/text/search.ts';
import { vaultText } from '../../../../shared/text/vault.ts';
import type { Hands } from './hands.ts';
import type { Host } from './host.ts';
import type { Mail } from './mails.ts';

export type Traveller = {
  page: Page;
  hands: Hands;
  host: Host;
  station: (page: Page, name: string) => Promise<void>;
};

export const person = { name: 'Dana Whitfield', passphrase: 'nine quiet herons wait by the weir' } as const;

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const titleOf = (page: Page) => page.getByRole('textbox', { name: fieldLabel('title'), exact: true });
const field = (within: Page | Locator, label: string) => within.getByLabel(label, { exact: true });

async function typeBackTheCode({ page, hands }: Traveller): Promise<void> {
  const { recovery } = vaultText;
  const groups = await page
    .getByRole('list', { name: recovery.code })
    .getByRole('listitem')
    .allTextContents();
  await hands.press(button(page, recovery.confirm));
  await expect(page.getByText(recovery.checkLead)).toBeVisible();
  let asked = 0;
  for (const [index, group] of groups.entries()) {
    const place = page.getByRole('textbox', { name: recovery.group(index + 1), exact: true });
    if ((await place.count()) === 0) continue;
    await hands.write(place, group);
    asked += 1;
  }
  expect(asked).toBeGreaterThan(1);
}

/** From nothing to an open vault, through the wizard. */
export async function createVault(traveller: Traveller): Promise<void> {
  const { page, hands, host, station } = traveller;
  const { firstRun, recovery } = vaultText;
  await page.goto(host.address);
  await expect(heading(page, firstRun.title)).toBeVisible();
  await hands.write(field(page, firstRun.name), person.name);
  await station(page, 'first-run');
  await hands.press(button(page, firstRun.next));
  await expect(heading(page, firstRun.passphraseTitle)).toBeVisible();
  await hands.write(field(page, vaultText.newPassphrase), person.passphrase);
  await hands.write(field(page, vaultText.passphraseAgain), person.passphrase);
  await station(page, 'passphrase');
  await hands.press(button(page, firstRun.create));
  await expect(heading(page, recovery.title)).toBeVisible();
  await station(page, 'recovery-code');
  await typeBackTheCode(traveller);
  await station(page, 'recovery-code-typed');
  await hands.press(button(page, recovery.finish));
  await expect(heading(page, todayText.title)).toBeVisible();
  await station(page, 'empty-list');
}

export async function unlock({ page, hands, station }: Traveller): Promise<void> {
  await expect(heading(page, vaultText.unlock.title)).toBeVisible();
  await station(page, 'locked');
  await hands.write(field(page, vaultText.passphrase), person.passphrase);
  await hands.press(button(page, vaultText.unlock.open));
  await expect(page.getByRole('navigation', { name: appText.navigation.label })).toBeVisible();
}

async function beginComplaint({ page, hands }: Traveller): Promise<void> {
  const bar = page.getByRole('region', { name: appText.topBar.label });
  await hands.press(bar.getByRole('button', { name: appText.topBar.newComplaint }));
  await expect(heading(page, newComplaintText.title)).toBeVisible();
}

/** Gives the form a mail and waits for what it says. */
async function giveMail({ page, hands, station }: Traveller, mail: Mail): Promise<void> {
  await hands.giveFile(button(page, newComplaintText.open), mail.path);
  await expect(heading(page, newComplaintText.fromMail)).toBeVisible();
  await expect(titleOf(page)).toHaveValue(mail.subject);
  await station(page, 'mail-read');
}

const typed = {
  beforeLock: ' Locked away while this was typed.',
  beforeKill: ' The core ended while this was typed.',
};

/** A complaint from a mail whose form outlives a lock and the death of the core. */
export async function logInterrupted(traveller: Traveller, mail: Mail): Promise<void> {
  const { page, hands, host, station } = traveller;
  const summary = field(page, fieldLabel('summary'));
  await beginComplaint(traveller);
  await giveMail(traveller, mail);

  await hands.write(summary, typed.beforeLock);
  await hands.lock(page, button(page, appText.lockNow));
  await unlock(traveller);
  await expect(summary).toHaveValue(new RegExp(typed.beforeLock));
  await expect(titleOf(page)).toHaveValue(mail.subject);
  await station(page, 'form-after-lock');

  await hands.write(summary, typed.beforeKill);
  const draftLine = page.getByRole('status').filter({ hasText: draftsText.state.saved });
  await expect(draftLine).toHaveText(new RegExp(`^${draftsText.state.saved}(?! in)`));
  await host.kill();
  await expect(page.getByText(appText.connection.lost)).toBeVisible();
  await station(page, 'core-killed');
  await host.restart();
  await page.goto(host.address);
  await unlock(traveller);
  await beginComplaint(traveller);
  await expect(summary).toHaveValue(new RegExp(typed.beforeLock + typed.beforeKill));
  await expect(heading(page, newComplaintText.fromMail)).toBeVisible();
  await station(page, 'form-after-kill');
  await submitComplaint(traveller, mail);
}

async function submitComplaint({ page, hands, station }: Traveller, mail: Mail): Promise<void> {
  await hands.press(button(page, newComplaintText.log));
  await expect(heading(page, mail.subject)).toBeVisible();
  await expect(page.getByRole('tab', { name: casePageText.tabs.facts })).toBeVisible();
  await station(page, 'logged');
}

/** A second complaint, from a mail, without interruption. */
export async function logFromMail(traveller: Traveller, mail: Mail): Promise<void> {
  await beginComplaint(traveller);
  await giveMail(traveller, mail);
  await submitComplaint(traveller, mail);
}

type Step = 'receipt' | 'acknowledge' | 'answer' | 'close';

async function takeStep({ page, hands, station }: Traveller, step: Step): Promise<void> {
  const { steps } = casePageText;
  await hands.press(button(page, steps[step].act));
  const dialog = page.getByRole('dialog', { name: steps[step].title });
  await expect(dialog).toBeVisible();
  await hands.press(button(dialog, `${steps[step].at}: Now`));
  if (step === 'close') {
    await hands.choose(
      dialog
        .getByRole('combobox', { name: steps.close.outcome, exact: true })
        .or(dialog.getByRole('textbox', { name: steps.close.outcome, exact: true })),
      setLabels['outcome']?.['partlyUpheld'] ?? '',
    );
    await hands.write(
      field(dialog, steps.close.reasons),
      'Two of the three letters should not have gone out.',
    );
  }
  await station(page, `step-${step}`);
  await hands.press(button(dialog, steps[step].act));
  await expect(dialog).toBeHidden();
}

/** From received to closed with its outcome. */
export async function completeComplaint(traveller: Traveller): Promise<void> {
  const { page, station } = traveller;
  for (const step of ['receipt', 'acknowledge', 'answer', 'close'] as const) await takeStep(traveller, step);
  await expect(button(page, casePageText.steps.reopen.act)).toBeVisible();
  await station(page, 'closed');
}

function writeLargeFile(folder: string, megabytes: number): string {
  const path = join(folder, 'recording.bin');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(1_000_000);
  for (let written = 0; written < megabytes; written += 1) writeSync(file, randomFillSync(block));
  closeSync(file);
  return path;
}

/** 200 MB, with their progress to be seen. */
export async function attachLargeFile({ page, hands, host, station }: Traveller): Promise<void> {
  const path = writeLargeFile(host.folder, 200);
  await hands.tab(page.getByRole('tab', { name: documentsText.title }));
  await hands.giveFile(button(page, documentsText.add), path);
  const progress = page.getByRole('progressbar', { name: basename(path) });
  await expect
    .poll(async () => {
      const part = Number(await progress.getAttribute('aria-valuenow'));
      return part > 0 && part < 100;
    })
    .toBe(true);
  await station(page, 'attaching');
  await expect(page.getByRole('row', { name: basename(path) })).toBeVisible({ timeout: 90_000 });
  await expect(progress).toBeHidden();
  await station(page, 'attached');
}

/** Finds the case by a word that only the mail's text holds, and opens it from there. */
export async function findByWord({ page, hands, station }: Traveller, mail: Mail): Promise<void> {
  await hands.write(page.getByRole('searchbox', { name: appText.topBar.findLabel }), mail.word);
  const found = page
    .getByRole('list', { name: searchText.results })
    .getByRole('listitem')
    .filter({ hasText: mail.subject });
  await expect(found).toBeVisible();
  await station(page, 'found');
  await hands.press(found.getByRole('link').first());
  await expect(heading(page, mail.subject)).toBeVisible();
}

/** @returns the path of the case file that the browser saved */
export async function exportBundle({ page, hands, host, station }: Traveller): Promise<string> {
  await hands.press(button(page, exportDialogText.act));
  const dialog = page.getByRole('dialog', { name: exportDialogText.title });
  await expect(dialog).toBeVisible();
  await station(page, 'export');
  const download = page.waitForEvent('download', { timeout: 90_000 });
  await hands.press(button(dialog, exportDialogText.save));
  const file = await download;
  const path = join(host.folder, file.suggestedFilename());
  await file.saveAs(path);
  await expect(dialog.getByRole('heading', { name: exportDialogText.leftOutTitle })).toBeVisible();
  await station(page, 'exported');
  await hands.press(button(dialog, exportDialogText.done));
  await expect(dialog).toBeHidden();
  return path;
}
