import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RequestStepButton } from '../../../renderer/features/request/next-step.tsx';
import { RequestFactsTab } from '../../../renderer/features/request/request-facts-tab.tsx';
import type { CaseId } from '../../../shared/ids.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { requestCase } from '../../support/kind-case.ts';
import { endAll, renderApp, renderScreen, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

const soon = { timeout: 20_000 };
const zone = 'Europe/London';
const on = (day: string) => ({ at: `2026-11-${day}T09:00:00.000Z`, zone });
let core: TestCore;
let id: CaseId;

beforeEach(async () => {
  core = await createOpenTestCore();
  ({ id } = await core.client.request.log({
    title: 'Copy of everything',
    rights: ['access'],
    laws: ['EU GDPR'],
    receivedAt: on('03'),
  }));
});
afterEach(() => endAll(core));

const recorded = () => requestCase(core.client, id);

async function open(button: string): Promise<void> {
  fireEvent.click(screen.getByText(button));
  await screen.findByText('Cancel', {}, soon);
}

/** By the key that saves a form. */
function save(): void {
  fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
}

// A hundred places and as many laws are laid out while it runs.
const patient = { timeout: 60_000 };
it(
  'logs a request with its rights and a law that the residence suggested and a person added',
  patient,
  async () => {
    renderApp(core, '/requests/new');
    await screen.findByLabelText('Deletion', {}, soon);
    save();
    await screen.findAllByText('Give the request a title.', {}, soon);
    type(/^Title/, 'Delete my account');
    fireEvent.click(screen.getByLabelText('Deletion'));
    fireEvent.click(screen.getByLabelText('Access'));
    const residence = screen.getByRole('combobox', { name: 'Where the person lives' });
    fireEvent.click(residence);
    fireEvent.change(residence, { target: { value: 'California' } });
    fireEvent.click(await screen.findByText('California (US-CA)', {}, soon));
    fireEvent.click(await screen.findByText('Add CCPA/CPRA', {}, soon));
    save();
    await waitFor(async () => {
      const { rows } = await core.client.cases.list({
        filter: { kind: 'request', text: 'Delete my account' },
      });
      const { request } = await requestCase(core.client, rows[0]?.reference ?? '');
      expect(request).toMatchObject({
        rights: ['deletion', 'access'],
        residence: 'US-CA',
        laws: ['US-CA CCPA/CPRA'],
        receivedAt: null,
      });
    }, soon);
  },
);

it('keeps what was typed of a step when its dialog is closed, and asks for what is missing', async () => {
  const view = await renderScreen(core, <RequestStepButton detail={await recorded()} />);
  await open(requestPageText.steps.acknowledge.act);
  type('Acknowledged: Date', '4 Nov 2026');
  await view.api.drafts.flush();
  view.unmount();
  await renderScreen(core, <RequestStepButton detail={await recorded()} />);
  await open(requestPageText.steps.acknowledge.act);
  await screen.findByDisplayValue('4 Nov 2026', {}, soon);
  save();
  await screen.findByText(requestPageText.steps.acknowledge.missing, {}, soon);
  type('Acknowledged: Time', '10:00');
  save();
  await waitFor(async () => expect((await recorded()).request.acknowledgedAt).not.toBeNull(), soon);
});

it('takes a longer period only under a rule, with its reasons; the law’s condition is shown', async () => {
  await renderScreen(core, <RequestFactsTab detail={await recorded()} />);
  await open(requestPageText.extend.act);
  save();
  await screen.findByText(requestPageText.extend.ruleMissing, {}, soon);
  fireEvent.click(screen.getByRole('combobox', { name: requestPageText.extend.rule }));
  fireEvent.click(await screen.findByText('Answer: access, 2 months (GDPR Art. 12(3))', {}, soon));
  await screen.findByText(/On condition: .* The person has to be told by Thu 3 Dec 2026\./, {}, soon);
  type('Person told: Date', '20 Nov 2026');
  type('Person told: Time', '10:00');
  save();
  await screen.findByText(requestPageText.extend.reasonMissing, {}, soon);
  type(requestPageText.extend.reason, 'Nine systems to search');
  save();
  await waitFor(async () => expect((await recorded()).extensions).toHaveLength(1), soon);
});

it('says what the law says of pauses before one is recorded', async () => {
  await renderScreen(core, <RequestFactsTab detail={await recorded()} />);
  await open(requestPageText.pause.act);
  await screen.findByText(/no statutory pause for clarification”. The date stays/, {}, soon);
  type('Waits since: Date', '10 Nov 2026');
  type('Waits since: Time', '10:00');
  type(requestPageText.pause.reason, 'Which account?');
  save();
  await waitFor(async () => expect((await recorded()).pauses).toHaveLength(1), soon);
});

it('asks for ground and route of a refusal, and for neither where it was granted', async () => {
  await core.client.request.answer({ id, at: on('10') });
  await renderScreen(core, <RequestStepButton detail={await recorded()} />);
  await open(requestPageText.close.act);
  expect(screen.queryByLabelText(requestPageText.close.ground)).toBeNull();
  fireEvent.click(screen.getByRole('combobox', { name: requestPageText.close.outcome }));
  fireEvent.click(await screen.findByText('Refused', {}, soon));
  type(requestPageText.close.reasons, 'Manifestly unfounded');
  save();
  await screen.findByText(requestPageText.close.groundMissing, {}, soon);
  type(requestPageText.close.ground, 'GDPR Art. 12(5)(b)');
  save();
  await screen.findByText(requestPageText.close.routeMissing, {}, soon);
  type(requestPageText.close.route, 'BayLDA');
  type('Closed: Date', '11 Nov 2026');
  type('Closed: Time', '10:00');
  save();
  await waitFor(async () => expect((await recorded()).request.outcome).toBe('refused'), soon);
  expect((await recorded()).request).toMatchObject({
    refusalGround: 'GDPR Art. 12(5)(b)',
    appealRoute: 'BayLDA',
  });
});

it('corrects by what somebody was identified, with a reason', async () => {
  await core.client.request.confirmIdentity({ id, at: on('05'), method: 'Passport' });
  await renderScreen(core, <RequestFactsTab detail={await recorded()} />);
  fireEvent.click(screen.getByLabelText('Correct person identified'));
  await screen.findByDisplayValue('Passport', {}, soon);
  type('Identified by', 'Identity card');
  save();
  await screen.findByText('Say why it is corrected: the reason is kept.', {}, soon);
  type(/^Why it is corrected/, 'Read again');
  save();
  await waitFor(async () => expect((await recorded()).request.identityMethod).toBe('Identity card'), soon);
});

it('changes only the facts that were changed', async () => {
  await renderScreen(core, <RequestFactsTab detail={await recorded()} />);
  fireEvent.click(screen.getByText('Edit facts'));
  await screen.findByLabelText('Portability', {}, soon);
  fireEvent.click(screen.getByLabelText('Portability'));
  await core.client.request.describe({ id, actsFor: 'Her mother' });
  save();
  await waitFor(
    async () => expect((await recorded()).request.rights).toEqual(['access', 'portability']),
    soon,
  );
  expect((await recorded()).request.actsFor).toBe('Her mother');
});
