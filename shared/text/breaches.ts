/** The list of breaches and the form that opens one. */
export const breachesText = {
  title: 'Breaches',
  column: 'Breach',
  where: { list: 'listing the breaches', open: 'opening the breach' },
  filter: {
    label: 'Filter breaches',
    text: 'Title or reference',
    textHint: 'Filter, press / to come here',
  },
  empty: {
    title: 'No breaches yet',
    body: 'Every personal data breach is kept here, notified or not, with its times, the people affected and the duties that follow from them.',
  },
  noMatch: {
    title: 'No breach matches',
    body: 'Nothing here fits this filter. To look into mails, notes and documents too, use the search (Ctrl K).',
  },
  failed: 'The breaches could not be shown',
  newBreach: 'New breach',
  new: {
    title: 'New breach',
    lead: 'Write down what is known now. Times, people, data and parts are added on the case; what is not known stays open and is asked about.',
    titleMissing: 'A case needs a title.',
    timeUnreadable: 'One of the times cannot be read. Correct it or empty it.',
    act: 'Open breach',
    opened: (reference: string) => `${reference} is open.`,
    noEntity: 'No entity is on the register yet. Add ours under Settings, Our entities.',
    nobody: 'Not recorded',
  },
} as const;
