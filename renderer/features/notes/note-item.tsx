import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { notesText } from '../../../shared/text/notes.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { LinkButton } from '../../ui/center-page.tsx';
import { ownZone } from '../../ui/now.ts';
import { PrivilegeLine } from '../../ui/privilege-mark.tsx';
import { privilegeActions } from '../../ui/record-dialogs.tsx';
import { ChangeNote } from './change-note.tsx';
import { type Asked, type Note, noteDraft } from './note.ts';
import './notes.css';

/** A note with who wrote it and when; whether it is privileged stands before its text. */
export function NoteItem({
  note,
  detail,
  onAsk,
}: {
  note: Note;
  detail: CaseDetail;
  onAsk: (asked: Asked) => void;
}) {
  const [isChanging, setIsChanging] = useState(false);
  const zone = ownZone();
  const when = timeInWords({ at: note.recordedAt, zone });
  const isOpenCase = detail.status !== 'void';
  const ask = (what: Asked['what']) => onAsk({ note, what });
  const actions = [
    ...(note.text === null ? [] : [{ label: notesText.change, run: () => setIsChanging(true) }]),
    ...privilegeActions(note.privilege, ask),
    { label: notesText.remove, run: () => ask('remove') },
  ];
  return (
    <article
      className="cu-note-item"
      aria-label={notesText.by(note.authorName)}
      data-privileged={note.privilege === null ? undefined : true}
    >
      <header className="cu-row">
        <span className="cu-grow">
          <span className="cu-strong">{note.authorName}</span>{' '}
          <span className="cu-soft">
            {when}
            {note.changedAt === note.recordedAt
              ? null
              : ` · ${notesText.changedAt(timeInWords({ at: note.changedAt, zone }))}`}
          </span>
        </span>
        {isOpenCase ? (
          <ActionMenu isCompact label={notesText.more(note.authorName, when)} actions={actions} />
        ) : null}
      </header>
      <PrivilegeLine privilege={note.privilege} />
      {isChanging ? (
        <ChangeNote note={note} reference={detail.reference} onClose={() => setIsChanging(false)} />
      ) : (
        <>
          {note.text === null ? (
            <p className="cu-faint">{notesText.erased}</p>
          ) : (
            <div className="cu-wrap">{note.text}</div>
          )}
          {isOpenCase ? (
            <UnsavedChange
              form={noteDraft(detail.reference, note.id)}
              onContinue={() => setIsChanging(true)}
            />
          ) : null}
        </>
      )}
    </article>
  );
}

/** Says that a change of this note was begun and not saved. */
function UnsavedChange({ form, onContinue }: { form: string; onContinue: () => void }) {
  const { queries } = useApi();
  const drafts = useQuery(queries.drafts());
  if (drafts.data?.drafts.some((draft) => draft.form === form) !== true) return null;
  return (
    <p className="cu-soft cu-small">
      {notesText.unsaved} <LinkButton onClick={onContinue}>{notesText.continue}</LinkButton>
    </p>
  );
}
