// A decision on a breach by keyboard: written and submitted by one person, signed off by another, with the breach closed after.
import { expect, type Page, test } from '@playwright/test';
import { appText } from '../../../shared/text/app.ts';
import { todayText } from '../../../shared/text/agenda.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { vaultText } from '../../../shared/text/vault.ts';
import { connect } from './support/client.ts';
import { keyboard as hands } from './support/hands.ts';
import { startHost } from './support/host.ts';
import { owner } from './support/offices.ts';

const text = decisionsText;
const other = { name: 'Priya Raghavan', passphrase: 'seven grey barges under fog' };
const version = (page: Page) => page.getByRole('article', { name: text.named(1, 1) });

async function unlockAs(page: Page, passphrase: string): Promise<void> {
  await hands.lock(page, page.getByRole('button', { name: appText.lock }));
  await expect(page.getByRole('heading', { name: vaultText.unlock.title })).toBeVisible();
  await hands.write(page.getByLabel(vaultText.passphrase), passphrase);
  await hands.press(page.getByRole('button', { name: vaultText.unlock.open, exact: true }));
  await expect(page.getByRole('navigation', { name: appText.navigation.label })).toBeVisible();
}

async function writeAndSubmit(page: Page): Promise<void> {
  await hands.tab(page.getByRole('tab', { name: text.tab }));
  await hands.press(page.getByRole('button', { name: text.write.act }));
  const dialog = page.getByRole('dialog');
  await hands.write(dialog.getByLabel(text.subject), 'Whom to notify');
  await hands.write(dialog.getByLabel(text.decided), 'Nobody.');
  await hands.write(dialog.getByLabel(text.reasons), 'The disk is encrypted and the key was not on it.');
  await hands.press(dialog.getByRole('button', { name: text.write.save }));
  await expect(dialog).toHaveCount(0);
  await hands.press(version(page).getByRole('button', { name: text.submit.act }));
  await expect(dialog.getByText('A bag was left behind.')).toBeVisible();
  await hands.press(dialog.getByRole('button', { name: text.submit.sign }));
  await expect(dialog).toHaveCount(0);
  await expect(version(page).getByText(setLabel('state', 'submitted'))).toBeVisible();
  // Who submitted it is offered no signature of their own.
  await expect(version(page).getByRole('button', { name: text.signOff.act })).toHaveCount(0);
}

test('one person submits a decision, another signs it off, by keyboard', async ({ page }) => {
  test.setTimeout(300_000);
  const host = await startHost();
  const { client, close } = await connect(host.address);
  try {
    await client.vault.create({ folder: host.vault, office: 'US', ...owner });
    await client.vault.confirmRecoveryCode({});
    await client.people.add({ ...other, office: 'INT', role: 'reviewer' });
    const { id, reference } = await client.breach.open({
      title: 'A laptop left on a train',
      cause: 'A bag was left behind.',
    });
    await page.goto(host.address);
    await expect(page.getByRole('heading', { name: todayText.title })).toBeVisible();
    await page.goto(`${new URL(host.address).origin}/#/breaches/${reference}`);
    await writeAndSubmit(page);
    await unlockAs(page, other.passphrase);
    await hands.press(page.getByRole('link', { name: todayText.title }));
    await hands.press(
      page.getByRole('list', { name: todayText.waiting }).getByRole('link', { name: reference }),
    );
    await hands.press(version(page).getByRole('button', { name: text.signOff.act }));
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(text.changed.none)).toBeVisible();
    await hands.press(dialog.getByRole('button', { name: text.signOff.sign }));
    await expect(dialog).toHaveCount(0);
    await expect(version(page).getByText(setLabel('state', 'signedOff'), { exact: true })).toBeVisible();
    const { decisions, documents } = await client.cases.get({ which: id });
    expect(decisions).toMatchObject([{ state: 'signedOff', settledByName: other.name, decided: 'Nobody.' }]);
    expect(documents).toMatchObject([{ name: text.fileName(1, 1), source: 'decision' }]);
  } finally {
    close();
    await host.end();
  }
});
