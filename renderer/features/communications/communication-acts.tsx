import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { communicationsText } from '../../../shared/text/communications.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import { ownZone } from '../../ui/now.ts';
import type { Asked, Communication } from './communication.ts';

const text = communicationsText;

/** What can be done with one communication. */
export function CommunicationActs({
  communication,
  onAsk,
}: {
  communication: Communication;
  onAsk: (asked: Asked) => void;
}) {
  const { happenedAt, sentAt, deliveredAt, recordedAt, subject } = communication;
  const when = happenedAt ?? sentAt ?? deliveredAt ?? { at: recordedAt, zone: ownZone() };
  return (
    <ActionMenu
      isCompact
      label={text.more(subject ?? text.noSubject, timeInWords(when))}
      actions={(['change', 'remove'] as const).map((act) => ({
        label: text[act].act,
        run: () => onAsk({ act, communication }),
      }))}
    />
  );
}

/** Forms about communications of this case that were begun and left, with the way back to each. */
export function KeptCommunications({ detail, onAsk }: { detail: CaseDetail; onAsk: (asked: Asked) => void }) {
  const kept = useKeptForms(`communication/${detail.reference}`);
  return kept.map((id) => {
    if (id === null) {
      return (
        <KeptLine key="new" onContinue={() => onAsk({ act: 'record', communication: null })}>
          {text.kept}
        </KeptLine>
      );
    }
    const communication = detail.communications.find((each) => each.id === id);
    if (communication === undefined) return null;
    return (
      <KeptLine key={id} onContinue={() => onAsk({ act: 'change', communication })}>
        {text.keptChange(communication.subject ?? text.noSubject)}
      </KeptLine>
    );
  });
}
