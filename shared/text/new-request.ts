/** Words of the form that logs a request, from a mail or from nothing. */
export const newRequestText = {
  title: 'New request',
  lead: 'Only the title is needed now. Whatever is missing is shown as missing on the case.',
  fields: {
    name: 'Requester',
    email: 'Mail address of the requester',
    phone: 'Phone of the requester',
    country: 'Country of the requester',
  },
  residence: 'Suggests laws, and decides nothing.',
  actsFor: 'Empty where they ask for themselves.',
  laws: {
    hint: 'You choose. Laws of a sector are offered and never suggested.',
    law: (place: string, regime: string, isBySector: boolean) =>
      `${place}: ${regime}${isBySector ? ' (by sector)' : ''}`,
    suggested: 'Where the person lives suggests:',
    suggestedLabel: 'Suggested laws',
    add: (regime: string) => `Add ${regime}`,
  },
  requesterUnnamed:
    'Give the requester’s name or mail address as well: a phone or country alone names nobody.',
  titleMissing: 'Give the request a title.',
  timeUnreadable: 'The time of receipt cannot be read. Correct it or empty it.',
  claimUnreadable: 'One of the times under More cannot be read. Correct it or empty it.',
  log: 'Log request',
  drop: 'A mail fills the form; several are logged one after the other.',
  dropOnList: 'A mail begins a new request; several are logged one after the other.',
  where: { log: 'logging the request', mail: 'reading the mail' },
} as const;
