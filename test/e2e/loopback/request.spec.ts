// A request by keyboard alone, from its logging to its closing: identity, search log, a refusal in part with its ground,
// what went out, the answer. Afterwards the core is asked what stands on record.
import { expect, type Page, test } from '@playwright/test';
import { uiText } from '../../../shared/text/app.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { newRequestText } from '../../../shared/text/new-request.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { requestsText } from '../../../shared/text/requests.ts';
import { requestCase } from '../../support/kind-case.ts';
import { connect } from './support/client.ts';
import { keyboard as hands } from './support/hands.ts';
import { startHost } from './support/host.ts';
import { owner } from './support/offices.ts';

const work = requestWorkPageText;
const { steps, close: closing } = requestPageText;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialogOf = (page: Page) => page.getByRole('dialog');
const box = (page: Page, name: string) => dialogOf(page).getByRole('textbox', { name, exact: true });
const now = (page: Page, label: string) =>
  hands.press(page.getByRole('button', { name: `${label}: ${uiText.time.now}`, exact: true }));

/** Saves the dialog and waits until it is gone. */
async function save(page: Page, action: string): Promise<void> {
  await hands.press(dialogOf(page).getByRole('button', { name: action, exact: true }));
  await expect(dialogOf(page)).toHaveCount(0);
}

async function tick(page: Page, name: string): Promise<void> {
  await page.getByRole('checkbox', { name, exact: true }).focus();
  await page.keyboard.press('Space');
}

async function logRequest(page: Page): Promise<void> {
  await hands.press(page.getByRole('link', { name: requestsText.title, exact: true }));
  await hands.press(page.locator('#content').getByRole('button', { name: requestsText.newRequest }));
  await hands.write(page.getByLabel(/^Title/), 'Everything on the closed account');
  await tick(page, setLabel('rights', 'access'));
  await tick(page, setLabel('rights', 'deletion'));
  const residence = page.getByRole('combobox', { name: fieldLabel('residence') });
  await hands.write(residence, 'Germany');
  await hands.choose(residence, 'Germany (DE)');
  await hands.press(button(page, newRequestText.laws.add('GDPR')));
  await now(page, newComplaintText.received);
  await hands.press(button(page, newRequestText.log));
  await expect(page.getByRole('heading', { name: 'Everything on the closed account' })).toBeVisible();
}

async function identify(page: Page): Promise<void> {
  await hands.press(button(page, steps.confirmIdentity.act));
  await now(page, steps.confirmIdentity.at);
  await hands.write(box(page, steps.confirmIdentity.method), 'Customer number and callback');
  await hands.write(box(page, steps.confirmIdentity.seen), 'Nothing was copied');
  await save(page, steps.confirmIdentity.act);
}

async function search(page: Page): Promise<void> {
  await hands.tab(page.getByRole('tab', { name: work.tabs.search }));
  await hands.press(button(page, work.searches.act));
  await hands.write(box(page, fieldLabel('system')), 'Billing archive');
  await hands.write(box(page, fieldLabel('askedOf')), 'Finance');
  await hands.write(box(page, fieldLabel('found')), 'many');
  await hands.press(dialogOf(page).getByRole('button', { name: work.save, exact: true }));
  await expect(page.getByText(work.searches.foundWrong).first()).toBeVisible();
  await box(page, fieldLabel('found')).press('Control+A');
  await page.keyboard.type('14');
  await save(page, work.save);
  await hands.press(button(page, work.found.act));
  await hands.write(box(page, fieldLabel('what')), 'Note on invoice 8841');
  await hands.write(box(page, fieldLabel('pages')), 'page 2');
  await hands.choose(
    dialogOf(page).getByRole('combobox', { name: fieldLabel('treatment') }),
    setLabel('treatment', 'redacted'),
  );
  await hands.write(box(page, fieldLabel('ground')), 'GDPR Art. 15(4)');
  await save(page, work.save);
}

async function decide(page: Page): Promise<void> {
  await hands.tab(page.getByRole('tab', { name: work.tabs.answer }));
  for (const { right, outcome, ground } of [
    { right: 'access', outcome: 'granted', ground: null },
    { right: 'deletion', outcome: 'refused', ground: 'GDPR Art. 17(3)(b): invoices are kept by law' },
  ]) {
    await hands.press(button(page, work.items.act));
    const dialog = dialogOf(page);
    await hands.choose(
      dialog.getByRole('combobox', { name: fieldLabel('right') }),
      setLabel('rights', right),
    );
    await hands.choose(
      dialog.getByRole('combobox', { name: fieldLabel('outcome') }),
      setLabel('outcome', outcome),
    );
    if (ground !== null) {
      await hands.choose(dialog.getByRole('combobox', { name: fieldLabel('law') }), 'EU GDPR');
      await hands.write(box(page, fieldLabel('ground')), ground);
    }
    await save(page, work.save);
  }
  await expect(page.getByText('GDPR Art. 17(3)(b): invoices are kept by law')).toBeVisible();
}

async function answerAndClose(page: Page): Promise<void> {
  for (const step of ['acknowledge', 'answer'] as const) {
    await hands.press(button(page, steps[step].act));
    await now(page, steps[step].at);
    await save(page, steps[step].act);
  }
  await hands.press(button(page, closing.act));
  const dialog = dialogOf(page);
  await hands.choose(
    dialog.getByRole('combobox', { name: closing.outcome }),
    setLabel('outcome', 'partlyGranted'),
  );
  await hands.write(box(page, closing.reasons), 'Access given, invoices kept.');
  await hands.write(dialog.getByLabel(closing.ground), 'GDPR Art. 17(3)(b)');
  await hands.write(dialog.getByLabel(closing.route), 'The supervisory authority, the courts');
  await now(page, closing.at);
  await save(page, closing.act);
}

test('a request from its logging to its closing, by keyboard', async ({ page }) => {
  test.setTimeout(600_000);
  const host = await startHost();
  const { client, close } = await connect(host.address);
  try {
    await client.vault.create({ folder: host.vault, office: 'INT', ...owner });
    await client.vault.confirmRecoveryCode({});
    await page.goto(host.address);
    await logRequest(page);
    await identify(page);
    await search(page);
    await decide(page);
    await hands.tab(page.getByRole('tab', { name: casePageText.tabs.facts }));
    await answerAndClose(page);
    const { rows } = await client.cases.list({});
    const found = await requestCase(client, rows[0]?.id ?? '');
    expect(found).toMatchObject({
      status: 'closed',
      request: { outcome: 'partlyGranted', identitySeen: 'Nothing was copied', laws: ['EU GDPR'] },
      searches: [{ system: 'Billing archive', askedOf: 'Finance', found: 14 }],
      foundItems: [{ treatment: 'redacted', pages: 'page 2', ground: 'GDPR Art. 15(4)' }],
      items: [
        { right: 'access', outcome: 'granted' },
        { right: 'deletion', outcome: 'refused', law: 'EU GDPR' },
      ],
    });
  } finally {
    close();
    await host.end();
  }
});
