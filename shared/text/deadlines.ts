export const deadlineStateText = {
  deadline: 'The deadline',
  notOfLaw: 'it is one that a person set. Withdraw it, with the reason.',
  wrongState:
    'it is not in a state in which this can be done. Look at its state and reopen it first if need be.',
} as const;

/** Words of a case's deadlines. */
export const deadlinesText = {
  title: 'Deadlines',
  where: {
    set: 'setting the deadline',
    change: 'changing the deadline',
    meet: 'recording that the deadline was met',
    miss: 'recording that the deadline was missed',
    withdraw: 'withdrawing the deadline',
    reopen: 'reopening the deadline',
    notApplicable: 'recording that the duty does not apply',
  },
  headers: ['Due', 'Deadline', 'State', ''],
  empty: 'No deadlines yet. Set one for each day by which something must have happened.',
  noLabel: 'Label erased',
  overdue: 'Overdue',
  metLate: 'Met late',
  more: (label: string) => `More for ${label}`,
  fields: { label: 'What is due', dueAt: 'Due', reason: 'Why it is changed' },
  labelMissing: 'Say what is due.',
  dueMissing: 'Say when it is due.',
  reasonMissing: 'Say why it is changed: the reason is kept.',
  nothingChanged: 'Nothing was changed.',
  set: { act: 'Set deadline', title: 'Set a deadline', done: 'Deadline set.' },
  change: {
    act: 'Change',
    title: 'Change the deadline',
    save: 'Save deadline',
    done: 'Deadline changed.',
  },
  meet: {
    act: 'Record as met',
    named: (label: string) => `Record as met: ${label}`,
    title: 'Record that it was met',
    at: 'Met',
    missing: 'Say when it was met.',
    done: 'Deadline met.',
  },
  miss: {
    act: 'Record as missed',
    title: 'Record that it was missed?',
    body: 'It stays on the case as missed, with your reason.',
    done: 'Recorded as missed.',
  },
  withdraw: {
    act: 'Withdraw',
    title: 'Withdraw this deadline?',
    body: 'For a deadline that no longer counts. It stays on the case as withdrawn, with your reason.',
    done: 'Deadline withdrawn.',
  },
  reopen: {
    act: 'Reopen',
    title: 'Reopen this deadline?',
    body: 'It counts again from its due date. What was recorded before stays in the history.',
    done: 'Deadline reopened.',
  },
  notApplicable: {
    act: 'Does not apply',
    title: 'Record that this duty does not apply?',
    body: 'It stays on the case as not applying, with your reason, and rings no more.',
    done: 'Recorded as not applying.',
  },
  kept: 'You began to set a deadline.',
  keptChange: (label: string) => `You began to change the deadline “${label}”.`,
  reason: (reason: string) => `Reason: ${reason}`,
} as const;
