import { useState } from 'react';
import type { Offer, OfferInput } from '../../../shared/contract/affected-people.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { offerKind, OfferKind } from '../../../shared/domain/people-list/offers.ts';
import { partId } from '../../../shared/ids.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DayField, dayFieldText, typedDay } from '../../ui/day-field.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { PartSelect } from './part-select.tsx';

const text = affectedText.offers;

type Typed = {
  partId: string;
  offer: string | null;
  provider: string;
  fromOn: string;
  untilOn: string;
  months: string;
  details: string;
};

const typedFrom = (offer: Offer | null, first: string): Typed => ({
  partId: offer?.partId ?? first,
  offer: offer?.offer ?? OfferKind.creditMonitoring,
  provider: offer?.provider ?? '',
  fromOn: dayFieldText(offer?.fromOn ?? null),
  untilOn: dayFieldText(offer?.untilOn ?? null),
  months: String(offer?.months ?? ''),
  details: offer?.details ?? '',
});

function read(typed: Typed): { given: OfferInput } | { lacks: string } {
  const fromOn = typedDay(typed.fromOn);
  const untilOn = typedDay(typed.untilOn);
  const months = typed.months.trim();
  if (typed.provider.trim() === '') return { lacks: text.providerMissing };
  if (fromOn === undefined || untilOn === undefined) return { lacks: text.dayUnreadable };
  if (months !== '' && !/^[1-9]\d{0,2}$/.test(months)) return { lacks: text.monthsWrong };
  return {
    given: {
      offer: offerKind.catch(OfferKind.other).parse(typed.offer),
      provider: typed.provider.trim(),
      fromOn,
      untilOn,
      months: months === '' ? null : Number(months),
      details: typed.details.trim() === '' ? null : typed.details.trim(),
    },
  };
}

/** Records what is offered to the people affected, or changes it. */
export function OfferForm({
  detail,
  offer,
  onDone,
}: {
  detail: BreachCase;
  offer: Offer | null;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(
    `breach.offer/${detail.reference}${offer === null ? '' : `/${offer.id}`}`,
    typedFrom(offer, detail.parts[0]?.id ?? ''),
  );
  const { value, change } = draft;
  const [lacks, setLacks] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    affectedText.where.offer,
    async (client, given: OfferInput): Promise<object> =>
      offer === null
        ? client.affected.recordOffer({ ...given, partId: partId.parse(value.partId) })
        : client.affected.changeOffer({ ...given, id: offer.id }),
    { done: text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    const found = read(value);
    setLacks('lacks' in found ? found.lacks : null);
    if ('lacks' in found || (await save.run(found.given)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={text.save}
      isRunning={save.isRunning}
      problem={lacks ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {offer === null ? (
        <PartSelect detail={detail} value={value.partId} onValue={(id) => change({ partId: id })} />
      ) : null}
      <SetSelect
        set="offer"
        label={text.kind}
        clearable={false}
        value={value.offer}
        onValue={(kind) => change({ offer: kind })}
      />
      <TextField
        label={text.provider}
        data-autofocus
        value={value.provider}
        onValue={(provider) => change({ provider })}
      />
      <DayField label={text.fromOn} value={value.fromOn} onValue={(fromOn) => change({ fromOn })} />
      <DayField label={text.untilOn} value={value.untilOn} onValue={(untilOn) => change({ untilOn })} />
      <TextField
        label={text.months}
        inputMode="numeric"
        value={value.months}
        onValue={(months) => change({ months })}
      />
      <LongTextField
        label={text.details}
        minRows={2}
        value={value.details}
        onValue={(details) => change({ details })}
      />
    </DraftForm>
  );
}
