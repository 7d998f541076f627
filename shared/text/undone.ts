/** What is said after something was taken back. */
export const undoneText = { undone: 'Undone. The record shows both.', where: 'undoing' } as const;
