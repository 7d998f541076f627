import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { ruleWithNumber, ruleWithoutNumber, ukPack } from '../../support/office-law.ts';
import { laterPack, packFile, testPackKey } from '../../support/packs.ts';
import { dialogGone, endAll, press, renderApp, type } from '../../support/render-with-core.tsx';
import { createOpenTestCore, type TestCore, TEST_NOW } from '../../support/test-core.ts';

vi.setConfig({ testTimeout: 60_000 });

const key = testPackKey();
let core: TestCore;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: TEST_NOW });
  core = await createOpenTestCore({ packKey: key.publicKey });
});
afterEach(() => {
  endAll(core);
  vi.useRealTimers();
});

const patient = { timeout: 10_000 };
const outcome = ruleWithoutNumber;
const framework45 = ruleWithNumber;
const say = officeLawText;

/** Opens the rules at one of them, with its panel. */
async function openRule(id: string) {
  renderApp(core, `/law?tab=rules&rule=${id}`);
  const grid = await screen.findByRole('grid', {}, patient);
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  return within(await screen.findByRole('complementary', {}, patient));
}
const dialog = async (title: string) => within(await screen.findByRole('dialog', { name: title }, patient));
type Form = Awaited<ReturnType<typeof dialog>>;
const fill = (form: Form, label: string | RegExp, value: string) =>
  fireEvent.change(form.getByLabelText(label), { target: { value } });

it('sets a target from the rule, asks for what is missing, and shows it as the office’s own', async () => {
  const panel = await openRule(outcome);
  fireEvent.click(panel.getByRole('button', { name: say.setTarget.act }));
  const form = await dialog(say.setTarget.title);
  await form.findByLabelText(/^Target/, {}, patient);
  fireEvent.click(form.getByRole('button', { name: say.setTarget.save }));
  expect(await form.findByText(say.setTarget.lengthMissing)).toBeTruthy();
  fill(form, /^Target/, '5');
  fireEvent.click(form.getByRole('button', { name: say.setTarget.save }));
  expect(await form.findByText(say.setTarget.reasonMissing)).toBeTruthy();
  fill(form, /^Why/, 'What we can do');
  fireEvent.click(form.getByRole('button', { name: say.setTarget.save }));
  await dialogGone();
  const said = '5 working days, set by Dana Whitfield on Tue 24 Nov 2026: What we can do';
  expect(await panel.findByText(said, {}, patient)).toBeTruthy();
  expect((await core.client.law.get({})).targets).toMatchObject([
    { rule: outcome, length: { value: 5, unit: 'workingDays' }, reason: 'What we can do' },
  ]);
  expect((await core.client.drafts.list({})).drafts).toEqual([]);
});

it('records counsel’s confirmation, and offers no target where the law has a number', async () => {
  const panel = await openRule(framework45);
  expect(panel.queryByRole('button', { name: say.setTarget.act })).toBeNull();
  fireEvent.click(panel.getByRole('button', { name: say.confirm.act }));
  const form = await dialog(say.confirm.title);
  await form.findByLabelText(/^Who confirmed it/, {}, patient);
  fill(form, /^Who confirmed it/, 'A. Counsel');
  fill(form, say.confirm.day, '25 Nov 2026');
  fill(form, /^What was read/, 'Annex I, Supplemental Principle 11');
  fireEvent.click(form.getByRole('button', { name: say.confirm.save }));
  expect(await form.findByText(/on a day to come/, {}, patient)).toBeTruthy();
  fill(form, say.confirm.day, '20 Nov 2026');
  fireEvent.click(form.getByRole('button', { name: say.confirm.save }));
  await dialogGone();
  expect(await panel.findByText(/^A\. Counsel, Fri 20 Nov 2026/, {}, patient)).toBeTruthy();
  expect((await core.client.law.get({})).confirmations).toMatchObject([
    { rule: framework45, counsel: 'A. Counsel', confirmedOn: '2026-11-20', isCurrent: true },
  ]);
});

