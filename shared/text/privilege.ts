/** Words for what is kept from others than counsel. */
export const privilegeText = {
  mark: 'Privileged',
  isPrivileged: 'Privileged',
  hint: 'Left out of every bundle except the one for counsel.',
  basis: 'Ground',
  holder: 'Whose privilege',
  holderMissing: 'Say whose privilege it is, such as the company or a client.',
  capacity: 'Written',
  change: 'Mark privileged',
  changeTitle: 'Mark as privileged',
  lift: 'Lift privilege',
  liftTitle: 'Lift the privilege?',
  liftBody: 'From now on it goes into every bundle of this case. A privilege once waived may be lost.',
  marked: 'Marked privileged.',
  lifted: 'Privilege lifted.',
} as const;
