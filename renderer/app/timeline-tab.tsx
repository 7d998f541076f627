import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../shared/contract/cases.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import { communicationsText } from '../../shared/text/communications.ts';
import type { Asked } from '../features/communications/communication.ts';
import { CommunicationActs, KeptCommunications } from '../features/communications/communication-acts.tsx';
import { CommunicationDialogs } from '../features/communications/communication-dialogs.tsx';
import { Timeline } from '../features/timeline/timeline.tsx';

/** What happened when; what came in and went out is recorded here. */
export function TimelineTab({ detail }: { detail: CaseDetail }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const isVoid = detail.status === CaseStatus.void;
  return (
    <>
      <Timeline
        detail={detail}
        actions={
          isVoid ? undefined : (
            <Button variant="default" onClick={() => setAsked({ act: 'record', communication: null })}>
              {communicationsText.record.act}
            </Button>
          )
        }
        above={isVoid || asked !== null ? null : <KeptCommunications detail={detail} onAsk={setAsked} />}
        actsOf={(communication) =>
          isVoid ? null : <CommunicationActs communication={communication} onAsk={setAsked} />
        }
      />
      <CommunicationDialogs detail={detail} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
