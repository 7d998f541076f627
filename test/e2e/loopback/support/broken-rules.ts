// The rules of accessibility that a page breaks, by axe.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The rules whose verdict can change with the colour scheme; all others read the same document. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Only what is broken is worked out in full: to describe what holds takes axe three times as long. */
const options = {
  all: { resultTypes: ['violations'] },
  colour: { resultTypes: ['violations'], runOnly: { type: 'rule', values: colourRules } },
} as const satisfies Record<string, RunOptions>;

type WithAxe = { axe?: { run: (context: Document, options: RunOptions) => Promise<AxeResults> } };

/** @returns a line for each place where a rule is broken; no rule is disabled */
export async function brokenRules(page: Page, which: keyof typeof options): Promise<string[]> {
  const isThere = await page.evaluate(() => (globalThis as WithAxe).axe !== undefined);
  if (!isThere) await page.evaluate(axe);
  const violations = await page.evaluate(async (asked) => {
    const found = await (globalThis as WithAxe).axe?.run(document, asked);
    return found?.violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`),
    }));
  }, options[which]);
  if (violations === undefined) throw new Error('axe did not come into the page');
  return violations.flatMap(({ rule, nodes }) => nodes.map((node) => `${rule} ${node}`));
}
