/** Words that Today and the agenda share: how much is left of a date, and what it is called. */
export const datesText = {
  noLabel: 'Label erased',
  noTitle: 'Title erased',
  noOwner: 'Nobody',
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

/** The screen that the program begins with. */
export const todayText = {
  title: 'Today',
  where: 'reading what is due today',
  failed: 'Today could not be shown',
  counts: {
    overdue: (count: number) => `${count.toLocaleString('en')} overdue`,
    soon: (count: number) => `${count.toLocaleString('en')} due within 7 days`,
    waiting: (count: number) =>
      count === 1 ? '1 waits for you' : `${count.toLocaleString('en')} wait for you`,
  },
  overdue: 'Overdue',
  soon: 'Due within 7 days',
  waiting: 'Waiting for you',
  nothingDue: 'Nothing is overdue and nothing falls due within 7 days.',
  all: (count: number) => `All ${count.toLocaleString('en')} in the agenda`,
  more: (count: number) => `${count.toLocaleString('en')} more`,
  task: 'Task',
  noDate: 'No date',
  undated: 'No open deadline stands on this case.',
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
