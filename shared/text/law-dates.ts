/** What a rule's period ends with, by what is asked (shared/law/vocabulary.ts). */
const whatIsDue = {
  access: 'Answer: access',
  accounting_of_disclosures: 'Answer: accounting of disclosures',
  acknowledgement: 'Acknowledgement',
  appeal: 'Answer to the appeal',
  arbitration: 'Arbitration',
  complaint: 'Answer to the complaint',
  consent_revocation: 'Act on the withdrawn consent',
  deletion: 'Answer: deletion',
  execution_of_granted_request: 'Carry out what was granted',
  objection: 'Answer: objection',
  opt_out: 'Act on the opt-out',
  portability: 'Answer: portability',
  recipient_notification: 'Tell the recipients',
  rectification: 'Answer: correction',
  refusal_notice: 'Notice of refusal',
  restriction: 'Answer: restriction',
} as const;

/** Words of the dates that the law sets a case. */
export const lawDatesText = {
  title: 'Dates of law',
  where: 'reading the dates of law',
  failed: 'The dates of law cannot be shown',
  headers: ['Due', 'Rule', 'State', ''],
  about: 'Computed from what is recorded on the case. The program shows dates and sources; you decide.',
  none: (framework: string | null) =>
    framework === null
      ? 'Record under which framework the complaint is made, and the dates that its law sets appear here.'
      : `The rules of this program name no date for a complaint to the company under ${framework}. Set a deadline of your own.`,
  noneForRequest: (hasLaws: boolean) =>
    hasLaws
      ? 'The laws chosen name no date for the rights asked. Set a deadline of your own.'
      : 'Record the rights asked and choose the laws under which the office looks at the request, and their dates appear here.',
  noneForBreach: 'The dates of a breach stand under its duties.',
  why: 'Why this date',
  whyOfWhat: (what: string, citation: string) => `Why this date: ${what}, ${citation}`,
  watched: 'watched, not ours',
  /** What a date is for, where it stands among others: `Answer to the complaint (DPA 2018 s. 164A)`. */
  label: (type: keyof typeof whatIsDue, regime: string) => `${whatIsDue[type]} (${regime})`,
  lapsed: 'The facts on record give this date no more.',
  follows:
    'This date follows from the facts and the rule. Correct the facts it rests on, or set a deadline of your own beside it.',
  ourTarget: 'our own target, not the law’s',
  unsigned: 'unsigned pack',
  toRule: 'This rule in Law and periods: set a target, record a confirmation, put our own in its place',
  events: {
    receipt: 'confirmed receipt',
    happened: 'when it happened',
    authority: 'the rung “authority”',
    arbitration: 'the rung “arbitration”',
    request: 'confirmed receipt (the law counts from the request)',
    relevantTime: 'the later of receipt and the proof of identity asked for',
    answer: 'the answer',
    appeal: 'receipt of the appeal',
    platformAccess: 'a look at the deletion platform',
    notice: 'the notice given to customers',
    other: 'an event that this kind of case does not record',
  },
  /** What is due, by the type of the rule. */
  what: whatIsDue,
  extension: 'Longer period',
  pause: 'Pause',
  notes: 'Notes',
  waiting: (event: string) => `Starts with ${event}, which is not recorded yet`,
  noNumber: (standard: string) => `The law gives no number: ${standard}`,
  notInForce: 'This law was not in force on the day of the event: it sets no date for it',
  notThen: 'Not in force then',
  inTime: 'In time',
  late: 'Late',
  met: 'Done',
  done: (when: string) => `done ${when}`,
  noDate: 'No date',
  open: 'Open',
  overdue: 'Overdue',
  notStarted: 'Not started',
} as const;
