// Ways to what people do together: letters and their templates.
import { enquiriesText } from '../../../../shared/text/enquiries.ts';
import { lettersText } from '../../../../shared/text/letters.ts';
import { deputiesText, handoverText, taskTemplatesText } from '../../../../shared/text/together.ts';
import { owner } from '../support/offices.ts';
import { letterSubject, ownTemplate, taskTemplate } from '../support/together.ts';
import type { Visit, Visits } from '../support/visit.ts';
import { after, asksReason, busy, choose, emptyOffice, press, refused, shows } from './ways.ts';

const { write, sent, file, templates, more } = lettersText;
const onTimeline = (...steps: Visit[]): Visit => busy('/complaints/:reference?tab=timeline', after(...steps));
const letter = (action: string): Visit => onTimeline(choose(more(letterSubject), action));
const writing = onTimeline(press(write.act));
const chosen: Visit = async ({ page }) => {
  await page.getByRole('combobox', { name: write.template }).click();
  await page.getByRole('option', { name: 'Complaint: outcome' }).click();
  await shows(page, /places still want something/);
};

const oneEnquiry = '/enquiries/US-2026-0001-EN';
const inSettings = (...steps: Visit[]): Visit => busy('/settings/together', after(...steps));
const leaving: Visit = async ({ page }) => {
  await page.getByRole('combobox', { name: handoverText.person }).click();
  await page.getByRole('option', { name: owner.name }).click();
  await shows(page, 'Newsletter after two objections');
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
  'settings-together': {
    content: busy('/settings/together'),
    empty: emptyOffice('/settings/together', ({ page }) => shows(page, deputiesText.none)),
    error: busy('/settings/together', ({ page }) => shows(page, deputiesText.failed), {
      refuse: ['deputies/list'],
    }),
  },
  'appoint-deputy': {
    content: inSettings(press(deputiesText.appoint.act)),
    wrong: inSettings(
      press(deputiesText.appoint.act),
      refused(deputiesText.appoint.save, /^(Choose two people|Give the first)/),
    ),
  },
  'end-deputy': asksReason(
    inSettings(({ page }) =>
      page
        .getByRole('button', { name: /^End that / })
        .first()
        .click(),
    ),
    deputiesText.end.confirm,
  ),
  handover: {
    content: inSettings(press(handoverText.act), leaving),
    wrong: inSettings(press(handoverText.act), refused(handoverText.save, handoverText.personMissing)),
  },
  'task-template': {
    content: inSettings(press(taskTemplatesText.add)),
    wrong: inSettings(
      press(taskTemplatesText.add),
      refused(taskTemplatesText.save, taskTemplatesText.nameMissing),
    ),
  },
  'remove-task-template': asksReason(
    inSettings(press(taskTemplatesText.removeNamed(taskTemplate))),
    taskTemplatesText.removeAct,
  ),
  'apply-task-template': {
    content: busy('/complaints/:reference?tab=tasks', press(taskTemplatesText.apply)),
  },
  'remove-letter-template': asksReason(
    busy('/settings/letters', choose(templates.more(ownTemplate), templates.remove)),
    templates.removeAct,
  ),
  enquiries: {
    content: busy('/enquiries'),
    empty: emptyOffice('/enquiries'),
    error: busy('/enquiries', ({ page }) => shows(page, enquiriesText.failed), {
      refuse: ['enquiries/list'],
    }),
  },
  'record-enquiry': {
    content: busy('/enquiries', press(enquiriesText.record.act)),
    wrong: busy(
      '/enquiries',
      after(
        press(enquiriesText.record.act),
        refused(enquiriesText.record.save, enquiriesText.authorityMissing),
      ),
    ),
  },
  enquiry: {
    content: busy(oneEnquiry),
    error: busy(oneEnquiry, ({ page }) => shows(page, enquiriesText.showFailed), {
      refuse: ['enquiries/get'],
    }),
  },
  'answer-enquiry': {
    content: busy(oneEnquiry, press(enquiriesText.answer.act)),
    wrong: busy(
      oneEnquiry,
      after(
        press(enquiriesText.answer.act),
        refused(enquiriesText.answer.save, enquiriesText.answer.atMissing),
      ),
    ),
  },
};
