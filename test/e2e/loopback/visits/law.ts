// Ways to the calculator and the rules of law.
import { expect } from '@playwright/test';
import { lawScreenText } from '../../../../shared/text/law-screen.ts';
import type { Stage, Visit, Visits } from '../support/visit.ts';
import { busy, shows } from './ways.ts';

const text = lawScreenText;
const { form } = text;

const choose = async ({ page }: Stage, label: string, typed: string, option: RegExp) => {
  await page.getByRole('combobox', { name: label, exact: true }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
};

/** A rule, an event, and the answer that stands beside them. */
const computed =
  (
    rule: string,
    option: RegExp,
    event: { day: string; clock?: string; zone: string },
    answer: RegExp,
  ): Visit =>
  async (stage) => {
    const { page } = stage;
    await choose(stage, form.rule, rule, option);
    await page.getByLabel(form.day, { exact: true }).fill(event.day);
    if (event.clock !== undefined) await page.getByLabel(form.clock, { exact: true }).fill(event.clock);
    await choose(stage, form.zone, event.zone, new RegExp(event.zone));
    await expect(page.getByRole('heading', { name: answer })).toBeVisible();
  };

const friday = { day: '27 Mar 2026', clock: '17:10', zone: 'Europe/Berlin' };

const filtered =
  (words: string, then: Visit): Visit =>
  async (stage) => {
    await stage.page.getByRole('textbox', { name: text.rules.filter }).fill(words);
    await then(stage);
  };

export const lawVisits: Record<string, Visits> = {
  'law-compute': {
    content: busy(
      '/law',
      computed('Art. 33(1)', /EU · .*2016\/679 Art\. 33\(1\)/, friday, /30 Mar 2026, 18:10/),
    ),
    empty: busy('/law', ({ page }) => shows(page, text.nothing.title)),
    // Fourteen working days, each holiday named, a rule with much to say about how it is known.
    full: busy(
      '/law',
      computed(
        '2435(b)(3)',
        /US-VT · .*2435\(b\)\(3\)$/,
        { day: '2 Nov 2026', zone: 'America/New_York' },
        /23 Nov 2026/,
      ),
    ),
    long: busy('/law', async (stage) => {
      await choose(stage, form.rule, 'Art. 34(1)', /EU · .*2016\/679 Art\. 34\(1\)/);
      await stage.page.getByLabel(form.day, { exact: true }).fill(friday.day);
      await shows(stage.page, text.why.noDate);
    }),
    wrong: busy('/law', async (stage) => {
      await choose(stage, form.rule, 'Art. 33(1)', /EU · .*2016\/679 Art\. 33\(1\)/);
      await stage.page.getByLabel(form.day, { exact: true }).fill(friday.day);
      await shows(stage.page, /starts at a minute/);
    }),
  },
  'law-rules': {
    content: busy(
      '/law?tab=rules',
      filtered('Vermont', async ({ page }) => {
        await expect(page.getByRole('status').filter({ hasText: 'of' })).toBeVisible();
        await page.getByRole('grid').focus();
        await page.keyboard.press('ArrowDown');
        await expect(page.getByRole('complementary')).toBeVisible();
      }),
    ),
    empty: busy(
      '/law?tab=rules',
      filtered('zzz', ({ page }) => shows(page, text.rules.none.title)),
    ),
    long: busy('/law?tab=rules', ({ page }) => expect(page.getByRole('row').nth(10)).toBeVisible()),
  },
};
