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
  why: 'Why this date',
  whyOf: (citation: string) => `Why this date: ${citation}`,
  watched: 'watched, not ours',
  events: {
    receipt: 'confirmed receipt',
    happened: 'when it happened',
    authority: 'the rung “authority”',
    arbitration: 'the rung “arbitration”',
  },
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
