import { useEffect, useRef, useState } from 'react';
import { draftsText } from '../../shared/text/drafts.ts';
import { timeInWords } from '../../shared/text/when.ts';
import { LinkButton } from './center-page.tsx';
import { ownZone } from './now.ts';
import { showToast } from './toast.tsx';

export type DraftLineState = 'none' | 'pending' | 'saved' | 'failed';

/** Whoever leaves a form with something typed in it is told that it is kept, and where. */
function useSayKeptOnLeaving(state: DraftLineState): void {
  const latest = useRef(state);
  const hasTyped = useRef(false);
  useEffect(() => {
    latest.current = state;
    if (state === 'pending') hasTyped.current = true;
  });
  useEffect(
    () => () => {
      if (hasTyped.current && latest.current !== 'none') showToast(draftsText.keptOnLeaving);
    },
    [],
  );
}

/** Beside a form's buttons: how its draft stands, and a way to begin again, which asks first. */
export function DraftLine({
  state,
  restoredFrom,
  onStartOver,
}: {
  state: DraftLineState;
  restoredFrom: string | null;
  onStartOver?: () => void;
}) {
  const [isAsking, setIsAsking] = useState(false);
  useSayKeptOnLeaving(state);
  const restored =
    restoredFrom === null ? null : draftsText.restored(timeInWords({ at: restoredFrom, zone: ownZone() }));
  const hasDraft = state !== 'none' || restored !== null;
  if (isAsking && hasDraft && onStartOver !== undefined) {
    return (
      <AskDiscard
        onKeep={() => setIsAsking(false)}
        onDiscard={() => {
          setIsAsking(false);
          onStartOver();
        }}
      />
    );
  }
  return (
    <span className="cu-small cu-soft">
      <span role="status">{state === 'none' ? restored : draftsText.state[state]}</span>
      {hasDraft && onStartOver !== undefined ? (
        <>
          {' '}
          <LinkButton onClick={() => setIsAsking(true)}>{draftsText.discard}</LinkButton>
        </>
      ) : null}
    </span>
  );
}

/** Asked in the line itself: the form may be in a dialog already. */
function AskDiscard({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <span ref={place} role="group" aria-label={draftsText.discardTitle} className="cu-small">
      {draftsText.discardTitle} <LinkButton onClick={onKeep}>{draftsText.keep}</LinkButton>
      {' · '}
      <LinkButton onClick={onDiscard}>{draftsText.discard}</LinkButton>
    </span>
  );
}
