import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FileSentMail } from './file-sent-mail.tsx';
import { SentForm } from './sent-form.tsx';
import { WriteLetter } from './write-letter.tsx';
import './letters.css';

export type Letter = CaseDetail['communications'][number];

/** What a person is about to do with a letter. */
export type AskedOfLetter = { act: 'write'; letter: null } | { act: 'sent' | 'file'; letter: Letter };

const text = lettersText;

/** The dialog of whatever is about to be done; one at a time. */
export function LetterDialogs({
  detail,
  asked,
  onClose,
}: {
  detail: CaseDetail;
  asked: AskedOfLetter | null;
  onClose: () => void;
}) {
  const letter = asked?.letter ?? null;
  return (
    <>
      <Dialog isOpen={asked?.act === 'write'} title={text.write.title} size={720} onClose={onClose}>
        <WriteLetter detail={detail} onDone={onClose} />
      </Dialog>
      <Dialog isOpen={asked?.act === 'sent'} title={text.sent.title} onClose={onClose}>
        {letter === null ? null : <SentForm detail={detail} letter={letter} onDone={onClose} />}
      </Dialog>
      <Dialog isOpen={asked?.act === 'file'} title={text.file.title} onClose={onClose}>
        {letter === null ? null : <FileSentMail detail={detail} letter={letter} onDone={onClose} />}
      </Dialog>
    </>
  );
}
