// Ways to what people do together: letters and their templates.
import { lettersText } from '../../../../shared/text/letters.ts';
import { letterSubject, ownTemplate } from '../support/together.ts';
import type { Visit, Visits } from '../support/visit.ts';
import { after, asksReason, busy, choose, press, refused, shows } from './ways.ts';

const { write, sent, file, templates, more } = lettersText;
const onTimeline = (...steps: Visit[]): Visit => busy('/complaints/:reference?tab=timeline', after(...steps));
const letter = (action: string): Visit => onTimeline(choose(more(letterSubject), action));
const writing = onTimeline(press(write.act));
const chosen: Visit = async ({ page }) => {
  await page.getByRole('combobox', { name: write.template }).click();
  await page.getByRole('option', { name: 'Complaint: outcome' }).click();
  await shows(page, /places still want something/);
};

export const togetherVisits: Record<string, Visits> = {
  'write-letter': {
    content: after(writing, chosen),
    wrong: after(writing, refused(write.make, write.subjectMissing)),
  },
  'letter-sent': {
    content: letter(sent.act),
    wrong: after(letter(sent.act), refused(sent.save, sent.atMissing)),
  },
  'letter-file': { content: letter(file.act) },
  'settings-letters': {
    content: busy('/settings/letters'),
    error: busy('/settings/letters', ({ page }) => shows(page, templates.failed), {
      refuse: ['letters/templates'],
    }),
  },
  'letter-template': {
    content: busy('/settings/letters', press(templates.add)),
    wrong: busy(
      '/settings/letters',
      after(press(templates.add), refused(templates.save, templates.nameMissing)),
    ),
  },
  'remove-letter-template': asksReason(
    busy('/settings/letters', choose(templates.more(ownTemplate), templates.remove)),
    templates.removeAct,
  ),
};
