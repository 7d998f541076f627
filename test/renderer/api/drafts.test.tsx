import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CustodiaClient } from '../../../renderer/api/client.ts';
import { createDraftKeeper } from '../../../renderer/api/draft-keeper.ts';
import { useDraft } from '../../../renderer/api/use-draft.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { Providers } from '../../../renderer/app/providers.tsx';
import { createApi } from '../../../renderer/api/api-context.tsx';
import { TextField } from '../../../renderer/ui/fields.tsx';
import { createOpenTestCore, TEST_PASSPHRASE, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
let personId: string;

beforeEach(async () => {
  core = await createOpenTestCore();
  const status = await core.client.vault.status({});
  personId = status.state === 'open' ? status.person.id : '';
});
afterEach(() => {
  cleanup();
  core.end();
});

const stored = async (form: string): Promise<unknown> => (await core.client.drafts.get({ form })).draft?.body;
const unlock = () => core.client.vault.open({ folder: core.vaultFolder, passphrase: TEST_PASSPHRASE });

describe('the keeper of drafts', () => {
  it('saves within two seconds of the first keystroke, however long somebody goes on typing', async () => {
    const keeper = createDraftKeeper(core.client);
    keeper.setPerson(personId);
    const began = performance.now();
    let typed = 0;
    const typing = setInterval(() => keeper.put('note/x', { text: String((typed += 1)) }), 100);
    await waitFor(async () => expect(await stored('note/x')).toBeDefined(), { timeout: 2_000 });
    clearInterval(typing);
    expect(performance.now() - began).toBeLessThan(2_000);
    await keeper.flush();
    expect(await stored('note/x')).toEqual({ text: String(typed) });
  });

  it('keeps what could not be saved and saves it once the vault is open again', async () => {
    const keeper = createDraftKeeper(core.client);
    keeper.setPerson(personId);
    await core.client.vault.lock({});
    keeper.put('note/x', { text: 'typed as it locked' });
    await keeper.flush();
    expect(keeper.states.getState()['note/x']).toBe('failed');
    expect(keeper.held('note/x')).toEqual({ body: { text: 'typed as it locked' } });
    keeper.setPerson(null);
    await unlock();
    keeper.setPerson(personId);
    await waitFor(async () => expect(await stored('note/x')).toEqual({ text: 'typed as it locked' }));
    await waitFor(() => expect(keeper.held('note/x')).toBeUndefined());
  });

  it('neither shows nor saves it for somebody else', async () => {
    const keeper = createDraftKeeper(core.client);
    keeper.setPerson(personId);
    await core.client.vault.lock({});
    keeper.put('note/x', { text: 'mine' });
    await keeper.flush();
    await unlock();
    keeper.setPerson('somebody else');
    await keeper.flush();
    expect(keeper.held('note/x')).toBeUndefined();
    expect(await stored('note/x')).toBeUndefined();
  });

  it('lets no save under way bring a discarded draft back', async () => {
    const keeper = createDraftKeeper(core.client);
    keeper.setPerson(personId);
    keeper.put('note/x', { text: 'one' });
    const saving = keeper.flush();
    await keeper.discard('note/x');
    await saving;
    expect(await stored('note/x')).toBeUndefined();
    expect(keeper.held('note/x')).toBeUndefined();
  });

  it('saves the last of what was typed while a save was under way', async () => {
    const keeper = createDraftKeeper(core.client);
    keeper.setPerson(personId);
    keeper.put('note/x', { text: 'one' });
    const first = keeper.flush();
    keeper.put('note/x', { text: 'two' });
    await Promise.all([first, keeper.flush()]);
    expect(await stored('note/x')).toEqual({ text: 'two' });
  });
});

function Form() {
  const draft = useDraft('note/x', { text: '', kind: 'fact' });
  if (!draft.isReady) return null;
  return (
    <>
      <TextField label="Text" value={draft.value.text} onValue={(text) => draft.change({ text })} />
      <span data-testid="restored">{draft.restoredFrom}</span>
      <button type="button" onClick={() => void draft.submitted()}>
        Submit
      </button>
    </>
  );
}

function show(client: CustodiaClient) {
  const api = createApi({ client });
  api.drafts.setPerson(personId);
  render(
    <Providers api={api} queryClient={createQueryClient()}>
      <Form />
    </Providers>,
  );
  return api;
}

const field = () => screen.findByLabelText<HTMLInputElement>('Text');

describe('a form with a draft', () => {
  it('finds again in another window what was typed', async () => {
    const api = show(core.client);
    fireEvent.change(await field(), { target: { value: 'She called twice' } });
    await api.drafts.flush();
    cleanup();
    show(core.client);
    expect((await field()).value).toBe('She called twice');
    expect(screen.getByTestId('restored').textContent).not.toBe('');
  });

  it('takes over only fields it has, of the kind it has', async () => {
    await core.client.drafts.save({ form: 'note/x', body: { text: 7, kind: 'advice', gone: true } });
    show(core.client);
    expect((await field()).value).toBe('');
  });

  it('opens empty when the vault cannot say what was typed', async () => {
    await core.client.vault.lock({});
    show(core.client);
    expect((await field()).value).toBe('');
  });

  it('has no draft after it was submitted', async () => {
    const api = show(core.client);
    fireEvent.change(await field(), { target: { value: 'done' } });
    await api.drafts.flush();
    fireEvent.click(screen.getByRole('button', { name: 'Submit' }));
    await waitFor(async () => expect(await stored('note/x')).toBeUndefined());
  });
});
