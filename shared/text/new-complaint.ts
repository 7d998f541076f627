/** Words of the form that logs a complaint, from a mail or from nothing. */
export const newComplaintText = {
  title: 'New complaint',
  lead: 'Only the title is needed now. Whatever is missing is shown as missing on the case.',
  fields: { name: 'Complainant', email: 'Mail address of the complainant' },
  received: 'Received by the office, confirmed by you',
  receivedHint:
    'Leave it empty until you have checked it: no clock starts from the sender’s or a server’s time.',
  titleMissing: 'Give the complaint a title.',
  timeUnreadable: 'The time of receipt cannot be read. Correct it or empty it.',
  log: 'Log complaint',
  logged: (reference: string) => `${reference} is logged.`,
  open: 'Open a mail file…',
  mailFile: 'Mail file',
  reading: (name: string) => `Reading ${name}`,
  fromMail: 'From this mail',
  claims: (sent: string, delivered: string) => `Sender’s claim: ${sent}. Server’s claim: ${delivered}.`,
  noTime: 'none',
  attachments: (names: string) => `Attached: ${names}`,
  drop: 'Drop a mail here',
  where: { log: 'logging the complaint', mail: 'reading the mail' },
} as const;
