import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DocumentsTab } from '../../../renderer/features/documents/documents-tab.tsx';
import { endAll, renderScreen } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

let core: TestCore;
afterEach(() => endAll(core));

it('attaches every file that was chosen', async () => {
  core = await createOpenTestCore();
  const { id } = await core.client.complaint.log({ title: 'Calls after opting out' });
  await renderScreen(core, <DocumentsTab detail={await core.client.cases.get({ which: id })} />);
  expect(screen.getByText('No documents yet')).toBeTruthy();
  const files = [new File(['one'], 'letter.txt'), new File(['two'], 'letter.txt')];
  fireEvent.change(screen.getByLabelText('Files to attach'), { target: { files } });
  await waitFor(async () => expect((await core.client.cases.get({ which: id })).documents).toHaveLength(2), {
    timeout: 10_000,
  });
});
