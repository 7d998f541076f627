/** Words of a breach in the case report. */
export const breachReportText = {
  met: 'Duties whose trigger the facts meet',
  mayBeMet: 'Duties that may be met',
  contract: 'Notice periods agreed with clients',
  clients: (count: number) => (count === 1 ? '1 client' : `${String(count)} clients`),
  notMet: 'Duties not met',
  notMetCount: (count: number) =>
    `${String(count)} duties were looked at and are not met by the recorded facts. Whether to notify is decided by a person, with reasons.`,
  notSaid: 'not said yet',
  proof: (name: string) => `proof: ${name}`,
  open: (question: string) => `Open: ${question}`,
} as const;
