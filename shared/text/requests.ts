/** The list of requests. */
export const requestsText = {
  title: 'Requests',
  column: 'Request',
  where: { list: 'listing the requests' },
  filter: {
    label: 'Filter requests',
    text: 'Title, reference or requester',
    textHint: 'Filter, press / to come here',
  },
  empty: {
    title: 'No requests yet',
    body: 'Whoever asks for their data, for a correction, for deletion or to opt out stands here with the dates that the laws set. Press N to write one down, or drop a saved mail on this page.',
  },
  noMatch: {
    title: 'No request matches',
    body: 'Nothing here fits this filter. To look into mails, notes and documents too, use the search (Ctrl K).',
  },
  failed: 'The requests could not be shown',
  newRequest: 'New request',
  noRequester: 'Requester not recorded',
} as const;
