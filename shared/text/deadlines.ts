export const deadlineStateText = {
  deadline: 'The deadline',
  wrongState:
    'it is not in a state in which this can be done. Look at its state and reopen it first if need be.',
} as const;
