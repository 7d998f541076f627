import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { ladderText } from '../../../shared/text/ladder.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { EventForm, type LadderEvent } from './event-form.tsx';

const text = ladderText.events;

type Asked = { what: 'record' } | { what: 'change' | 'remove'; event: LadderEvent };

/** What happened on the rungs, earliest first, each with its date and proof; it goes on after the case is closed. */
export function EventsSection({ detail }: { detail: ComplaintCase }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const isWorkable = detail.status !== 'void';
  const close = () => setAsked(null);
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        isWorkable ? (
          <Button variant="default" onClick={() => setAsked({ what: 'record' })}>
            {text.record}
          </Button>
        ) : undefined
      }
    >
      {detail.ladderEvents.length === 0 ? (
        <p className="cu-soft">{text.none}</p>
      ) : (
        <SimpleTable
          label={text.title}
          headers={text.headers}
          rows={detail.ladderEvents.map((event) => ({
            key: event.id,
            cells: [
              <EventName key="event" event={event} />,
              setLabel('rung', event.rung),
              <When key="at" time={event.at} />,
              proofOf(detail, event) ?? <Missing key="proof" />,
              isWorkable ? <Acts key="acts" event={event} onAsk={setAsked} /> : null,
            ],
          }))}
        />
      )}
      <Dialog isOpen={asked?.what === 'record'} title={text.recordTitle} onClose={close}>
        <EventForm detail={detail} event={null} onDone={close} />
      </Dialog>
      <Dialog isOpen={asked?.what === 'change'} title={text.changeTitle} onClose={close}>
        {asked?.what === 'change' ? <EventForm detail={detail} event={asked.event} onDone={close} /> : null}
      </Dialog>
      <RemoveEvent detail={detail} event={asked?.what === 'remove' ? asked.event : null} onClose={close} />
    </Section>
  );
}

function proofOf({ documents }: ComplaintCase, { documentId }: LadderEvent): string | null {
  const found = documents.find(({ id }) => id === documentId);
  return found === undefined ? null : (found.name ?? documentsText.noName);
}

function EventName({ event: { event, remarks } }: { event: LadderEvent }) {
  return (
    <div className="cu-wrap">
      <span className="cu-strong">{setLabel('event', event)}</span>
      {remarks === null ? null : <div className="cu-soft cu-small">{remarks}</div>}
    </div>
  );
}

function Acts({ event, onAsk }: { event: LadderEvent; onAsk: (asked: Asked) => void }) {
  const name = setLabel('event', event.event);
  return (
    <span className="cu-row">
      {(['change', 'remove'] as const).map((what) => (
        <Button
          key={what}
          variant="default"
          size="compact-sm"
          aria-label={text.named(text[what], name)}
          onClick={() => onAsk({ what, event })}
        >
          {text[what]}
        </Button>
      ))}
    </span>
  );
}

function RemoveEvent({
  detail,
  event,
  onClose,
}: {
  detail: ComplaintCase;
  event: LadderEvent | null;
  onClose: () => void;
}) {
  const remove = useCaseAction(
    detail.id,
    ladderText.where.event,
    (client, input: { id: LadderEvent['id']; reason: string }) => client.complaint.removeEvent(input),
    { done: text.removed, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={event !== null}
      title={text.removeTitle}
      action={text.remove}
      acting={remove}
      act={async (reason) => (event === null ? undefined : remove.run({ id: event.id, reason }))}
      onClose={onClose}
    >
      {text.removeBody}
    </ReasonDialog>
  );
}
