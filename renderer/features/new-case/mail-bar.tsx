import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Hint } from '../../ui/hint.tsx';
import type { CaseForm } from './case-form.ts';
import { positionOf } from './mail-queue.ts';

const text = newComplaintText.queue;

/** Which mail the form is filled from, and which wait behind it. */
export function MailBar({
  form,
  onLeaveOut,
  onNext,
}: {
  form: CaseForm;
  onLeaveOut: () => void;
  onNext: () => void;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const { waiting, done } = form.queue;
  const place = useRef<HTMLDivElement>(null);
  const lastDone = useRef(done);
  // The next mail begins where this one ended: at the top again, for the eye and for the keyboard.
  useEffect(() => {
    if (lastDone.current !== done) place.current?.focus();
    lastDone.current = done;
  }, [done]);
  const hasMail = form.uploadId !== null;
  if (!hasMail && waiting.length === 0) return null;
  const position = positionOf(form);
  const name = form.mail?.name ?? '';
  const names = waiting.map((each) => each.name).join(', ');
  return (
    <Hint>
      <div ref={place} tabIndex={-1} className="cu-row" role="status">
        <div className="cu-grow">
          {hasMail ? (
            <strong>
              {position === null ? text.one(name) : text.position(position.at, position.total, name)}
            </strong>
          ) : (
            <strong>{text.waiting(waiting.length)}</strong>
          )}
          {waiting.length === 0 ? null : <div className="cu-soft">{text.behind(names)}</div>}
        </div>
        {hasMail ? (
          <Button variant="default" size="compact-sm" onClick={() => setIsAsking(true)}>
            {text.leaveOut}
          </Button>
        ) : (
          <Button variant="default" size="compact-sm" onClick={onNext}>
            {text.next}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={text.leaveOutTitle}
        action={text.leaveOut}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          onLeaveOut();
        }}
      >
        {text.leaveOutBody}
      </ConfirmDialog>
    </Hint>
  );
}
