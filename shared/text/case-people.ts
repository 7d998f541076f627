/** Words of the people of one case. */
export const casePeopleText = {
  tab: 'People',
  office: {
    title: 'In the office',
    lead: 'Who works on the case and who looks over it.',
  },
  parties: {
    title: 'Parties',
    lead: 'The people and organisations the case is about, each with their role.',
    headers: ['Name', 'Role', 'Mail address', 'Phone', 'Country', ''],
    noName: 'Name erased',
  },
  where: { add: 'adding the party', remove: 'taking the party off the case' },
  add: {
    act: 'Add party',
    title: 'Add a party to the case',
    name: 'Name',
    nameHint: 'Known parties are offered while you type.',
    nameMissing: 'Give the party a name.',
    role: 'Role',
    roleMissing: 'Choose the role.',
    chosenOf: (name: string): string => `${name} is already on record`,
    other: 'Somebody else',
    known: 'Already on record',
    useShort: 'Use',
    use: (name: string): string => `Use ${name}`,
    done: 'Party added.',
  },
  unsaved: 'You began to add a party and have not saved it.',
  continue: 'Continue',
  remove: {
    act: 'Take off',
    named: (name: string): string => `Take off the case: ${name}`,
    title: 'Take this party off the case?',
    body: 'The party itself stays, with its other cases. That it was here, and your reason, stay in the history.',
    done: 'Party taken off the case.',
  },
  empty: {
    title: 'No parties yet',
    body: 'Add the complainant, whoever represents them, an authority, a client. Who was named when the complaint was logged stands here already.',
  },
} as const;
