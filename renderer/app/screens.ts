import { agendaText, todayText } from '../../shared/text/agenda.ts';
import { breachText } from '../../shared/text/breach.ts';
import { breachDutiesText } from '../../shared/text/breach-duties.ts';
import { breachRegisterText } from '../../shared/text/breach-register.ts';
import { breachesText } from '../../shared/text/breaches.ts';
import { casesText } from '../../shared/text/cases.ts';
import { appText } from '../../shared/text/app.ts';
import { edpbFormText } from '../../shared/text/edpb-form.ts';
import { decisionsText } from '../../shared/text/decisions.ts';
import { draftsText } from '../../shared/text/drafts.ts';
import { casePeopleText } from '../../shared/text/case-people.ts';
import { communicationsText } from '../../shared/text/communications.ts';
import { casePageText } from '../../shared/text/case-page.ts';
import { documentsText } from '../../shared/text/documents.ts';
import { exportDialogText } from '../../shared/text/export-dialog.ts';
import { lawScreenText } from '../../shared/text/law-screen.ts';
import { officeLawText } from '../../shared/text/office-law.ts';
import { newComplaintText } from '../../shared/text/new-complaint.ts';
import { ourEntitiesText } from '../../shared/text/our-entities.ts';
import { partiesText } from '../../shared/text/parties.ts';
import { peopleText } from '../../shared/text/people.ts';
import { searchText } from '../../shared/text/search.ts';
import { settingsText } from '../../shared/text/settings.ts';
import { deadlinesText } from '../../shared/text/deadlines.ts';
import { notesText } from '../../shared/text/notes.ts';
import { privilegeText } from '../../shared/text/privilege.ts';
import { severityText } from '../../shared/text/severity.ts';
import { tasksText } from '../../shared/text/tasks.ts';
import { vaultText } from '../../shared/text/vault.ts';
import { affectedScreens } from './affected-screens.ts';
import { ladderScreens, requestScreens } from './request-screens.ts';
import { asking, dialog, type Screen } from './screen.ts';
import { togetherScreens } from './screens-together.ts';

const decisionDialogs = 'features/decisions/decision-dialogs.tsx';
const lawDialogs = 'features/law/law-dialogs.tsx';

/**
 * Every route, dialog and state of the window. A test holds it against routes.tsx; the end-to-end project visits
 * each entry in each state, runs axe, walks it by keyboard and, where asked for, keeps pictures.
 */
