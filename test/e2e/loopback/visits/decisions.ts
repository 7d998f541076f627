// Ways to the decisions of a case: the list, and what is asked about a version.
import { decisionsText } from '../../../../shared/text/decisions.ts';
import type { Visit, Visits } from '../support/visit.ts';
import { after, busy, busyCase, press, refused, shows } from './ways.ts';

const text = decisionsText;
const tab = (then?: Visit) => busy('/complaints/:reference?tab=decisions', then);
/** A button of a version, which is named after it. */
const of = (act: string, number: number, version: number) => press(`${act}: ${text.named(number, version)}`);

const write = tab(press(text.write.act));
const giveBack = tab(of(text.giveBack.act, 1, 2));

export const decisionVisits: Record<string, Visits> = {
  'case-decisions': {
    content: tab(press(text.compare)),
    empty: busyCase('full', '/complaints/:reference?tab=decisions', ({ page }) => shows(page, text.none)),
  },
  'decision-write': { content: write, wrong: after(write, refused(text.write.save, text.missing)) },
  'decision-submit': { content: tab(of(text.submit.act, 2, 1)) },
  'decision-sign-off': { content: tab(of(text.signOff.act, 1, 2)) },
  'decision-return': {
    content: giveBack,
    wrong: after(giveBack, refused(text.giveBack.act, text.giveBack.missing)),
  },
};
