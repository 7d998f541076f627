import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApi } from '../../../renderer/api/api-context.tsx';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { Providers } from '../../../renderer/app/providers.tsx';
import { ExportButton } from '../../../renderer/features/export/export-button.tsx';
import type { HostCalls } from '../../../shared/host.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { dialogGone, endAll, press } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
let id: CaseId;
let chosen: string | null;
/** What the person waits for before the place is chosen. */
let choosing: Promise<unknown>;

beforeEach(async () => {
  core = await createOpenTestCore();
  ({ id } = await core.client.complaint.log({ title: 'Calls after opting out' }));
  chosen = join(core.folder, 'case.zip');
  choosing = Promise.resolve();
});
afterEach(() => endAll(core));

const patient = { timeout: 15_000 };

/** The export button on a desktop on which the person chooses `chosen` as the place. */
async function renderOnDesktop(): Promise<void> {
  const host = { chooseSavePath: () => choosing.then(() => chosen) } as unknown as HostCalls;
  const api = createApi({ client: core.client, host });
  render(
    <Providers api={api} queryClient={createQueryClient()}>
      <ExportButton detail={await core.client.cases.get({ which: id })} />
    </Providers>,
  );
  await press('Export…');
}

it('says where the case file lies and what was left out', async () => {
  const privilege = { basis: 'legalAdvice', holder: 'The company', capacity: 'counsel' } as const;
  for (const text of ['Advice one', 'Advice two'])
    await core.client.notes.add({ caseId: id, text, privilege });
  await renderOnDesktop();
  await press('Save case file');
  expect(await screen.findByText(`The case file is saved as ${chosen ?? ''}.`, {}, patient)).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'What was left out' })).getByText('2 notes')).toBeTruthy();
  expect(existsSync(chosen ?? '')).toBe(true);
});

it('says that nothing was left out where nothing is privileged', async () => {
  await renderOnDesktop();
  await press('Save case file');
  expect(await screen.findByText(/nothing in this case is marked privileged/, {}, patient)).toBeTruthy();
  await press('Done');
  await dialogGone();
});

it('stays with the form when no place is chosen', async () => {
  chosen = null;
  await renderOnDesktop();
  await press('Save case file');
  expect(await screen.findByText(/^Not saved, since no place was chosen/, {}, patient)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Save case file' })).toBeTruthy();
});

it('stops when it is cancelled, and leaves no file', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  choosing = promise;
  await renderOnDesktop();
  await press('Save case file');
  expect(await screen.findByText('Writing the case file', {}, patient)).toBeTruthy();
  await press('Cancel');
  resolve(undefined);
  expect(await screen.findByText(/^Cancelled/, {}, patient)).toBeTruthy();
  expect(existsSync(chosen ?? '')).toBe(false);
  expect(screen.getByRole('button', { name: 'Save case file' })).toBeTruthy();
});
