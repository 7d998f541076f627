import { enquiriesText } from '../../shared/text/enquiries.ts';
import { lettersText } from '../../shared/text/letters.ts';
import { settingsText } from '../../shared/text/settings.ts';
import { deputiesText, handoverText, taskTemplatesText } from '../../shared/text/together.ts';
import { asking, dialog, type Screen } from './screen.ts';

const letterDialogs = 'features/letters/letter-dialogs.tsx';

/** What people do together: letters, deputies, handover, templates of tasks. */
export const togetherScreens: readonly Screen[] = [
  asking('write-letter', 'case-timeline', lettersText.write.title, letterDialogs),
  asking('letter-sent', 'case-timeline', lettersText.sent.title, letterDialogs),
  dialog('letter-file', 'case-timeline', lettersText.file.title, letterDialogs),
  {
    id: 'settings-letters',
    route: '/settings/$section',
    example: '/settings/letters',
    title: settingsText.title,
    states: ['content', 'error'],
  },
  asking(
    'letter-template',
    'settings-letters',
    lettersText.templates.addTitle,
    'features/letters/template-dialog.tsx',
  ),
  asking(
    'remove-letter-template',
    'settings-letters',
    lettersText.templates.removeTitle,
    'features/letters/templates-section.tsx',
  ),
  {
    id: 'settings-together',
    route: '/settings/$section',
    example: '/settings/together',
    title: settingsText.title,
    states: ['content', 'empty', 'error'],
  },
  asking(
    'appoint-deputy',
    'settings-together',
    deputiesText.appoint.title,
    'features/deputies/deputies-section.tsx',
  ),
  asking('end-deputy', 'settings-together', deputiesText.end.title, 'features/deputies/deputies-section.tsx'),
  asking('handover', 'settings-together', handoverText.dialogTitle, 'features/handover/handover-section.tsx'),
  asking(
    'task-template',
    'settings-together',
    taskTemplatesText.addTitle,
    'features/task-templates/template-dialog.tsx',
  ),
  asking(
    'remove-task-template',
    'settings-together',
    taskTemplatesText.removeTitle,
    'features/task-templates/task-templates-section.tsx',
  ),
  dialog(
    'apply-task-template',
    'case-tasks',
    taskTemplatesText.applyTitle,
    'features/task-templates/apply-template.tsx',
  ),
  {
    id: 'enquiries',
    route: '/enquiries',
    title: enquiriesText.title,
    states: ['content', 'empty', 'error'],
  },
  asking('record-enquiry', 'enquiries', enquiriesText.record.title, 'features/enquiries/enquiry-list.tsx'),
  {
    id: 'enquiry',
    route: '/enquiries/$reference',
    title: enquiriesText.facts,
    example: '/enquiries/US-2026-0001-EN',
    states: ['content', 'error'],
  },
  asking('answer-enquiry', 'enquiry', enquiriesText.answer.title, 'features/enquiries/enquiry-page.tsx'),
];
