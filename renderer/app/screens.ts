import { casesText } from '../../shared/text/cases.ts';
import { appText } from '../../shared/text/app.ts';
import { draftsText } from '../../shared/text/drafts.ts';
import { casePageText } from '../../shared/text/case-page.ts';
import { newComplaintText } from '../../shared/text/new-complaint.ts';
import { partiesText } from '../../shared/text/parties.ts';
import { peopleText } from '../../shared/text/people.ts';
import { searchText } from '../../shared/text/search.ts';
import { settingsText } from '../../shared/text/settings.ts';
import { vaultText } from '../../shared/text/vault.ts';

/**
 * What of a screen is looked at and tested: `empty` nothing recorded yet, `error` the core refuses, `long` the
 * longest names and texts, `full` many rows, `wrong` a form that was refused, `running` work under way.
 */
export type ScreenState = 'content' | 'empty' | 'error' | 'long' | 'full' | 'wrong' | 'running';

export type Screen = {
  /** Names the screenshots. */
  id: string;
  /**
   * Where it is: a path of routes.tsx; `gate` for what stands before the frame; a dialog names the screen it lies
   * over.
   */
  route: `/${string}` | 'gate' | { over: string };
  /** The heading a person reads, by which a test knows it has arrived. */
  title: string;
  /** The path as typed where `route` has parameters; the test fills in a case's own as `:reference`, a party's as `:party`. */
  example?: string;
  /** What opens a dialog: a key to press or a button's name. */
  opens?: { key: string } | { button: string };
  states: readonly ScreenState[];
};

/**
 * Every route, dialog and state of the window. A test holds it against routes.tsx; the end-to-end project visits
 * each entry in light and dark, runs axe, walks it by keyboard and keeps a screenshot of each state.
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
  {
    id: 'last-number',
    route: { over: 'settings' },
    title: vaultText.lastNumber.title,
    states: ['content', 'wrong'],
  },
  {
    id: 'needed-code',
    route: { over: 'settings' },
    title: vaultText.newCode.title,
    states: ['content', 'wrong'],
  },
  {
    id: 'shortcuts',
    route: { over: 'settings' },
    title: appText.shortcuts.title,
    opens: { key: '?' },
    states: ['content'],
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
    example: '/complaints/:reference',
    states: ['content', 'error', 'long', 'full'],
  },
  {
    id: 'new-complaint',
    route: '/complaints/new',
    title: newComplaintText.title,
    states: ['content', 'wrong', 'long'],
  },
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
    opens: { button: partiesText.add.act },
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
    opens: { button: partiesText.edit.act },
    states: ['content', 'wrong', 'long'],
  },
  {
    id: 'drafts',
    route: '/drafts',
    title: draftsText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  {
    id: 'discard-draft',
    route: { over: 'drafts' },
    title: draftsText.discardTitle,
    opens: { button: draftsText.discard },
    states: ['content'],
  },
  {
    id: 'search',
    route: '/search',
    title: searchText.title,
    states: ['content', 'empty', 'error', 'long', 'full'],
  },
  { id: 'settings', route: '/settings', title: settingsText.title, states: ['content', 'error', 'wrong'] },
  {
    id: 'settings-security',
    route: '/settings/$section',
    example: '/settings/security',
    title: settingsText.title,
    states: ['content', 'wrong', 'long'],
  },
  {
    id: 'settings-people',
    route: '/settings/$section',
    example: '/settings/people',
    title: settingsText.title,
    states: ['content', 'error', 'long', 'full'],
  },
  {
    id: 'add-person',
    route: { over: 'settings-people' },
    title: peopleText.add.title,
    opens: { button: peopleText.add.open },
    states: ['content', 'wrong'],
  },
  {
    id: 'remove-person',
    route: { over: 'settings-people' },
    title: 'Remove',
    opens: { button: peopleText.remove.act },
    states: ['content', 'long'],
  },
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
  { id: 'not-found', route: '/nowhere', title: appText.notFound.title, states: ['content'] },
];

/** Paths that show nothing of their own: `/` leads on, an unknown one is the page that says so. */
export const pathsWithoutScreen: readonly string[] = ['/'];
export const unknownPath = '/nowhere';
