/** The list of drafts, and what forms say about theirs. */
export const draftsText = {
  title: 'Drafts',
  lead: 'What you typed and have not saved yet. Only you see yours; they are not part of the record.',
  empty: 'No drafts',
  emptyHint: 'Whatever you type in a form is kept here within two seconds, until you save it or discard it.',
  failed: 'The drafts could not be shown',
  where: { list: 'listing the drafts', discard: 'discarding the draft' },
  columns: { form: 'Form', holds: 'Begins with', saved: 'Last typed' },
  continue: 'Continue',
  discard: 'Discard draft',
  keep: 'Keep it',
  discardTitle: 'Discard this draft?',
  discardBody: 'What was typed in it is gone for good. Nothing on record changes.',
  discardWaiting: 'The mails that wait behind it are dropped from the vault too.',
  discarded: 'Draft discarded.',
  nothingTyped: 'Nothing readable',
  /** By the part of a form's name before its slash; a form about a case is named `<kind>/<reference>`. */
  forms: {
    'complaint.new': 'New complaint',
    'complaint.mail': 'Complaint from a mail',
    'complaint.facts': 'Facts of a complaint',
    'complaint.answer': 'Answer',
    'complaint.close': 'Closing',
    note: 'Note',
    task: 'Task',
    deadline: 'Deadline',
    communication: 'Communication',
    party: 'Party',
  } as Readonly<Record<string, string>>,
  other: 'Form',
  /** Beside a form. */
  state: {
    none: '',
    pending: 'Keeping draft…',
    saved: 'Draft kept',
    failed: 'Draft kept in this window only; saving is tried again',
  },
  restored: (when: string) => `Restored from your draft of ${when}.`,
  restoredHeld: 'Restored what you were typing.',
  keptOnLeaving: 'What you typed is kept as a draft. Drafts, at the left, leads back to it.',
  andWaiting: (count: number) =>
    count === 1 ? ' · 1 more mail waits' : ` · ${String(count)} more mails wait`,
} as const;
