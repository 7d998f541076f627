import type { FunctionComponent } from 'react';
import type { CaseDetail } from '../../shared/contract/cases.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { lastVersions } from '../../shared/domain/decision.ts';
import { affectedText } from '../../shared/text/affected-people.ts';
import { breachClientsText } from '../../shared/text/breach-clients.ts';
import { breachDutiesText } from '../../shared/text/breach-duties.ts';
import { casePageText } from '../../shared/text/case-page.ts';
import { casePeopleText } from '../../shared/text/case-people.ts';
import { decisionsText } from '../../shared/text/decisions.ts';
import { documentsText } from '../../shared/text/documents.ts';
import { ladderText } from '../../shared/text/ladder.ts';
import { notesText } from '../../shared/text/notes.ts';
import { requestWorkPageText } from '../../shared/text/request-work-page.ts';
import { tasksText } from '../../shared/text/tasks.ts';
import { DecisionsTab } from '../features/decisions/decisions-tab.tsx';
import { DocumentsTab } from '../features/documents/documents-tab.tsx';
import { HistoryTab } from '../features/history/history-tab.tsx';
import { NotesTab } from '../features/notes/notes-tab.tsx';
import { severityText } from '../../shared/text/severity.ts';
import {
  KindAffected,
  KindAnswer,
  KindClients,
  KindDuties,
  KindFacts,
  KindLadder,
  KindSearch,
  KindSeverity,
} from './kind-page.tsx';
import { openWork, TasksTab } from './tasks-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';
import { PeopleTab } from './people-tab.tsx';

export type CaseTab = {
  /** Stands in the address as `?tab=`. */
  id: string;
  label: string;
  Tab: FunctionComponent<{ detail: CaseDetail }>;
  /** The one kind that has the tab; every kind where there is none. */
  only?: CaseKind;
  /** How many things the tab holds, shown beside its label. */
  count?: (detail: CaseDetail) => number;
};

const { tabs } = casePageText;

const clientsOf = (detail: CaseDetail): number =>
  detail.kind === CaseKind.breach ? detail.parts.flatMap(({ clients }) => clients).length : 0;

/** The tabs of a case, in their order; the first is shown where the address names none. */
const caseTabs: readonly [CaseTab, ...CaseTab[]] = [
  { id: 'facts', label: tabs.facts, Tab: KindFacts },
  { id: 'ladder', label: ladderText.tab, Tab: KindLadder, only: CaseKind.complaint },
  { id: 'search', label: requestWorkPageText.tabs.search, Tab: KindSearch, only: CaseKind.request },
  { id: 'answer', label: requestWorkPageText.tabs.answer, Tab: KindAnswer, only: CaseKind.request },
  { id: 'duties', label: breachDutiesText.tab, Tab: KindDuties, only: CaseKind.breach },
  { id: 'severity', label: severityText.tab, Tab: KindSeverity, only: CaseKind.breach },
  {
    id: 'decisions',
    label: decisionsText.tab,
    Tab: DecisionsTab,
    count: ({ decisions }) => lastVersions(decisions).length,
  },
  {
    id: 'clients',
    label: breachClientsText.tab,
    Tab: KindClients,
    only: CaseKind.breach,
    count: clientsOf,
  },
  { id: 'affected', label: affectedText.tab, Tab: KindAffected, only: CaseKind.breach },
  { id: 'timeline', label: tabs.timeline, Tab: TimelineTab },
  {
    id: 'documents',
    label: documentsText.title,
    Tab: DocumentsTab,
    count: ({ documents }) => documents.length,
  },
  { id: 'tasks', label: tasksText.tab, Tab: TasksTab, count: openWork },
  { id: 'notes', label: notesText.title, Tab: NotesTab, count: ({ notes }) => notes.length },
  { id: 'people', label: casePeopleText.tab, Tab: PeopleTab, count: ({ parties }) => parties.length },
  { id: 'history', label: tabs.history, Tab: HistoryTab },
];

/** @returns the tabs that a case of this kind has, in their order. */
export function tabsOf(kind: CaseKind): readonly [CaseTab, ...CaseTab[]] {
  const [first, ...others] = caseTabs;
  return [first, ...others.filter(({ only }) => only === undefined || only === kind)];
}
