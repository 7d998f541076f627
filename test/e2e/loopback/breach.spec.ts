// The two worked breaches of docs/duties.md entered in the window by keyboard: the duties tab shows exactly what was
// written down by hand, and taking out one fact changes exactly the expected duties.
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { dutyGroups } from '../../../renderer/features/breach/duty-rows.ts';
import type { BreachFacts } from '../../../shared/domain/duties/facts.ts';
import { ruleById, rulesOf } from '../../../shared/law/packs.ts';
import { uiText } from '../../../shared/text/app.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { breachTimeText } from '../../../shared/text/breach-times.ts';
import { breachesText } from '../../../shared/text/breaches.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { elementNames } from '../../../shared/text/data-elements.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { whomText } from '../../../shared/text/why.ts';
import { ourEntityInput } from '../../../shared/contract/our-entities.ts';
import { factsFrom, type Written, written } from '../../shared/domain/duties/expected-duties.ts';
import { connect } from './support/client.ts';
import { keyboard as hands } from './support/hands.ts';
import { startHost } from './support/host.ts';
import { owner } from './support/offices.ts';

/** Writes a field anew, whatever stands in it. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Writes a time or a day of the facts into its three fields. */
async function writeTime(page: Page, label: string, fact: string): Promise<void> {
  const [, day = '', clock, zone = ''] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?\[(.+)\]$/.exec(fact) ?? [];
  const field = (part: 'date' | 'clock' | 'zone') => `${label}: ${uiText.time[part]}`;
  await write(page, field('date'), day);
  if (clock !== undefined) await write(page, field('clock'), clock);
  await hands.choose(page.getByRole('combobox', { name: field('zone'), exact: true }), zone);
}

async function openBreach(page: Page, facts: BreachFacts): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Breaches' }));
  await hands.press(page.locator('#content').getByRole('button', { name: breachesText.newBreach }));
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
    await write(page, breachText.people.placeOf(index + 1), jurisdiction);
    await write(page, breachText.people.countOf(index + 1), String(count));
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

/** What stands first in a column of a row. */
async function said(row: Locator, column: 'whom' | 'law'): Promise<string> {
  const header = breachDutiesText.columns[column];
  const headers = await row.page().getByRole('columnheader').allTextContents();
  return row.getByRole('gridcell').nth(headers.indexOf(header)).locator('.cu-strong').innerText();
}

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
      seen.set(index, `${await said(row, 'whom')} | ${await said(row, 'law')}`);
    }
    await page.keyboard.press('PageDown');
  }
  return [...seen.values()];
}

type Changes = Written['changes'][number]['changes'];

/** What the tab has to show in a group, once these changes are counted in. */
function expectedIn(by: Written, group: 'met' | 'mayBeMet', changes: Changes): string[] {
  const others = Object.keys(by[group]).filter((id) => (changes[id]?.verdict ?? group) === group);
  const moved = Object.entries(changes).filter(
    ([id, { verdict }]) => verdict === group && !(id in by[group]),
  );
  return [...others, ...moved.map(([id]) => id)].map(rowText).sort();
}

async function expectDuties(page: Page, by: Written, changes: Changes): Promise<void> {
  for (const group of ['met', 'mayBeMet'] as const)
    await expect(async () =>
      expect((await shownDuties(page, group)).sort()).toEqual(expectedIn(by, group, changes)),
    ).toPass({ timeout: 60_000 });
  const shown = [...expectedIn(by, 'met', changes), ...expectedIn(by, 'mayBeMet', changes)].length;
  const notMet = breachDutiesText.groups.notMet(rulesOf('breach').length - shown);
  await expect(page.getByRole('radio', { name: notMet })).toBeAttached();
}

for (const name of ['telecom-cpni', 'telecom-ssn'])
  test(`${name}, entered by keyboard`, async ({ page }) => {
    // Seventy fields and buttons by Tab alone take their time on a busy machine.
    test.setTimeout(900_000);
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
      await expectDuties(page, by, {});
      const { changes = {} } = by.changes.find(({ fact }) => fact === 'nobody in Texas') ?? {};
      await hands.tab(page.getByRole('tab', { name: casePageText.tabs.facts }));
      await hands.press(page.getByRole('button', { name: breachText.people.open }));
      await hands.press(page.getByRole('button', { name: breachText.people.removeRow(3) }));
      await hands.press(page.getByRole('dialog').getByRole('button', { name: breachText.people.save }));
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await hands.tab(page.getByRole('tab', { name: breachDutiesText.tab }));
      await expectDuties(page, by, changes);
    } finally {
      close();
      await host.end();
    }
  });
