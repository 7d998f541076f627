import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { LetterFormat } from '../../../shared/domain/letters.ts';
import type { DocumentId } from '../../../shared/ids.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { saveThroughBrowser } from '../../api/save-stream.ts';
import { useAction } from '../../api/use-action.ts';
import { Hint } from '../../ui/hint.tsx';
import { Problem } from '../../ui/problem.tsx';

const text = lettersText.made;

export type MadeLetter = { documentId: DocumentId; format: LetterFormat };

/** The letter is made and lies in the vault; saving a copy takes it out, which is said before. */
export function LetterMade({ made, onClose }: { made: MadeLetter; onClose: () => void }) {
  const isMail = made.format === LetterFormat.eml;
  const done = useRef<HTMLButtonElement>(null);
  // What had the focus, the form's button, is gone.
  useEffect(() => done.current?.focus(), []);
  const save = useAction(lettersText.where.save, async (client, id: DocumentId) => {
    const { ticket, name } = await client.documents.download({ id });
    saveThroughBrowser({ ticket, fileName: name });
    return true;
  });
  return (
    <div className="cu-stack">
      <p role="status">{lettersText.write.done}</p>
      <Hint>{text.leaves}</Hint>
      <p className="cu-soft">{isMail ? text.mail : text.paper}</p>
      <Problem>{save.problem}</Problem>
      <div className="cu-row-end">
        <Button variant="default" loading={save.isRunning} onClick={() => void save.run(made.documentId)}>
          {isMail ? text.saveMail : text.save}
        </Button>
        <Button ref={done} onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </div>
  );
}
