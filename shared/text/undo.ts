export const undoText = { undo: 'Undo', reason: 'Undone' } as const;
