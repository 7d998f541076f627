// Ways to the settings and what is asked there.
import { expect } from '@playwright/test';
import { backupText } from '../../../../shared/text/backup.ts';
import { peopleText } from '../../../../shared/text/people.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { vaultText } from '../../../../shared/text/vault.ts';
import { long, owner } from '../support/offices.ts';
import type { Stage, Visits } from '../support/visit.ts';
import type { Answer } from '../support/wire.ts';
import { busy, emptyOffice, press, refused, shows, after, wrongGroups, openStatus } from './ways.ts';

export const settingsVisits: Record<string, Visits> = {
  settings: {
    content: busy('/settings'),
    error: busy('/settings', ({ page }) => shows(page, settingsText.failed), { refuse: ['settings/get'] }),
    wrong: busy(
      '/settings',
      after(
        ({ page }) =>
          page.getByRole('textbox', { name: new RegExp(`^${settingsText.lock.label}`) }).fill('900'),
        refused(settingsText.lock.save, settingsText.lock.outOfRange),
      ),
    ),
  },
  'settings-security': {
    content: busy('/settings/security'),
    wrong: busy('/settings/security', refused(settingsText.passphrase.change, vaultText.passphraseMissing)),
    long: busy('/settings/security', undefined, openStatus({ folder: long.folder })),
  },
  'new-code': newCode(),
  'settings-people': {
    content: emptyOffice('/settings/people'),
    error: busy('/settings/people', ({ page }) => shows(page, peopleText.failed), {
      refuse: ['people/list'],
    }),
    long: busy('/settings/people', ({ page }) => shows(page, long.name)),
    full: busy('/settings/people', undefined, {
      change: {
        'people/list': (answer) => {
          const people = answer['people'] as Answer[];
          const many = Array.from({ length: 30 }, (_, number) => ({
            ...people[0],
            id: `01890000-0000-7000-8000-0000000000${String(number + 10)}`,
            name: `Colleague ${String(number + 1)}`,
          }));
          return { ...answer, people: [...people, ...many] };
        },
      },
    }),
  },
  'add-person': {
    content: busy('/settings/people', press(peopleText.add.open)),
    wrong: busy(
      '/settings/people',
      after(press(peopleText.add.open), refused(peopleText.add.act, peopleText.add.nameMissing)),
    ),
  },
  'remove-person': {
    content: busy('/settings/people', press(peopleText.remove.open('Priya Raghavan'))),
    long: busy('/settings/people', press(peopleText.remove.open(long.name))),
  },
  'settings-backup': {
    content: busy('/settings/backup'),
    wrong: busy('/settings/backup', refused(backupText.make.act, backupText.make.folderMissing)),
    running: busy(
      '/settings/backup',
      after(makeBackup, ({ page }) => shows(page, backupText.make.running)),
      {
        hold: ['backup/make'],
      },
    ),
    error: busy(
      '/settings/backup',
      after(makeBackup, ({ page }) => expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()),
      { refuse: ['backup/make'] },
    ),
  },
  'settings-record': {
    content: busy(
      '/settings/record',
      after(press(settingsText.record.verify), ({ page }) => shows(page, settingsText.record.holdsTitle)),
    ),
    running: busy(
      '/settings/record',
      after(press(settingsText.record.verify), ({ page }) => shows(page, settingsText.record.checking)),
      { hold: ['journal/verify'] },
    ),
    error: busy(
      '/settings/record',
      after(press(settingsText.record.verify), ({ page }) =>
        expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible(),
      ),
      { refuse: ['journal/verify'] },
    ),
  },
  'settings-about': {
    content: busy('/settings/about'),
    error: busy('/settings/about', ({ page }) => shows(page, settingsText.about.failed), {
      refuse: ['program/about'],
    }),
  },
  'last-number': {
    content: busy('/settings', undefined, openStatus({ askForLastNumber: true })),
    wrong: busy(
      '/settings',
      after(
        ({ field }) => field(vaultText.lastNumber.label).fill('forty-two'),
        refused(vaultText.lastNumber.save, vaultText.lastNumber.unreadable('FORTY-TWO')),
      ),
      openStatus({ askForLastNumber: true }),
    ),
  },
  'needed-code': {
    content: busy('/settings', undefined, openStatus({ needsRecoveryCode: true })),
    wrong: busy(
      '/settings',
      refused(vaultText.newCode.act, vaultText.passphraseMissing),
      openStatus({ needsRecoveryCode: true }),
    ),
  },
};

function makeBackup({ field, button }: Stage): Promise<void> {
  return field(backupText.make.folder)
    .fill(long.folder)
    .then(() => button(backupText.make.act).click());
}

function newCode(): Visits {
  const open = busy('/settings/security', async ({ page, offices }) => {
    const section = page.locator('form', { hasText: vaultText.newCode.act });
    await section.getByLabel(vaultText.newCode.current, { exact: true }).fill(owner.passphrase);
    await section.getByRole('button', { name: vaultText.newCode.act }).click();
    await expect(page.getByRole('dialog', { name: vaultText.newCode.changed })).toBeVisible();
    // Else every window after this one asks for another code.
    await (await offices.busy()).client.vault.confirmRecoveryCode({});
  });
  return {
    content: open,
    wrong: after(open, wrongGroups, refused(vaultText.recovery.finishPlain, vaultText.recovery.groupWrong)),
  };
}
