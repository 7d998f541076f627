import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { communicationsText } from '../../../shared/text/communications.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import type { AskedOfLetter, Letter } from './letter-dialogs.tsx';
import { letterDraftName } from './write-letter.tsx';

const text = lettersText;

/** @returns whether it is a letter that was written here and isn't on record as sent */
export function isUnsentLetter({ messageId, happenedAt, sentAt, deliveredAt }: Letter): boolean {
  return messageId !== null && happenedAt === null && sentAt === null && deliveredAt === null;
}

/** What can be done with a letter that isn't sent yet. */
export function LetterActs({
  letter,
  onAsk,
  onRemove,
}: {
  letter: Letter;
  onAsk: (asked: AskedOfLetter) => void;
  onRemove: () => void;
}) {
  return (
    <ActionMenu
      isCompact
      label={text.more(letter.subject ?? text.noSubject)}
      actions={[
        { label: text.sent.act, run: () => onAsk({ act: 'sent', letter }) },
        { label: text.file.act, run: () => onAsk({ act: 'file', letter }) },
        { label: communicationsText.remove.act, run: onRemove },
      ]}
    />
  );
}

/** A letter that was begun and left, with the way back to it. */
export function KeptLetter({ detail, onAsk }: { detail: CaseDetail; onAsk: (asked: AskedOfLetter) => void }) {
  const kept = useKeptForms(letterDraftName(detail.reference));
  if (!kept.includes(null)) return null;
  return <KeptLine onContinue={() => onAsk({ act: 'write', letter: null })}>{text.write.kept}</KeptLine>;
}
