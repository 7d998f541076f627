import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { Duty } from '../../../shared/contract/duties.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import type { FilingId } from '../../../shared/ids.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { TextDifference } from '../../ui/text-difference.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { FilingForm } from './filing-form.tsx';

const text = breachDutiesText.filings;

type Filing = BreachCase['filings'][number];

/** What was filed for a duty, newest first: each a version, with what changed since the one before. */
export function Filings({ detail, duty }: { detail: BreachCase; duty: Duty }) {
  const [isRecording, setIsRecording] = useState(false);
  const [removing, setRemoving] = useState<Filing | null>(null);
  const filings = detail.filings.filter(({ rule, partId }) => rule === duty.rule && partId === duty.partId);
  const isOpen = !isEnded(detail.status);
  const close = () => setIsRecording(false);
  return (
    <section aria-label={text.title}>
      <div className="cu-section-head">
        <h3>{text.title}</h3>
        {isOpen ? (
          <Button variant="default" size="compact-sm" onClick={() => setIsRecording(true)}>
            {text.record}
          </Button>
        ) : null}
      </div>
      {filings.length === 0 ? <p className="cu-soft">{text.none}</p> : null}
      {filings
        .map((filing, index) => (
          <FilingVersion
            key={filing.id}
            filing={filing}
            before={filings[index - 1] ?? null}
            onRemove={isOpen ? () => setRemoving(filing) : null}
          />
        ))
        .toReversed()}
      <Dialog isOpen={isRecording} title={text.recordTitle} size={640} onClose={close}>
        <FilingForm detail={detail} duty={duty} before={filings.at(-1) ?? null} onDone={close} />
      </Dialog>
      <RemoveFiling detail={detail} filing={removing} onClose={() => setRemoving(null)} />
    </section>
  );
}

function FilingVersion({
  filing,
  before,
  onRemove,
}: {
  filing: Filing;
  before: Filing | null;
  onRemove: (() => void) | null;
}) {
  const [isCompared, setIsCompared] = useState(false);
  const { version, stage, filedAt, recipient, receiptNumber } = filing;
  const said = [recipient, receiptNumber === null ? null : text.receipt(receiptNumber)];
  return (
    <div className="cu-filing" role="group" aria-label={text.version(version)}>
      <div className="cu-row">
        <span className="cu-grow">
          <span className="cu-strong">{`${text.version(version)} · ${setLabel('stage', stage)}`}</span>{' '}
          <When time={filedAt} show="short" />
        </span>
        {before === null ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isCompared}
            aria-label={isCompared ? text.hide : text.compareNamed(version)}
            onClick={() => setIsCompared(!isCompared)}
          >
            {isCompared ? text.hide : text.compare}
          </Button>
        )}
        {onRemove === null ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text.removeNamed(version)}
            onClick={onRemove}
          >
            {text.remove}
          </Button>
        )}
      </div>
      <div className="cu-soft cu-small">{said.filter((one) => one !== null).join(' · ')}</div>
      {isCompared && before !== null ? (
        <TextDifference before={before.text ?? ''} after={filing.text ?? ''} same={text.same} />
      ) : (
        <div className="cu-wrap">{filing.text}</div>
      )}
    </div>
  );
}

function RemoveFiling({
  detail,
  filing,
  onClose,
}: {
  detail: BreachCase;
  filing: Filing | null;
  onClose: () => void;
}) {
  const remove = useCaseAction(
    detail.id,
    breachDutiesText.where.removeFiling,
    (client, input: { id: FilingId; reason: string }) => client.breach.removeFiling(input),
    { done: text.removed, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={filing !== null}
      title={text.removeTitle}
      action={text.remove}
      acting={remove}
      act={async (reason) => (filing === null ? undefined : remove.run({ id: filing.id, reason }))}
      onClose={onClose}
    >
      {text.removeBody}
    </ReasonDialog>
  );
}