it('puts a rule of the office in place of one of the packs, and withdraws it with a reason', async () => {
  const panel = await openRule(framework45);
  fireEvent.click(panel.getByRole('button', { name: say.override.act }));
  const form = await dialog(say.override.title);
  await form.findByLabelText(/^Article or clause/, {}, patient);
  fill(form, /^How many/, '30');
  fill(form, /^Why/, 'Promised in our statement');
  fireEvent.click(form.getByRole('button', { name: say.override.save }));
  await dialogGone();
  expect(
    await panel.findByText(/In place of the packs’ rule, which stands: 45 days/, {}, patient),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('tab', { name: say.ours.tab }));
  const rules = within(await screen.findByRole('region', { name: say.ours.rules }, patient));
  fireEvent.click(rules.getByRole('button', { name: /^Withdraw/ }));
  const why = await dialog(say.withdrawRule.title);
  fill(why, /^Reason/, 'The statement changed');
  fireEvent.click(why.getByRole('button', { name: say.withdrawRule.act }));
  await dialogGone();
  expect(await screen.findByText(say.ours.noRules, {}, patient)).toBeTruthy();
  expect((await core.client.law.get({})).houseRules).toEqual([]);
});

it('adds a duty under an agreement and keeps what is typed as a draft', async () => {
  renderApp(core, '/law?tab=ours');
  await press(say.add.act);
  const form = await dialog(say.add.title);
  await form.findByLabelText(/^Article or clause/, {}, patient);
  fill(form, /^Place/, 'ZZ');
  fill(form, /^Law or agreement/, 'Master agreement');
  fill(form, /^Article or clause/, 'Clause 14.2');
  fill(form, /^What triggers it/, 'Any incident with the client’s data');
  fill(form, /^How many/, '24');
  fill(form, /^Why/, 'Signed in 2024');
  fireEvent.click(form.getByRole('button', { name: say.add.save }));
  expect(await form.findByText(/no place is known as “ZZ”/, {}, patient)).toBeTruthy();
  await waitFor(async () => expect((await core.client.drafts.list({})).drafts).toHaveLength(1), patient);
  fill(form, /^Place/, 'xx');
  fireEvent.click(form.getByRole('button', { name: say.add.save }));
  await dialogGone();
  const rules = within(await screen.findByRole('region', { name: say.ours.rules }, patient));
  expect(await rules.findByText('24 hours', {}, patient)).toBeTruthy();
  expect((await core.client.law.get({})).houseRules).toMatchObject([
    { overrides: null, rule: { jurisdiction: 'XX', status: 'contract', citation: 'Clause 14.2' } },
  ]);
});

it('chooses which version is followed, with the reason', async () => {
  renderApp(core, '/law?tab=ours');
  await press(/^Choose: FCC/);
  const form = await dialog(say.choose.dialog);
  fireEvent.click(await form.findByLabelText('Text of 2024', {}, patient));
  fill(form, /^Why/, 'With counsel');
  fireEvent.click(form.getByRole('button', { name: say.choose.save }));
  await dialogGone();
  const choices = within(await screen.findByRole('region', { name: say.choose.title }, patient));
  expect(await choices.findByText('Text of 2024', {}, patient)).toBeTruthy();
});

/** Chooses a pack file as a person does. */
async function choosePack(text: string): Promise<void> {
  await screen.findByRole('button', { name: say.packs.act }, patient);
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('there is nothing to choose a file with');
  fireEvent.change(input, {
    target: { files: [new File([text], 'rules.json', { type: 'application/json' })] },
  });
}

it('imports a pack only after showing what it changes, and asks why where nobody signed it', async () => {
  const pack = laterPack(ukPack, (one) => {
    one.rules = one.rules.filter(({ id }) => id !== outcome);
  });
  renderApp(core, '/law?tab=packs');
  await choosePack(packFile(pack, null));
  expect(await screen.findByText(say.packs.preview.withdrawn(1), {}, patient)).toBeTruthy();
  expect(screen.getByText(say.packs.preview.signature.none)).toBeTruthy();
  await press(say.packs.preview.import);
  expect(await screen.findByText(/Say why it is imported/, {}, patient)).toBeTruthy();
  expect((await core.client.law.get({})).packs).toEqual([]);
  type(/^Why it is imported/, 'Sent by our counsel');
  await press(say.packs.preview.import);
  expect(await screen.findByText(say.packs.unsigned, {}, patient)).toBeTruthy();
  expect((await core.client.law.get({})).packs).toMatchObject([{ version: '2027.1', isSigned: false }]);
});

it('says which file, row and reason stand against a pack, and keeps nothing of it', async () => {
  const pack = laterPack(ukPack, (one) => Object.assign(one.rules[1] ?? {}, { owedBy: 'us' }));
  renderApp(core, '/law?tab=packs');
  await choosePack(packFile(pack, key.sign(pack)));
  const problem = await screen.findByRole('alert', {}, patient);
  expect(problem.textContent).toContain(
    `rules.json was refused whole. Rule ${pack.rules[1]?.id ?? ''}: owedBy`,
  );
});
