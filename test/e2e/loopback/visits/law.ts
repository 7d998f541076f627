// Ways to the calculator and the rules of law.
import { expect } from '@playwright/test';
import { lawScreenText } from '../../../../shared/text/law-screen.ts';
import { officeLawText } from '../../../../shared/text/office-law.ts';
import { seen, unsignedPack } from '../support/law.ts';
import type { Stage, Visit, Visits } from '../support/visit.ts';
import { after, asksReason, busy, emptyOffice, press, refused, shows } from './ways.ts';

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

/** One rule with its panel, and on from there. */
const atRule = (id: string, then?: Visit): Visit =>
  busy(`/law?tab=rules&rule=${id}`, async (stage) => {
    await stage.page.getByRole('grid').focus();
    await stage.page.keyboard.press('ArrowDown');
    await expect(stage.page.getByRole('complementary')).toBeVisible();
    await then?.(stage);
  });

const say = officeLawText;

/** A form in its two states: as it opens, and refused because nothing was written. */
const asked = (open: Visit, action: string, sentence: string): Visits => ({
  content: open,
  wrong: after(open, refused(action, sentence)),
});

const chooseFile =
  (text: string): Visit =>
  async ({ page }) => {
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };

const ours = (then?: Visit) => busy('/law?tab=ours', then);

const lawDialogs: Record<string, Visits> = {
  'set-target': asked(
    atRule(seen.withoutNumber, press(say.setTarget.another)),
    say.setTarget.save,
    say.setTarget.reasonMissing,
  ),
  'confirm-rule': asked(
    atRule(seen.withNumber, press(say.confirm.act)),
    say.confirm.save,
    say.confirm.counselMissing,
  ),
  'override-rule': asked(
    atRule(seen.withNumber, press(say.override.act)),
    say.override.save,
    say.fields.missing,
  ),
  'add-rule': asked(ours(press(say.add.act)), say.add.save, say.fields.missing),
  'choose-version': asked(
    ours(press(`${say.choose.act}: ${say.choose.names['fcc'] ?? ''}`)),
    say.choose.save,
    say.choose.followMissing,
  ),
  'withdraw-target': asksReason(
    atRule(seen.withoutNumber, press(say.withdrawTarget.act)),
    say.withdrawTarget.act,
  ),
  'withdraw-confirmation': asksReason(
    atRule(seen.withoutNumber, press(say.withdrawConfirmation.act)),
    say.withdrawConfirmation.act,
  ),
  'withdraw-rule': asksReason(atRule(seen.overridden, press(say.withdrawRule.act)), say.withdrawRule.act),
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
      await choose(stage, form.rule, 'Art. 33(5)', /EU · .*2016\/679 Art\. 33\(5\)/);
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
    // A rule of the office in place of one of the packs, with a confirmation that has lapsed.
    full: atRule(seen.overridden),
  },
  'law-ours': {
    content: ours(({ page }) => shows(page, say.ours.stands)),
    // Cases were logged before the office set its target.
    full: ours(
      after(press(say.outdated.look), async ({ page }) => {
        await expect(page.getByRole('button', { name: say.outdated.bring })).toBeVisible();
      }),
    ),
    empty: emptyOffice('/law?tab=ours', ({ page }) => shows(page, say.ours.noRules)),
    error: busy('/law?tab=ours', undefined, { refuse: ['law/get'] }),
  },
  'law-packs': {
    content: busy('/law?tab=packs', ({ page }) => shows(page, say.packs.builtIn)),
    full: busy(
      '/law?tab=packs',
      after(chooseFile(unsignedPack()), ({ page }) => shows(page, say.packs.preview.unsigned)),
    ),
    wrong: busy(
      '/law?tab=packs',
      after(chooseFile('{"format":"custodia-pack/1"}'), ({ page }) => shows(page, /was refused whole/)),
    ),
  },
  ...lawDialogs,
};
