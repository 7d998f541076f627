import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import type { PartId } from '../../../shared/ids.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/fields.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ClientsForm } from './clients-form.tsx';
import { PartCard } from './part-card.tsx';
import { PartForm } from './part-form.tsx';
import type { PartAsked } from './part-name.ts';
import { PeopleForm } from './people-form.tsx';

const text = breachText.parts;

/** The parts of a breach: a single one looks like a case without parts. */
export function PartsSection({ detail }: { detail: BreachCase }) {
  const [asked, setAsked] = useState<PartAsked | { what: 'add' } | null>(null);
  const close = () => setAsked(null);
  const isOpen = !isEnded(detail.status);
  const isOne = detail.parts.length === 1;
  const of = (what: PartAsked['what']) => (asked?.what === what && 'part' in asked ? asked.part : null);
  return (
    <Section
      title={isOne ? text.titleOfOne : text.title}
      {...(isOne ? {} : { description: text.lead })}
      actions={
        isOpen ? (
          <Button variant="default" onClick={() => setAsked({ what: 'add' })}>
            {text.add}
          </Button>
        ) : undefined
      }
    >
      <div className="cu-stack">
        {detail.parts.map((part) => (
          <PartCard key={part.id} detail={detail} part={part} onAsk={isOpen ? setAsked : null} />
        ))}
      </div>
      <Dialog isOpen={asked?.what === 'add'} title={text.addTitle} size={720} onClose={close}>
        <PartForm detail={detail} part={null} onDone={close} />
      </Dialog>
      <Dialog isOpen={of('edit') !== null} title={text.editTitle} size={720} onClose={close}>
        <PartForm detail={detail} part={of('edit')} onDone={close} />
      </Dialog>
      <PartLists detail={detail} people={of('people')} clients={of('clients')} onClose={close} />
      <RemovePart detail={detail} part={of('remove')} onClose={close} />
    </Section>
  );
}

function PartLists({
  detail,
  people,
  clients,
  onClose,
}: {
  detail: BreachCase;
  people: BreachPart | null;
  clients: BreachPart | null;
  onClose: () => void;
}) {
  return (
    <>
      <Dialog isOpen={people !== null} title={breachText.people.editTitle} size={680} onClose={onClose}>
        {people === null ? null : <PeopleForm detail={detail} part={people} onDone={onClose} />}
      </Dialog>
      <Dialog isOpen={clients !== null} title={breachText.clients.editTitle} size={860} onClose={onClose}>
        {clients === null ? null : <ClientsForm detail={detail} part={clients} onDone={onClose} />}
      </Dialog>
    </>
  );
}

function RemovePart({
  detail,
  part,
  onClose,
}: {
  detail: BreachCase;
  part: BreachPart | null;
  onClose: () => void;
}) {
  const remove = useCaseAction(
    detail.id,
    breachText.where.part,
    (client, input: { id: PartId; reason: string }) => client.breach.removePart(input),
    { done: text.removed, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={part !== null}
      title={text.removeTitle}
      action={text.remove}
      acting={remove}
      act={async (reason) => (part === null ? undefined : remove.run({ id: part.id, reason }))}
      onClose={onClose}
    >
      {text.removeBody}
    </ReasonDialog>
  );
}
