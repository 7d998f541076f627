import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { backupText } from '../../../shared/text/backup.ts';
import { draftsText } from '../../../shared/text/drafts.ts';
import { peopleText } from '../../../shared/text/people.ts';
import { settingsText } from '../../../shared/text/settings.ts';
import { vaultText } from '../../../shared/text/vault.ts';
import { endAll, press, renderApp, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, TEST_PASSPHRASE, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
beforeEach(async () => {
  core = await createOpenTestCore();
});
afterEach(() => endAll(core));

const good = 'lantern orchid gravel umbrella';

describe('settings', () => {
  it('changes after how many minutes the vault locks, within its bounds', async () => {
    renderApp(core, '/settings');
    const field = await screen.findByLabelText(/Lock after/);
    fireEvent.change(field, { target: { value: '500' } });
    await press(settingsText.lock.save);
    expect(screen.getByText(settingsText.lock.outOfRange)).toBeTruthy();
    fireEvent.change(field, { target: { value: '25' } });
    await press(settingsText.lock.save);
    await waitFor(async () => expect((await core.client.settings.get({})).lockAfterMinutes).toBe(25));
    expect(await screen.findByText('Locks in 25 min')).toBeTruthy();
  });

  it('changes the passphrase, and refuses upon a wrong current one', async () => {
    renderApp(core, '/settings/security');
    await screen.findByRole('heading', { name: settingsText.passphrase.title });
    type(settingsText.passphrase.current, 'not mine at all');
    type(vaultText.newPassphrase, good);
    type(vaultText.passphraseAgain, good);
    await press(settingsText.passphrase.change);
    expect(await screen.findByText(settingsText.passphrase.wrong)).toBeTruthy();
    type(settingsText.passphrase.current, TEST_PASSPHRASE);
    await press(settingsText.passphrase.change);
    expect(await screen.findByText(settingsText.passphrase.changed)).toBeTruthy();
    await core.client.vault.lock({});
    const status = await core.client.vault.open({ folder: core.vaultFolder, passphrase: good });
    expect(status.state).toBe('open');
  });

  it('checks the record and names its head', async () => {
    renderApp(core, '/settings/record');
    await press(settingsText.record.verify);
    expect(await screen.findByText(settingsText.record.holdsTitle)).toBeTruthy();
    expect(screen.getByText(/^[0-9a-f]{64}$/)).toBeTruthy();
  });

  it('adds a person who can then unlock, and removes one with a new recovery code', async () => {
    renderApp(core, '/settings/people');
    await press(peopleText.add.open);
    const dialog = within(await screen.findByRole('dialog', { name: peopleText.add.title }));
    fireEvent.change(dialog.getByLabelText(peopleText.add.name), { target: { value: 'Rupert Ellison' } });
    fireEvent.change(dialog.getByLabelText(vaultText.newPassphrase), { target: { value: good } });
    fireEvent.change(dialog.getByLabelText(vaultText.passphraseAgain), { target: { value: good } });
    fireEvent.click(dialog.getByRole('button', { name: peopleText.add.act }));
    expect(await screen.findByText('Rupert Ellison')).toBeTruthy();
    await press(peopleText.remove.open('Rupert Ellison'));
    const asking = within(
      await screen.findByRole('dialog', { name: peopleText.remove.title('Rupert Ellison') }),
    );
    fireEvent.click(asking.getByRole('button', { name: peopleText.remove.act }));
    expect(await screen.findByRole('list', { name: vaultText.recovery.code })).toBeTruthy();
    const { people } = await core.client.people.list({});
    expect(people.find((person) => person.name === 'Rupert Ellison')?.removedAt).not.toBeNull();
  });

  it('makes a backup and says where it lies', async () => {
    renderApp(core, '/settings/backup');
    fireEvent.change(await screen.findByLabelText(backupText.make.folder), {
      target: { value: join(core.folder, 'backup') },
    });
    await press(backupText.make.act);
    expect(await screen.findByText(backupText.make.done, {}, { timeout: 10_000 })).toBeTruthy();
  });

  it('says why a backup cannot be put back', async () => {
    renderApp(core, '/settings/backup');
    await screen.findByLabelText(backupText.make.folder);
    type(backupText.restore.from, join(core.folder, 'nothing'));
    type(backupText.restore.into, join(core.folder, 'restored'));
    type(backupText.restore.passphrase, TEST_PASSPHRASE);
    await press(backupText.restore.act);
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });
});

describe('the list of drafts', () => {
  it('is empty, then shows what another form kept, and throws it away when asked', async () => {
    renderApp(core, '/drafts');
    expect(await screen.findByText(draftsText.empty)).toBeTruthy();
    await core.client.drafts.save({ form: 'complaint.new', body: { title: 'Marketing mails' } });
    expect(await screen.findByText('Marketing mails')).toBeTruthy();
    await press(draftsText.discard);
    const dialog = within(await screen.findByRole('dialog', { name: draftsText.discardTitle }));
    fireEvent.click(dialog.getByRole('button', { name: draftsText.discard }));
    expect(await screen.findByText(draftsText.empty)).toBeTruthy();
    expect((await core.client.drafts.list({})).drafts).toEqual([]);
  });
});
