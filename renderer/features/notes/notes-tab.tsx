import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { notesText } from '../../../shared/text/notes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AddNote } from './add-note.tsx';
import { NoteDialogs } from './note-dialogs.tsx';
import { NoteItem } from './note-item.tsx';
import type { Asked } from './note.ts';

/** The notes of a case, newest first, and where another is written. */
export function NotesTab({ detail }: { detail: CaseDetail }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const notes = detail.notes.toSorted(
    (one, other) => other.recordedAt.localeCompare(one.recordedAt) || other.id.localeCompare(one.id),
  );
  return (
    <div className="cu-stack">
      {detail.status === 'void' ? (
        <p className="cu-soft">{notesText.voidHint}</p>
      ) : (
        <AddNote key={detail.id} detail={detail} />
      )}
      {notes.length === 0 ? (
        <EmptyState title={notesText.empty.title}>{notesText.empty.body}</EmptyState>
      ) : (
        <section className="cu-panel cu-note-list" aria-label={notesText.title}>
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} detail={detail} onAsk={setAsked} />
          ))}
        </section>
      )}
      <NoteDialogs caseId={detail.id} asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}
