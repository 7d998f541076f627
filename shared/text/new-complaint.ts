/** Words of the form that logs a complaint, from a mail or from nothing. */
export const newComplaintText = {
  title: 'New complaint',
  lead: 'Only the title is needed now. Whatever is missing is shown as missing on the case.',
  fields: {
    name: 'Complainant',
    email: 'Mail address of the complainant',
    phone: 'Phone of the complainant',
    country: 'Country of the complainant',
    owner: 'Owner of the case',
  },
  you: (name: string) => `${name} (you)`,
  yourself: 'You',
  nobody: 'Nobody yet',
  more: 'More',
  complainantUnnamed:
    'Give the complainant’s name or mail address as well: a phone or country alone names nobody.',
  received: 'Received by the office, confirmed by you',
  receivedHint:
    'Leave it empty until you have checked it: no clock starts from the sender’s or a server’s time.',
  titleMissing: 'Give the complaint a title.',
  timeUnreadable: 'The time of receipt cannot be read. Correct it or empty it.',
  claimUnreadable: 'One of the times under More cannot be read. Correct it or empty it.',
  log: 'Log complaint',
  logged: (reference: string) => `${reference} is logged.`,
  open: 'Open a mail file…',
  mailFile: 'Mail file',
  reading: (name: string) => `Reading ${name}`,
  fromMail: 'From this mail',
  claims: (sent: string, delivered: string) => `Sender’s claim: ${sent}. Server’s claim: ${delivered}.`,
  noTime: 'none',
  attachments: (names: string) => `Attached: ${names}`,
  drop: 'A mail fills the form; several are logged one after the other.',
  dropOnList: 'A mail begins a new complaint; several are logged one after the other.',
  notTaken: (name: string, sentence: string) =>
    sentence.startsWith(name) ? sentence : `${name}: ${sentence}`,
  queue: {
    one: (name: string) => (name === '' ? 'Filled from a mail' : `Filled from ${name}`),
    position: (at: number, total: number, name: string) =>
      `Mail ${String(at)} of ${String(total)}${name === '' ? '' : `: ${name}`}`,
    upNext: (at: number, total: number) => `${String(at)} of ${String(total)}: next mail.`,
    waiting: (count: number) =>
      count === 1 ? 'One mail waits to be logged' : `${String(count)} mails wait to be logged`,
    behind: (names: string) => `Waiting: ${names}`,
    next: 'Fill in from the next mail',
    leaveOut: 'Leave this mail out',
    leaveOutTitle: 'Leave this mail out?',
    leaveOutBody:
      'Its copy in the vault is dropped and the form is emptied. The file you dropped stays where it is on this machine.',
  },
  party: {
    use: (name: string) => `Use existing ${name}`,
    known: (name: string, cases: number) =>
      `${name} has this mail address already and is in ${cases === 1 ? '1 case' : `${String(cases)} cases`}.`,
    cases: (cases: number) => (cases === 1 ? '1 case' : `${String(cases)} cases`),
    chosen: 'A party known already',
    other: 'Somebody else',
    found: 'Known parties',
    hint: 'Who is known already is offered as you type.',
  },
  server: {
    act: 'Use the server’s time',
    proposal: (time: string) =>
      `The server says it was delivered ${time}. Nothing is confirmed until you say so.`,
  },
  where: { log: 'logging the complaint', mail: 'reading the mail' },
} as const;
