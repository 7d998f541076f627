// Ways to what is worked on within a case: facts, deadlines, tasks, notes.
import { casePageText } from '../../../../shared/text/case-page.ts';
import { uiText } from '../../../../shared/text/app.ts';
import { deadlinesText } from '../../../../shared/text/deadlines.ts';
import { fieldLabel } from '../../../../shared/text/labels.ts';
import { newComplaintText } from '../../../../shared/text/new-complaint.ts';
import { notesText } from '../../../../shared/text/notes.ts';
import { privilegeText } from '../../../../shared/text/privilege.ts';
import { tasksText } from '../../../../shared/text/tasks.ts';
import { writeEml } from '../../../support/write-eml.ts';
import { long } from '../support/offices.ts';
import type { Stage, Visit, Visits } from '../support/visit.ts';
import { busy, busyCase, tabOfCase, press, refused, after, asksReason, choose } from './ways.ts';

const deadline = (act: 'change' | 'miss' | 'withdraw' | 'reopen'): Visit =>
  busy(
    '/complaints/:reference?tab=tasks',
    choose(
      deadlinesText.more(act === 'reopen' ? 'Receipt told' : 'Answer, number 1'),
      deadlinesText[act].act,
    ),
  );
/** The date of law of the complaint that is looked at. */
const dateOfLaw = 'Acknowledgement (DPA 2018 s. 164A (DUAA s. 103))';
const notApplicable = busy(
  '/complaints/:reference?tab=tasks',
  choose(deadlinesText.more(dateOfLaw), deadlinesText.notApplicable.act),
);
const setDeadline = busy('/complaints/:reference?tab=tasks', press(deadlinesText.set.act));

const meetDeadline = busy(
  '/complaints/:reference?tab=tasks',
  press(deadlinesText.meet.named('Answer, number 1')),
);

const task = (action: string): Visit =>
  busy('/complaints/:reference?tab=tasks', choose(tasksText.more('Ask for the record, number 1'), action));
const note = (which: string, action: string): Visit =>
  busyCase('full', '/complaints/:reference?tab=notes', async ({ page }) => {
    await page.locator(`article${which}`).first().getByRole('button').first().click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
  });
const mark = note(':not([data-privileged])', privilegeText.change);

const editFacts = busy('/complaints/:reference?tab=facts', press(casePageText.facts.edit));

const titleOf = ({ page }: Stage) => page.getByRole('textbox', { name: fieldLabel('title'), exact: true });

export const caseWorkVisits: Record<string, Visits> = {
  'edit-facts': {
    content: editFacts,
    wrong: after(
      editFacts,
      (stage) => titleOf(stage).fill(''),
      refused(casePageText.facts.save, casePageText.facts.titleMissing),
    ),
    long: busyCase('long', '/complaints/:reference?tab=facts', press(casePageText.facts.edit)),
  },
  'discard-facts': {
    content: busyCase(
      'full',
      '/complaints/:reference?tab=facts',
      after(press(casePageText.facts.edit), (stage) => titleOf(stage).fill(long.title), press(uiText.cancel)),
    ),
  },
  'case-tasks': {
    ...tabOfCase('tasks'),
    empty: busyCase('closed', '/complaints/:reference?tab=tasks'),
  },
  'set-deadline': {
    content: setDeadline,
    wrong: after(setDeadline, refused(deadlinesText.set.act, deadlinesText.labelMissing)),
  },
  'change-deadline': {
    content: deadline('change'),
    wrong: after(deadline('change'), refused(deadlinesText.change.save, deadlinesText.nothingChanged)),
  },
  'meet-deadline': {
    content: meetDeadline,
    wrong: after(meetDeadline, refused(deadlinesText.meet.act, deadlinesText.meet.missing)),
  },
  'miss-deadline': asksReason(deadline('miss'), deadlinesText.miss.act),
  'withdraw-deadline': asksReason(deadline('withdraw'), deadlinesText.withdraw.act),
  'notApplicable-deadline': asksReason(notApplicable, deadlinesText.notApplicable.act),
  'reopen-deadline': asksReason(deadline('reopen'), deadlinesText.reopen.act),
  'change-task': {
    content: task(tasksText.change),
    wrong: after(
      task(tasksText.change),
      ({ page }) =>
        page.getByRole('dialog').getByRole('textbox', { name: tasksText.fields.title, exact: true }).fill(''),
      refused(tasksText.save, tasksText.titleMissing),
    ),
  },
  'remove-task': asksReason(task(tasksText.remove), tasksText.removeAct),
  'case-notes': {
    ...tabOfCase('notes'),
    empty: busyCase('closed', '/complaints/:reference?tab=notes'),
  },
  'mark-privilege': {
    content: mark,
    wrong: after(mark, refused(privilegeText.change, privilegeText.holderMissing)),
  },
  'lift-privilege': asksReason(note('[data-privileged]', privilegeText.lift), privilegeText.lift),
  'remove-note': asksReason(note('', notesText.remove), notesText.remove),
  'leave-out-mail': {
    content: busy('/complaints/new', async ({ page, button }) => {
      const mail = writeEml({
        subject: 'A letter left out',
        from: { name: long.name, address: 'maximiliane@example.org' },
        to: { name: 'Privacy Office', address: 'privacy@example.com' },
        sent: new Date(Date.UTC(2026, 10, 20, 8, 15)),
        text: long.text,
      });
      const chooser = page.waitForEvent('filechooser');
      await button(newComplaintText.open).click();
      await (
        await chooser
      ).setFiles({ name: 'a.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) });
      await button(newComplaintText.queue.leaveOut).click();
    }),
  },
};
