import { mostCounted } from '../domain/due.ts';

/** Words that Today and the agenda share: how much is left of a date, and what it is called. */
export const datesText = {
  noLabel: 'Label erased',
  noTitle: 'Title erased',
  noOwner: 'Nobody',
  clients: (count: number) => `Notice to ${String(count)} clients`,
  overdue: 'Overdue',
  /** Of a day that ends elsewhere: where. */
  dayIn: (day: string, place: string) => `${day}, end of day in ${place}`,
  /** Marks by the share that is left of the time since the date was set. */
  left: {
    most: 'Over half left',
    half: 'Under half left',
    quarter: 'Under a quarter left',
    last: 'Last tenth',
  },
  leftSince: (since: string) => `Of the time since it was set, ${since}`,
} as const;

/** A number as far as it was counted: `1,000+`. */
const counted = (count: number) =>
  count >= mostCounted ? `${mostCounted.toLocaleString('en')}+` : count.toLocaleString('en');

/** The screen that the program begins with. */
export const todayText = {
  counted,
  title: 'Today',
  where: 'reading what is due today',
  failed: 'Today could not be shown',
  counts: {
    overdue: (count: number) => `${counted(count)} overdue`,
    soon: (count: number) => `${counted(count)} due within 7 days`,
    waiting: (count: number) =>
      count === 1 ? '1 waits for you' : `${count.toLocaleString('en')} wait for you`,
  },
  overdue: 'Overdue',
  soon: 'Due within 7 days',
  waiting: 'Waiting for you',
  nothingDue: 'Nothing is overdue and nothing falls due within 7 days.',
  all: (count: number) => `All ${counted(count)} in the agenda`,
  more: (count: number) => `${count.toLocaleString('en')} more`,
  task: 'Task',
  decision: {
    submitted: 'Sign off',
    returned: 'Returned',
    noSubject: 'Decision',
    from: (name: string) => `from ${name}`,
  },
  noDate: 'No date',
  undated: 'No open deadline',
  noDay: 'No day set',
  changed: (day: string) => `changed ${day}`,
  days: 'Next seven days',
  nothingOn: 'nothing',
  drafts: 'Drafts',
  continue: 'Continue',
  noDrafts: 'Nothing is half written.',
  allDrafts: (count: number) => `All ${count.toLocaleString('en')} drafts`,
  recent: 'Changed last',
  empty: {
    title: 'Nothing to do yet',
    body: 'Every deadline that is set on a case comes here when it falls due, with your tasks and what you left half written. Begin with a complaint: press N, or drop a saved mail on the list of complaints.',
    act: 'New complaint',
  },
} as const;

/** All open dates of all cases, as a list and by month. */
export const agendaText = {
  title: 'Agenda',
  failed: 'The agenda could not be shown',
  where: { list: 'listing the open dates', choose: 'choosing the dates', save: 'saving the calendar file' },
  count: (count: number) => (count === 1 ? '1 open date' : `${count.toLocaleString('en')} open dates`),
  show: { label: 'Show as', list: 'List', month: 'Month' },
  filter: {
    label: 'Filter the agenda',
    office: 'Office',
    anyOffice: 'Both offices',
    owner: 'Owner of the case',
    anyOwner: 'Anyone’s',
    mine: 'Mine',
    nobody: 'Nobody’s',
    kind: 'Kind of case',
    anyKind: 'All kinds',
    clear: 'Clear filter',
  },
  columns: {
    chosen: 'Chosen',
    due: 'Due',
    left: 'Left',
    reference: 'Reference',
    what: 'What is due',
    owner: 'Owner',
    office: 'Office',
  },
  empty: {
    title: 'No open dates',
    body: 'Each deadline that is set on a case stands here until it is met, missed or withdrawn. Set one on the tab “Tasks and deadlines” of its case.',
  },
  noMatch: { title: 'No date matches', body: 'No open date fits this filter.' },
  choose: (reference: string, label: string) => `Choose ${reference}, ${label}`,
  hint: 'Space chooses the selected date for a calendar file, Enter opens its case.',
  chosen: (count: number) => `${count.toLocaleString('en')} chosen`,
  chooseAll: (count: number) => `Choose all ${count.toLocaleString('en')}`,
  chooseNone: 'Choose none',
  save: 'Save calendar file',
  saved: (events: number, where: string) =>
    `Calendar file with ${events === 1 ? '1 date' : `${events.toLocaleString('en')} dates`}: ${where}`,
  someClosed: (count: number) =>
    count === 1
      ? 'One chosen date is no longer open and was left out.'
      : `${count.toLocaleString('en')} chosen dates are no longer open and were left out.`,
  month: {
    previous: 'Month before',
    next: 'Month after',
    present: 'This month',
    none: (month: string) => `No open date falls in ${month}.`,
    notAll: (shown: number, total: number) =>
      `Only the first ${shown.toLocaleString('en')} of ${total.toLocaleString('en')} dates around this month are shown. Narrow the filter to see the others.`,
    more: (count: number) => `${count.toLocaleString('en')} more`,
    fewer: 'Show fewer',
    today: 'today',
  },
} as const;

/** What stands in a calendar file: it leaves the vault, so it says when and on which case, never what or who. */
export const calendarFileText = {
  none: 'open date among those chosen',
  summary: (reference: string) => `Custodia deadline ${reference}`,
  byMinute: (time: string) => `Due ${time}. What it is about stands in Custodia only.`,
  byDay: (day: string, place: string) =>
    `Due by the end of ${day} in ${place}. What it is about stands in Custodia only.`,
} as const;