export const screens: readonly Screen[] = [
  { id: 'first-run', route: 'gate', title: vaultText.firstRun.title, states: ['content', 'wrong', 'long'] },
  {
    id: 'first-run-passphrase',
    route: 'gate',
    title: vaultText.firstRun.passphraseTitle,
    states: ['content', 'wrong'],
  },
  { id: 'recovery-code', route: 'gate', title: vaultText.recovery.title, states: ['content', 'wrong'] },
  { id: 'unlock', route: 'gate', title: vaultText.unlock.title, states: ['content', 'wrong', 'long'] },
  { id: 'recover', route: 'gate', title: vaultText.recover.title, states: ['content', 'wrong'] },
  asking('last-number', 'settings', vaultText.lastNumber.title, 'features/unlock/last-number.tsx'),
  asking('needed-code', 'settings', vaultText.newCode.title, 'features/unlock/new-code.tsx'),
  dialog('shortcuts', 'settings', appText.shortcuts.title, 'app/shell.tsx'),
  {
    id: 'today',
    route: '/today',
    title: todayText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  {
    id: 'agenda',
    route: '/agenda',
    title: agendaText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  {
    id: 'agenda-month',
    route: '/agenda',
    title: agendaText.title,
    example: '/agenda?show=month',
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  {
    id: 'complaints',
    route: '/complaints',
    title: casesText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  {
    id: 'case',
    route: '/complaints/$reference',
    title: casePageText.facts.title,
    example: '/complaints/:reference?tab=facts',
    states: ['content', 'error', 'long', 'full'],
  },
  {
    id: 'case-documents',
    route: '/complaints/$reference',
    title: documentsText.title,
    example: '/complaints/:reference?tab=documents',
    states: ['content', 'empty', 'long', 'full', 'running'],
  },
  {
    id: 'case-history',
    route: '/complaints/$reference',
    title: casePageText.history.title,
    example: '/complaints/:reference?tab=history',
    states: ['content', 'error', 'long', 'full'],
  },
  ...(['receipt', 'acknowledge', 'answer', 'close'] as const).map((step) =>
    asking(`step-${step}`, 'case', casePageText.steps[step].title, 'features/case-page/step-button.tsx'),
  ),
  asking('reopen', 'case', casePageText.steps.reopen.title, 'features/case-page/reopen-button.tsx'),
  {
    id: 'export',
    route: { over: 'case' },
    title: exportDialogText.title,
    from: 'features/export/export-button.tsx',
    states: ['content', 'error'],
  },
  asking(
    'rename-document',
    'case-documents',
    documentsText.renameTitle,
    'features/documents/document-dialogs.tsx',
  ),
  asking('remove-document', 'case-documents', documentsText.removeTitle, 'ui/record-dialogs.tsx'),
  {
    id: 'edit-facts',
    route: '/complaints/$reference',
    title: casePageText.tabs.facts,
    example: '/complaints/:reference?tab=facts',
    states: ['content', 'wrong', 'long'],
  },
  dialog('discard-facts', 'case', casePageText.facts.discardTitle, 'features/facts/edit-facts.tsx'),
  asking('correct-date', 'case', casePageText.steps.correct.title(''), 'features/facts/correct-date.tsx'),
  dialog('assign', 'case-people', casePageText.assign.title, 'features/case-menu/assign-form.tsx'),
  asking('rename-case', 'case', casePageText.rename.title, 'features/case-menu/case-menu.tsx'),
  asking('make-void', 'case', casePageText.makeVoid.title, 'features/case-menu/case-menu.tsx'),
  asking('erase-value', 'case', casePageText.erase.title, 'features/case-menu/case-menu.tsx'),
  {
    id: 'case-timeline',
    route: '/complaints/$reference',
    title: casePageText.tabs.timeline,
    example: '/complaints/:reference?tab=timeline',
    states: ['content', 'long', 'full'],
  },
  ...(['record', 'change', 'remove'] as const).map((act) =>
    asking(
      `${act}-communication`,
      'case-timeline',
      communicationsText[act].title,
      'features/communications/communication-dialogs.tsx',
    ),
  ),
  {
    id: 'case-people',
    route: '/complaints/$reference',
    title: casePeopleText.tab,
    example: '/complaints/:reference?tab=people',
    states: ['content', 'long'],
  },
  asking('join-party', 'case-people', casePeopleText.add.title, 'features/case-people/case-people-tab.tsx'),
  asking(
    'take-off-party',
    'case-people',
    casePeopleText.remove.title,
    'features/case-people/case-people-tab.tsx',
  ),
  ...ladderScreens,
  {
    id: 'case-tasks',
    route: '/complaints/$reference',
    title: tasksText.title,
    example: '/complaints/:reference?tab=tasks',
    states: ['content', 'empty', 'long', 'full'],
  },
  ...(['set', 'change', 'meet', 'miss', 'withdraw', 'reopen', 'notApplicable'] as const).map((act) =>
    asking(
      `${act}-deadline`,
      'case-tasks',
      deadlinesText[act].title,
      'features/deadlines/deadline-dialogs.tsx',
    ),
  ),
  asking('change-task', 'case-tasks', tasksText.changeTitle, 'features/tasks/tasks-section.tsx'),
  asking('remove-task', 'case-tasks', tasksText.removeTitle, 'features/tasks/tasks-section.tsx'),
  {
    id: 'case-notes',
    route: '/complaints/$reference',
    title: notesText.title,
    example: '/complaints/:reference?tab=notes',
    states: ['content', 'empty', 'long', 'full'],
  },
  asking('mark-privilege', 'case-notes', privilegeText.changeTitle, 'ui/record-dialogs.tsx'),
  asking('lift-privilege', 'case-notes', privilegeText.liftTitle, 'ui/record-dialogs.tsx'),
  asking('remove-note', 'case-notes', notesText.removeTitle, 'ui/record-dialogs.tsx'),
  {
    id: 'new-complaint',
    route: '/complaints/new',
    title: newComplaintText.title,
    states: ['content', 'wrong', 'long'],
  },
  dialog(
    'leave-out-mail',
    'new-complaint',
    newComplaintText.queue.leaveOutTitle,
    'features/new-case/mail-bar.tsx',
  ),
  {
    id: 'breaches',
    route: '/breaches',
    title: breachesText.title,
    states: ['content', 'empty', 'error', 'long'],
  },
  {
    id: 'breach-register',
    route: '/breaches/register',
    title: breachRegisterText.title,
    states: ['content', 'empty', 'error'],
  },
  {
    id: 'new-breach',
    route: '/breaches/new',
    title: breachesText.new.title,
    states: ['content', 'wrong', 'long'],
  },
  {
    id: 'breach',
    route: '/breaches/$reference',
    title: casePageText.tabs.facts,
    example: '/breaches/:breach?tab=facts',
    states: ['content', 'empty', 'long', 'full'],
  },
  {
    id: 'breach-duties',
    route: '/breaches/$reference',
    title: breachDutiesText.tab,
    example: '/breaches/:breach?tab=duties',
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  ...affectedScreens,
  asking('breach-describe', 'breach', breachText.facts.editTitle, 'features/breach/breach-facts-tab.tsx'),
  asking('breach-times', 'breach', breachText.times.editTitle, 'features/breach/times-section.tsx'),
  asking('breach-fcc', 'breach', breachText.fcc.title, 'features/breach/fcc-choice.tsx'),
  dialog('breach-part', 'breach', breachText.parts.editTitle, 'features/breach/parts-section.tsx'),
  asking('breach-people', 'breach', breachText.people.editTitle, 'features/breach/parts-section.tsx'),
  asking('breach-clients', 'breach', breachText.clients.editTitle, 'features/breach/parts-section.tsx'),
  asking('breach-mark', 'breach-duties', breachDutiesText.marks.met.title, 'features/breach/mark-menu.tsx'),
  asking(
    'breach-filing',
    'breach-duties',
    breachDutiesText.filings.recordTitle,
    'features/breach/filings.tsx',
  ),
  {
    id: 'breach-severity',
    route: '/breaches/$reference',
    title: severityText.tab,
    example: '/breaches/:breach?tab=severity',
    states: ['content', 'empty'],
  },
  asking(
    'breach-assess',
    'breach-severity',
    severityText.correctTitle,
    'features/breach/severity/severity-tab.tsx',
  ),
  dialog(
    'breach-compare',
    'breach-severity',
    severityText.compareTitle,
    'features/breach/severity/severity-tab.tsx',
  ),
  {
    id: 'breach-form',
    route: '/breaches/$reference/forms/$form',
    title: edpbFormText.title,
    example: '/breaches/:breach?tab=duties',
    states: ['content', 'wrong', 'full'],
  },
  asking('breach-form-remove', 'breach-form', edpbFormText.remove, 'features/breach/form/form-actions.tsx'),
  asking('breach-close', 'breach', breachText.steps.close.title, 'features/breach/breach-step.tsx'),
  {
    id: 'case-decisions',
    route: '/complaints/$reference',
    title: decisionsText.title,
    example: '/complaints/:reference?tab=decisions',
    states: ['content', 'empty'],
  },
  asking(
    'decision-write',
    'case-decisions',
    decisionsText.write.title,
    'features/decisions/decisions-tab.tsx',
  ),
  dialog('decision-submit', 'case-decisions', decisionsText.submit.title, decisionDialogs),
  dialog('decision-sign-off', 'case-decisions', decisionsText.signOff.title, decisionDialogs),
  asking('decision-return', 'case-decisions', decisionsText.giveBack.title, decisionDialogs),
  ...requestScreens,
  {
    id: 'parties',
    route: '/parties',
    title: partiesText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  {
    id: 'add-party',
    route: { over: 'parties' },
    title: partiesText.add.title,
    from: 'features/parties/party-dialogs.tsx',
    states: ['content', 'wrong', 'long'],
  },
  {
    id: 'party',
    route: '/parties/$id',
    title: partiesText.facts,
    example: '/parties/:party',
    states: ['content', 'error', 'long', 'full'],
  },
  {
    id: 'edit-party',
    route: { over: 'party' },
    title: partiesText.edit.title,
    from: 'features/parties/party-dialogs.tsx',
    states: ['content', 'wrong', 'long'],
  },
  {
    id: 'drafts',
    route: '/drafts',
    title: draftsText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  dialog('discard-draft', 'drafts', draftsText.discardTitle, 'features/drafts/drafts-screen.tsx'),
  {
    id: 'search',
    route: '/search',
    title: searchText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  {
    id: 'law-compute',
    route: '/law',
    title: lawScreenText.title,
    states: ['content', 'empty', 'long', 'full', 'wrong'],
  },
  {
    id: 'law-rules',
    route: '/law',
    title: lawScreenText.title,
    example: '/law?tab=rules',
    states: ['content', 'empty', 'long', 'full'],
  },
  {
    id: 'law-ours',
    route: '/law',
    title: lawScreenText.title,
    example: '/law?tab=ours',
    states: ['content', 'full', 'empty', 'error'],
  },
  {
    id: 'law-packs',
    route: '/law',
    title: lawScreenText.title,
    example: '/law?tab=packs',
    states: ['content', 'full', 'wrong'],
  },
  asking('set-target', 'law-rules', officeLawText.setTarget.title, lawDialogs),
  asking('confirm-rule', 'law-rules', officeLawText.confirm.title, lawDialogs),
  asking('override-rule', 'law-rules', officeLawText.override.title, lawDialogs),
  asking('add-rule', 'law-ours', officeLawText.add.title, lawDialogs),
  asking('choose-version', 'law-ours', officeLawText.choose.dialog, lawDialogs),
  asking('withdraw-target', 'law-rules', officeLawText.withdrawTarget.title, lawDialogs),
  asking('withdraw-confirmation', 'law-rules', officeLawText.withdrawConfirmation.title, lawDialogs),
  asking('withdraw-rule', 'law-rules', officeLawText.withdrawRule.title, lawDialogs),
  { id: 'settings', route: '/settings', title: settingsText.title, states: ['content', 'error', 'wrong'] },
  {
    id: 'settings-security',
    route: '/settings/$section',
    example: '/settings/security',
    title: settingsText.title,
    states: ['content', 'wrong', 'long'],
  },
  asking('new-code', 'settings-security', vaultText.newCode.changed, 'ui/recovery-code-dialog.tsx'),
  {
    id: 'settings-people',
    route: '/settings/$section',
    example: '/settings/people',
    title: settingsText.title,
    states: ['content', 'error', 'long', 'full'],
  },
  asking('add-person', 'settings-people', peopleText.add.title, 'features/people/add-person.tsx'),
  {
    id: 'remove-person',
    route: { over: 'settings-people' },
    title: 'Remove',
    from: 'features/people/remove-person.tsx',
    states: ['content', 'long'],
  },
  {
    id: 'settings-entities',
    route: '/settings/$section',
    example: '/settings/entities',
    title: settingsText.title,
    states: ['content', 'empty', 'error', 'long'],
  },
  asking(
    'add-entity',
    'settings-entities',
    ourEntitiesText.add.title,
    'features/our-entities/entity-dialog.tsx',
  ),
  asking(
    'remove-entity',
    'settings-entities',
    ourEntitiesText.remove.title,
    'features/our-entities/our-entities-section.tsx',
  ),
  {
    id: 'settings-backup',
    route: '/settings/$section',
    example: '/settings/backup',
    title: settingsText.title,
    states: ['content', 'wrong', 'running', 'error'],
  },
  {
    id: 'settings-record',
    route: '/settings/$section',
    example: '/settings/record',
    title: settingsText.title,
    states: ['content', 'running', 'error'],
  },
  {
    id: 'settings-about',
    route: '/settings/$section',
    example: '/settings/about',
    title: settingsText.title,
    states: ['content', 'error'],
  },
  ...togetherScreens,
  { id: 'not-found', route: '/nowhere', title: appText.notFound.title, states: ['content'] },
];

/** Paths that show nothing of their own: `/` leads on, an unknown one is the page that says so. */
export const pathsWithoutScreen: readonly string[] = ['/'];
export const unknownPath = '/nowhere';
