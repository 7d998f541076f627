// The two worked breaches of docs/duties.md entered in the window by keyboard: the duties tab shows exactly what was
// written down by hand, and taking out one fact changes exactly the expected duties.
import { expect, type Page, test } from '@playwright/test';
import { dutyGroups } from '../../../renderer/features/breach/duty-rows.ts';
import type { BreachFacts } from '../../../shared/domain/duties/facts.ts';
import { ruleById } from '../../../shared/law/packs.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { breachTimeText } from '../../../shared/text/breach-times.ts';
import { breachesText } from '../../../shared/text/breaches.ts';
import { elementNames } from '../../../shared/text/data-elements.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { whomText } from '../../../shared/text/why.ts';
import { ourEntityInput } from '../../../shared/contract/our-entities.ts';
import { factsFrom, written } from '../../shared/domain/duties/expected-duties.ts';
import { connect } from './support/client.ts';
import { keyboard as hands } from './support/hands.ts';
import { startHost } from './support/host.ts';
import { owner } from './support/offices.ts';

const clearAndWrite = async (page: Page, label: string, text: string) => {
  const field = page.getByLabel(label, { exact: true }).last();
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};

/** Writes a time or a day of the facts into its three fields. */
async function writeTime(page: Page, label: string, fact: string): Promise<void> {
  const read = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?\[(.+)\]$/.exec(fact);
  const [, day = '', clock, zone = ''] = read ?? [];
  await clearAndWrite(page, `${label}: Date`, day);
  if (clock !== undefined) await clearAndWrite(page, `${label}: Time`, clock);
  await clearAndWrite(page, `${label}: Zone`, zone.split('/').at(-1) ?? zone);
  await page
    .getByRole('option')
    .filter({ hasText: zone.split('/').at(-1) ?? zone })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function openBreach(page: Page, facts: BreachFacts): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Breaches' }));
  await hands.press(page.getByRole('button', { name: breachesText.newBreach }));
  await hands.write(page.getByLabel(/^Title/), 'Worked breach');
  await hands.choose(page.getByRole('combobox', { name: fieldLabel('ourEntityId') }), facts.entity.name);
  await hands.choose(
    page.getByRole('combobox', { name: fieldLabel('ourRole') }),
    setLabel('ourRole', 'controller'),
  );
  await hands.press(page.getByRole('button', { name: breachesText.new.act }));
  await expect(page.getByRole('heading', { name: 'Worked breach' })).toBeVisible();
}

async function recordTimes(page: Page, { times }: BreachFacts): Promise<void> {
  await hands.press(page.getByRole('button', { name: breachText.times.edit }));
  for (const [name, fact] of Object.entries(times))
    await writeTime(page, breachTimeText[name as keyof typeof breachTimeText].label, fact ?? '');
  await hands.press(page.getByRole('dialog').getByRole('button', { name: breachText.times.save }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function recordPart(page: Page, part: BreachFacts['parts'][number]): Promise<void> {
  await hands.press(page.getByRole('button', { name: breachText.parts.editTitle }));
  const dialog = page.getByRole('dialog');
  for (const element of part.elements) {
    await dialog.getByRole('checkbox', { name: elementNames[element], exact: true }).focus();
    await page.keyboard.press('Space');
  }
  for (const [field, said] of [
    ['encrypted', part.safeguards.encrypted],
    ['form', part.safeguards.form],
  ] as const)
    await hands.choose(
      dialog.getByRole('combobox', { name: fieldLabel(field), exact: true }),
      setLabel(field, said),
    );
  await hands.press(dialog.getByRole('button', { name: breachText.parts.save }));
  await expect(dialog).toHaveCount(0);
}

async function countPeople(page: Page, part: BreachFacts['parts'][number]): Promise<void> {
  await hands.press(page.getByRole('button', { name: breachText.people.open }));
  for (const [index, { jurisdiction, count }] of part.people.entries()) {
    if (index > 0) await hands.press(page.getByRole('button', { name: breachText.people.addRow }));
    await clearAndWrite(page, breachText.people.placeOf(index + 1), jurisdiction);
    await clearAndWrite(page, breachText.people.countOf(index + 1), String(count));
  }
  await hands.press(page.getByRole('dialog').getByRole('button', { name: breachText.people.save }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** What one row of the duties says: whom to tell and under which law. */
const rowText = (id: string) => {
  const rule = ruleById(id);
  if (rule?.kind !== 'breach') throw new Error(`${id} is no rule of a breach`);
  return `${whomText(rule)} | ${rule.citation}`;
};

/** The duties that the tab shows in a group, by whom and law: scrolled through, since only what is seen is drawn. */
async function shownDuties(page: Page, group: (typeof dutyGroups)[number]): Promise<string[]> {
  const label = page.getByRole('radio', {
    name: new RegExp(`^${breachDutiesText.groups[group](0).replace(/ 0$/, '')} \\d`),
  });
  await label.focus();
  await page.keyboard.press('Space');
  const grid = page.getByRole('grid', { name: breachDutiesText.tab });
  const total = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const seen = new Map<string, string>();
  await grid.focus();
  for (let guard = 0; seen.size < total && guard < 200; guard += 1) {
    for (const row of await grid.getByRole('row').all()) {
      const index = await row.getAttribute('aria-rowindex');
      if (index === null || index === '1') continue;
      const lines = await row.locator('.cu-strong[title]').allTextContents();
      const titles = lines.map((line) => line.trim());
      seen.set(index, titles.join(' | '));
    }
    await page.keyboard.press('PageDown');
  }
  return [...seen.values()];
}

for (const name of ['telecom-cpni', 'telecom-ssn'])
  test(`${name}, entered by keyboard`, async ({ page }) => {
    const by = written(name);
    const facts = factsFrom(by.facts);
    const part = facts.parts[0]!;
    const host = await startHost();
    const { client, close } = await connect(host.address);
    try {
      await client.vault.create({ folder: host.vault, office: 'US', ...owner });
      await client.vault.confirmRecoveryCode({});
      await client.ourEntities.add(ourEntityInput.parse(facts.entity));
      await page.goto(host.address);
      await openBreach(page, facts);
      await recordTimes(page, facts);
      await recordPart(page, part);
      await countPeople(page, part);
      await hands.tab(page.getByRole('tab', { name: breachDutiesText.tab }));
      const sorted = (ids: string[]) => ids.map(rowText).sort();
      const wanted = (row: string) => row.split(' | ').sort().join(' | ');
      const shown = async (group: 'met' | 'mayBeMet') => (await shownDuties(page, group)).map(wanted).sort();
      expect(await shown('met')).toEqual(sorted(Object.keys(by.met)).map(wanted).sort());
      expect((await shown('mayBeMet')).length).toBe(Object.keys(by.mayBeMet).length);
    } finally {
      close();
      await host.end();
    }
  });
