/** Words of the search over everything. */
export const searchText = {
  title: 'Search',
  where: 'searching',
  results: 'Results',
  found: (count: number) => (count === 1 ? '1 place' : `${count.toLocaleString('en')} places`),
  partial: 'More was found than is shown here. Another word narrows it.',
  noTitle: 'No title',
  empty: {
    title: 'Nothing searched for yet',
    body: 'Type words in the field at the top (Ctrl K). Titles, notes, parties and the text of mails are searched; the beginning of a word is enough.',
  },
  none: {
    title: 'Nothing found',
    body: (text: string) =>
      `No case holds all of the words “${text}”. Try fewer words, or only their beginnings.`,
  },
  failed: 'The search could not be done',
  entities: {
    case: 'Case',
    complaint: 'Facts',
    note: 'Note',
    task: 'Task',
    deadline: 'Deadline',
    document: 'Document',
    communication: 'Communication',
    party: 'Party',
    rung: 'Rung',
  } as Readonly<Record<string, string>>,
} as const;
