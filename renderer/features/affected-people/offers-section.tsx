import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Offer } from '../../../shared/contract/affected-people.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/fields.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { OfferForm } from './offer-form.tsx';

const text = affectedText.offers;
type Asked = { what: 'add' } | { what: 'edit' | 'remove'; offer: Offer };

/** Call centre and monitoring offers to the people affected. */
export function OffersSection({ detail }: { detail: BreachCase }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const isOpen = !isEnded(detail.status);
  const edited = asked?.what === 'edit' ? asked.offer : null;
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        isOpen ? (
          <Button variant="default" onClick={() => setAsked({ what: 'add' })}>
            {text.add}
          </Button>
        ) : undefined
      }
    >
      {detail.offers.length === 0 ? (
        <p className="cu-soft">{text.none}</p>
      ) : (
        <SimpleTable
          label={text.title}
          headers={text.headers}
          rows={detail.offers.map((offer) => ({
            key: offer.id,
            cells: [
              <span key="offer" className="cu-strong">
                {setLabel('offer', offer.offer)}
              </span>,
              offer.provider,
              offer.fromOn === null ? null : dateInWords(offer.fromOn),
              offer.untilOn === null ? null : dateInWords(offer.untilOn),
              offer.months === null ? null : text.monthsOf(offer.months),
              isOpen ? <Acts key="acts" offer={offer} onAsk={setAsked} /> : null,
            ],
          }))}
        />
      )}
      <Dialog isOpen={asked?.what === 'add'} title={text.addTitle} onClose={close}>
        <OfferForm detail={detail} offer={null} onDone={close} />
      </Dialog>
      <Dialog isOpen={edited !== null} title={text.editTitle} onClose={close}>
        <OfferForm detail={detail} offer={edited} onDone={close} />
      </Dialog>
      <Remove detail={detail} offer={asked?.what === 'remove' ? asked.offer : null} onClose={close} />
    </Section>
  );
}

function Acts({ offer, onAsk }: { offer: Offer; onAsk: (asked: Asked) => void }) {
  const name = setLabel('offer', offer.offer);
  return (
    <span className="cu-row">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.editNamed(name)}
        onClick={() => onAsk({ what: 'edit', offer })}
      >
        {text.edit}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.removeNamed(name)}
        onClick={() => onAsk({ what: 'remove', offer })}
      >
        {text.remove}
      </Button>
    </span>
  );
}

function Remove({
  detail,
  offer,
  onClose,
}: {
  detail: BreachCase;
  offer: Offer | null;
  onClose: () => void;
}) {
  const remove = useCaseAction(
    detail.id,
    affectedText.where.offer,
    (client, given: { id: Offer['id']; reason: string }) => client.affected.removeOffer(given),
    { done: text.removed, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={offer !== null}
      title={text.removeTitle}
      action={text.remove}
      acting={remove}
      act={async (reason) => (offer === null ? undefined : remove.run({ id: offer.id, reason }))}
      onClose={onClose}
    >
      {text.removeBody}
    </ReasonDialog>
  );
}
