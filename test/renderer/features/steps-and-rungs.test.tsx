import { complaintCase } from '../../support/kind-case.ts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StepButton } from '../../../renderer/features/case-page/step-button.tsx';
import { CorrectDate } from '../../../renderer/features/facts/correct-date.tsx';
import { RungsSection } from '../../../renderer/features/ladder/rungs-section.tsx';
import type { CaseId } from '../../../shared/ids.ts';
import { endAll, renderScreen, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

const soon = { timeout: 20_000 };
const zone = 'Europe/London';
let core: TestCore;
let id: CaseId;

beforeEach(async () => {
  core = await createOpenTestCore();
  ({ id } = await core.client.complaint.log({
    title: 'Calls after opting out',
    receivedAt: { at: '2026-11-03T09:00:41.000Z', zone },
  }));
});
afterEach(() => endAll(core));

const recorded = () => complaintCase(core.client, id);

async function open(button: string): Promise<void> {
  fireEvent.click(screen.getByText(button));
  await screen.findByText('Cancel', {}, soon);
}

/** By the key that saves a form. */
function save(): void {
  fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
}

it('keeps what was typed of a step when its dialog is closed, and records it', async () => {
  const view = await renderScreen(core, <StepButton detail={await recorded()} step="acknowledge" />);
  await open('Record acknowledgement');
  type('Acknowledged: Date', '4 Nov 2026');
  await view.api.drafts.flush();
  view.unmount();
  await renderScreen(core, <StepButton detail={await recorded()} step="acknowledge" />);
  await open('Record acknowledgement');
  await screen.findByDisplayValue('4 Nov 2026', {}, soon);
  save();
  await screen.findByText('Say when it was acknowledged.', {}, soon);
  type('Acknowledged: Time', '10:00');
  save();
  await waitFor(async () => expect((await recorded()).complaint.acknowledgedAt).not.toBeNull(), soon);
});

it('corrects a recorded date only with a reason', async () => {
  await core.client.complaint.acknowledge({ id, at: { at: '2026-11-04T10:00:00.000Z', zone } });
  await renderScreen(core, <CorrectDate detail={await recorded()} step="acknowledgedAt" />);
  await open('Correct');
  type('Acknowledged: Date', '5 Nov 2026');
  save();
  await screen.findByText('Say why it is corrected: the reason is kept.', {}, soon);
  type(/^Why it is corrected/, 'The letter is dated the 5th');
  save();
  await waitFor(
    async () => expect((await recorded()).complaint.acknowledgedAt?.at).toBe('2026-11-05T10:00:00.000Z'),
    soon,
  );
});

it('corrects the receipt with a reason', async () => {
  await renderScreen(core, <CorrectDate detail={await recorded()} step="receivedAt" />);
  await open('Correct');
  type('Received by the office: Time', '08:15');
  type(/^Why it is corrected/, 'The stamp says so');
  save();
  await waitFor(
    async () => expect((await recorded()).complaint.receivedAt?.at).toBe('2026-11-03T08:15:00.000Z'),
    soon,
  );
});

it('changes a rung and removes it with a reason', async () => {
  await core.client.complaint.recordRung({
    id,
    rung: 'authority',
    at: { at: '2026-11-10T09:00:00.000Z', zone },
  });
  const view = await renderScreen(core, <RungsSection detail={await recorded()} />);
  await open('Change');
  type('Body or court', 'ICO');
  save();
  await waitFor(async () => expect((await recorded()).rungs[0]?.body).toBe('ICO'), soon);
  view.unmount();
  await renderScreen(core, <RungsSection detail={await recorded()} />);
  await open('Remove');
  type(/^Reason/, 'Recorded twice');
  save();
  await waitFor(async () => expect((await recorded()).rungs).toEqual([]), soon);
});

it('asks which rung before it records one', async () => {
  await renderScreen(core, <RungsSection detail={await recorded()} />);
  await open('Record rung');
  save();
  await screen.findByText('Choose where the complainant went.', {}, soon);
  fireEvent.click(screen.getByLabelText('Rung', { selector: 'input' }));
  fireEvent.click(await screen.findByText('Court', {}, soon));
  type('When: Date', '10 Nov 2026');
  type('When: Time', '10:00');
  save();
  await waitFor(async () => expect((await recorded()).rungs[0]?.rung).toBe('court'), soon);
});
