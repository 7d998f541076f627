import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/vault.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { peopleText } from '../../../shared/text/people.ts';
import { useAction } from '../../api/use-action.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';

/** Takes a person's access away, after saying what that does and doesn't do. */
export function RemovePerson({
  person,
  onRemoved,
}: {
  person: Person;
  onRemoved: (recoveryCode: string) => void;
}) {
  const text = peopleText.remove;
  const [isAsking, setIsAsking] = useState(false);
  const remove = useAction(peopleText.where.remove, (client, id: PersonId) => client.people.remove({ id }));

  async function confirm(): Promise<void> {
    const answer = await remove.run(person.id);
    if (answer === undefined) return;
    setIsAsking(false);
    showToast(text.done(person.name));
    onRemoved(answer.recoveryCode);
  }

  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.open(person.name)}
        onClick={() => setIsAsking(true)}
      >
        {text.act}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={text.title(person.name)}
        action={text.act}
        isRunning={remove.isRunning}
        problem={remove.problem}
        onClose={() => setIsAsking(false)}
        onConfirm={() => void confirm()}
      >
        <div className="cu-stack">
          <p>{text.body}</p>
          <p className="cu-soft">{text.limits}</p>
          <p role="status" className="cu-soft">
            {remove.isRunning ? text.removing : null}
          </p>
        </div>
      </ConfirmDialog>
    </>
  );
}
