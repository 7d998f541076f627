import { casePageText } from '../../shared/text/case-page.ts';
import { ladderText } from '../../shared/text/ladder.ts';
import { newRequestText } from '../../shared/text/new-request.ts';
import { requestPageText } from '../../shared/text/request-page.ts';
import { requestWorkPageText } from '../../shared/text/request-work-page.ts';
import { requestsText } from '../../shared/text/requests.ts';
import { asking, dialog, type Screen } from './screen.ts';

const ladderEvents = 'features/ladder/events-section.tsx';
const workSection = 'features/request-work/work-section.tsx';

/** The ladder of a complaint with its dialogs. */
export const ladderScreens: readonly Screen[] = [
  {
    id: 'case-ladder',
    route: '/complaints/$reference',
    title: ladderText.title,
    example: '/complaints/:reference?tab=ladder',
    states: ['content', 'long'],
  },
  asking('ladder-event', 'case-ladder', ladderText.events.recordTitle, ladderEvents),
  dialog('change-ladder-event', 'case-ladder', ladderText.events.changeTitle, ladderEvents),
  asking('remove-ladder-event', 'case-ladder', ladderText.events.removeTitle, ladderEvents),
  asking('record-rung', 'case-ladder', casePageText.ladder.recordTitle, 'features/ladder/rungs-section.tsx'),
  dialog('change-rung', 'case-ladder', casePageText.ladder.changeTitle, 'features/ladder/rungs-section.tsx'),
  asking('remove-rung', 'case-ladder', casePageText.ladder.removeTitle, 'features/ladder/rungs-section.tsx'),
];

/** Requests: their list, their page, the work on one, the form of a new one. */
export const requestScreens: readonly Screen[] = [
  {
    id: 'requests',
    route: '/requests',
    title: requestsText.title,
    states: ['content', 'empty', 'error', 'long'],
  },
  {
    id: 'request',
    route: '/requests/$reference',
    title: casePageText.facts.title,
    example: '/requests/:request',
    states: ['content', 'empty', 'long'],
  },
  {
    id: 'edit-request',
    route: '/requests/$reference',
    title: casePageText.tabs.facts,
    example: '/requests/:request',
    states: ['content', 'wrong'],
  },
  {
    id: 'request-search',
    route: '/requests/$reference',
    title: requestWorkPageText.searches.title,
    example: '/requests/:request?tab=search',
    states: ['content', 'empty', 'long'],
  },
  {
    id: 'request-answer',
    route: '/requests/$reference',
    title: requestWorkPageText.items.title,
    example: '/requests/:request?tab=answer',
    states: ['content', 'empty'],
  },
  asking('request-work', 'request-search', requestWorkPageText.found.recordTitle, workSection),
  dialog('request-work-package', 'request-answer', requestWorkPageText.packages.recordTitle, workSection),
  asking('request-take-off', 'request-search', requestWorkPageText.takeOffTitle, workSection),
  asking('request-step', 'request', requestPageText.steps.receipt.title, 'features/request/step-button.tsx'),
  asking('request-close', 'request', requestPageText.close.title, 'features/request/close-button.tsx'),
  asking('request-extend', 'request', requestPageText.extend.title, 'features/request/extend-button.tsx'),
  asking('request-pause', 'request', requestPageText.pause.title, 'features/request/pause-button.tsx'),
  asking('request-resume', 'request', requestPageText.resume.title, 'features/request/resume-button.tsx'),
  asking(
    'request-correct',
    'request',
    casePageText.steps.correct.title(''),
    'features/request/correct-step.tsx',
  ),
  asking(
    'request-take-back',
    'request',
    requestPageText.time.takeBackTitle,
    'features/request/time-taken.tsx',
  ),
  {
    id: 'new-request',
    route: '/requests/new',
    title: newRequestText.title,
    states: ['content', 'wrong', 'long'],
  },
];
