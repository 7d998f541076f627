// Ways to what stands before the frame: first run, recovery code, unlocking.
import { expect } from '@playwright/test';
import { vaultText } from '../../../../shared/text/vault.ts';
import { long, owner } from '../support/offices.ts';
import type { Visit, Visits } from '../support/visit.ts';
import type { Wire } from '../support/wire.ts';
import { press, refused, after, wrongGroups, openStatus } from './ways.ts';

const wrongPassphrase = 'four words nobody ever chose';

function noVault(then?: Visit): Visit {
  return async (stage) => {
    await stage.open((await stage.offices.none()).address);
    await then?.(stage);
  };
}

function locked(then?: Visit, wire?: Wire): Visit {
  return async (stage) => {
    await stage.open((await stage.offices.locked()).host.address, undefined, wire);
    await then?.(stage);
  };
}

const toPassphrase: Visit = async ({ field, button }) => {
  await field(vaultText.firstRun.name).fill(owner.name);
  await button(vaultText.firstRun.next).click();
};

const toNewCode: Visit = async (stage) => {
  await stage.open((await stage.offices.fresh()).address);
  await toPassphrase(stage);
  await stage.field(vaultText.newPassphrase).fill(owner.passphrase);
  await stage.field(vaultText.passphraseAgain).fill(owner.passphrase);
  await stage.button(vaultText.firstRun.create).click();
};

export const gateVisits: Record<string, Visits> = {
  'first-run': {
    content: noVault(),
    wrong: noVault(refused(vaultText.firstRun.next, vaultText.firstRun.nameMissing)),
    long: noVault(async ({ field }) => {
      await field(vaultText.firstRun.name).fill(long.name);
      await field(vaultText.folder).fill(long.folder);
    }),
  },
  'first-run-passphrase': {
    content: noVault(toPassphrase),
    wrong: noVault(
      after(
        toPassphrase,
        async ({ field }) => field(vaultText.newPassphrase).fill('short'),
        refused(vaultText.firstRun.create, vaultText.passphraseTooShort),
      ),
    ),
  },
  'recovery-code': {
    content: toNewCode,
    wrong: after(toNewCode, wrongGroups, refused(vaultText.recovery.finish, vaultText.recovery.groupWrong)),
  },
  unlock: {
    content: locked(),
    wrong: locked(
      after(
        async ({ field }) => field(vaultText.passphrase).fill(wrongPassphrase),
        press(vaultText.unlock.open),
        ({ page }) => expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible(),
      ),
    ),
    long: locked(undefined, openStatus({ folder: long.folder })),
  },
  recover: {
    content: locked(press(vaultText.unlock.useCode)),
    wrong: locked(
      after(press(vaultText.unlock.useCode), refused(vaultText.recover.act, vaultText.recover.codeMissing)),
    ),
  },
};
