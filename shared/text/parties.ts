/** Words of the list of parties and of one party. */
export const partiesText = {
  title: 'Parties',
  count: (count: number) => (count === 1 ? '1 party' : `${count.toLocaleString('en')} parties`),
  where: {
    list: 'listing the parties',
    show: 'showing the party',
    add: 'adding the party',
    change: 'changing the party',
  },
  failed: 'The parties could not be shown',
  showFailed: 'The party could not be shown',
  filter: {
    text: 'Name, mail address or country',
    hint: 'Filter, press / to come here',
    clear: 'Clear filter',
    sort: 'In the address book as',
    anySort: 'Everybody',
  },
  columns: {
    name: 'Name',
    kind: 'Kind',
    sort: 'As',
    email: 'Mail address',
    country: 'Country',
    cases: 'Cases',
  },
  noName: 'Name erased',
  empty: {
    title: 'No parties yet',
    body: 'The people and organisations of your cases: complainants, their representatives, authorities, clients. Whoever is named when a complaint is logged comes here by themselves; others you can add.',
  },
  noMatch: {
    title: 'No party matches',
    body: 'Nobody here has this in name, mail address or country. Clear the filter to see all of them, or add a party.',
  },
  noSuch: {
    title: 'There is no such party',
    body: 'The address in this window names nobody. Nothing was changed; the list of parties is at the left.',
  },
  open: 'Open party',
  add: {
    act: 'Add party',
    title: 'Add a party',
    lead: 'Only the name is needed now. Give the party a role in a case on the case’s own page.',
    done: (name: string) => `${name} is added.`,
  },
  edit: {
    act: 'Edit party',
    title: 'Edit the party',
    lead: 'A change shows in every case this party is in.',
    save: 'Save party',
    done: 'Party saved.',
    undone: 'The party is as it was before. The record keeps both changes.',
    nothingChanged: 'Nothing was changed.',
  },
  nameMissing: 'Give the party a name.',
  sortHint: 'Nothing said',
  countryHint: 'Of residence or seat',
  facts: 'Facts',
  removed:
    'This party was taken back. Its cases no longer name it; what was recorded stays in their history.',
  cases: {
    title: 'Cases',
    headers: ['Reference', 'Case', 'Role'],
    noTitle: 'No title',
    none: 'In no case yet. A party gets its role on the page of a case.',
  },
} as const;
