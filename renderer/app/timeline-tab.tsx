import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../shared/contract/cases.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import { communicationsText } from '../../shared/text/communications.ts';
import { lettersText } from '../../shared/text/letters.ts';
import type { Asked } from '../features/communications/communication.ts';
import { CommunicationActs, KeptCommunications } from '../features/communications/communication-acts.tsx';
import { CommunicationDialogs } from '../features/communications/communication-dialogs.tsx';
import { isUnsentLetter, KeptLetter, LetterActs } from '../features/letters/letter-acts.tsx';
import { type AskedOfLetter, LetterDialogs } from '../features/letters/letter-dialogs.tsx';
import { Timeline } from '../features/timeline/timeline.tsx';

/** What happened when; what came in and went out is recorded here. */
export function TimelineTab({ detail }: { detail: CaseDetail }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [letter, setLetter] = useState<AskedOfLetter | null>(null);
  const isVoid = detail.status === CaseStatus.void;
  return (
    <>
      <Timeline
        detail={detail}
        actions={
          isVoid ? undefined : (
            <span className="cu-row">
              <Button variant="default" onClick={() => setAsked({ act: 'record', communication: null })}>
                {communicationsText.record.act}
              </Button>
              <Button variant="default" onClick={() => setLetter({ act: 'write', letter: null })}>
                {lettersText.write.act}
              </Button>
            </span>
          )
        }
        above={
          isVoid || asked !== null || letter !== null ? null : (
            <>
              <KeptCommunications detail={detail} onAsk={setAsked} />
              <KeptLetter detail={detail} onAsk={setLetter} />
            </>
          )
        }
        actsOf={(communication) =>
          isVoid ? null : isUnsentLetter(communication) ? (
            <LetterActs
              letter={communication}
              onAsk={setLetter}
              onRemove={() => setAsked({ act: 'remove', communication })}
            />
          ) : (
            <CommunicationActs communication={communication} onAsk={setAsked} />
          )
        }
      />
      <CommunicationDialogs detail={detail} asked={asked} onClose={() => setAsked(null)} />
      <LetterDialogs detail={detail} asked={letter} onClose={() => setLetter(null)} />
    </>
  );
}
