import type { CaseDetail } from '../../../shared/contract/cases.ts';

export type Note = CaseDetail['notes'][number];

/** Which note a dialog is about, and what it asks. */
export type Asked = { note: Note; what: 'mark' | 'lift' | 'remove' };

/** @returns the name of the draft in which a change of a note is kept. */
export function noteDraft(reference: string, noteId: string): string {
  return `note/${reference}/${noteId}`;
}
