import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultText } from '../../../shared/text/vault.ts';
import { endAll, press, renderApp, type } from '../../support/render-with-core.tsx';
import {
  createOpenTestCore,
  createTestCore,
  TEST_PASSPHRASE,
  type TestCore,
} from '../../support/test-core.ts';

let core: TestCore;
afterEach(() => endAll(core));

const good = 'lantern orchid gravel umbrella';

async function fillIn(passphrase: string, again = passphrase): Promise<void> {
  await screen.findByRole('heading', { name: vaultText.firstRun.title });
  type(vaultText.firstRun.name, 'Dana Whitfield');
  await press(vaultText.firstRun.next);
  type(vaultText.newPassphrase, passphrase);
  type(vaultText.passphraseAgain, again);
  await press(vaultText.firstRun.create);
}

describe('the first run', () => {
  beforeEach(() => {
    core = createTestCore();
  });

  it('makes a vault, shows its code once and opens it after groups of the code were typed', async () => {
    renderApp(core, '/settings/about');
    await fillIn(good);
    const groups = [...(await screen.findByRole('list', { name: vaultText.recovery.code })).children].map(
      (item) => item.textContent,
    );
    expect(groups).toHaveLength(8);
    await press(vaultText.recovery.confirm);
    await press(vaultText.recovery.finish);
    expect(screen.getByText(vaultText.recovery.groupWrong)).toBeTruthy();
    for (const input of screen.getAllByLabelText(/^Group \d$/)) {
      const label = document.querySelector(`label[for="${input.id}"]`)?.textContent ?? '';
      fireEvent.change(input, {
        target: { value: groups[Number(label.replace(/\D/g, '')) - 1]?.toLowerCase() },
      });
    }
    await press(vaultText.recovery.finish);
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy();
    expect(await screen.findByText('Dana Whitfield')).toBeTruthy();
    const status = await core.client.vault.status({});
    expect(status.state).toBe('open');
  });

  it('takes no passphrase below the rule, and no two that differ', async () => {
    renderApp(core);
    await fillIn('short');
    expect(screen.getByText(vaultText.passphraseTooShort)).toBeTruthy();
    type(vaultText.newPassphrase, good);
    await press(vaultText.firstRun.create);
    expect(screen.getByText(vaultText.passphraseDiffers)).toBeTruthy();
    expect((await core.client.vault.status({})).state).toBe('closed');
  });

  it('asks for a name before it goes on', async () => {
    renderApp(core);
    await screen.findByRole('heading', { name: vaultText.firstRun.title });
    await press(vaultText.firstRun.next);
    expect(screen.getByText(vaultText.firstRun.nameMissing)).toBeTruthy();
  });
});

describe('unlocking', () => {
  let recoveryCode: string;
  beforeEach(async () => {
    const open = await createOpenTestCore();
    core = open;
    ({ recoveryCode } = open);
    await core.client.vault.lock({});
  });

  it('opens with the passphrase and leads to where one was', async () => {
    renderApp(core, '/settings/about');
    await screen.findByRole('heading', { name: vaultText.unlock.title });
    type(vaultText.passphrase, TEST_PASSPHRASE);
    await press(vaultText.unlock.open);
    expect(await screen.findByText('0.0.0-test', { exact: false })).toBeTruthy();
  });

  it('says what to do when it is the wrong one, and keeps the vault closed', async () => {
    renderApp(core);
    await screen.findByRole('heading', { name: vaultText.unlock.title });
    type(vaultText.passphrase, 'something else');
    await press(vaultText.unlock.open);
    expect((await screen.findByRole('alert')).textContent).toContain('does not open the vault');
    expect((await core.client.vault.status({})).state).toBe('closed');
  });

  it('gives a new passphrase and a new code for the recovery code', async () => {
    renderApp(core);
    await press(vaultText.unlock.useCode);
    type(vaultText.recover.code, recoveryCode.toLowerCase());
    type(vaultText.newPassphrase, good);
    type(vaultText.passphraseAgain, good);
    await press(vaultText.recover.act);
    const list = await screen.findByRole('list', { name: vaultText.recovery.code });
    const shown = [...list.children].map((item) => item.textContent).join('-');
    expect(shown).not.toBe(recoveryCode);
    await core.client.vault.lock({});
    expect((await core.client.vault.open({ folder: core.vaultFolder, passphrase: good })).state).toBe('open');
  });

  it('locks with Ctrl+L from anywhere', async () => {
    await core.client.vault.open({ folder: core.vaultFolder, passphrase: TEST_PASSPHRASE });
    renderApp(core, '/settings/about');
    await screen.findByRole('heading', { name: 'Settings' });
    fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
    expect(await screen.findByRole('heading', { name: vaultText.unlock.title })).toBeTruthy();
    expect((await core.client.vault.status({})).state).toBe('closed');
  });
});
