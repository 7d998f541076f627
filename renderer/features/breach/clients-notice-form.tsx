import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { BreachPart, PartClientNotice } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { breachTimes } from '../../../shared/domain/duties/times.ts';
import { breachClientsText } from '../../../shared/text/breach-clients.ts';
import { breachTimeText } from '../../../shared/text/breach-times.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { TextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';
import { noticeUnits } from './notice-units.ts';

const text = breachClientsText.setNotice;
const events = breachTimes.keyof().options;

type Typed = { value: string; unit: string; from: string; to: string; agreement: string; calendar: string };

/** @returns the notice as typed, or what it lacks */
function noticeOf(typed: Typed): { notice: PartClientNotice } | { lacks: string } {
  if (!/^\d{1,5}$/.test(typed.value.trim())) return { lacks: text.lengthMissing };
  if (typed.to.trim() === '') return { lacks: text.toMissing };
  const agreement = typed.agreement.trim();
  const calendar = typed.calendar.trim().toUpperCase();
  return {
    notice: {
      value: Number(typed.value),
      unit: typed.unit,
      from: breachTimes.keyof().parse(typed.from),
      to: typed.to.trim(),
      ...(agreement === '' ? {} : { agreement }),
      ...(typed.unit === 'workingDays' && calendar !== '' ? { calendar } : {}),
    },
  };
}

/** Sets one notice period for the chosen clients, or says that none is agreed with them. */
export function ClientsNoticeForm({
  detail,
  part,
  clientIds,
  onDone,
  onCancel,
}: {
  detail: BreachCase;
  part: BreachPart;
  clientIds: string[];
  onDone: () => void;
  onCancel: () => void;
}) {
  const empty = { value: '', unit: 'hours', from: 'aware', to: '', agreement: '', calendar: '' };
  const draft = useDraft<Typed>(`breach.clientNotice/${detail.reference}/${part.id}`, empty);
  const { value, change } = draft;
  const [lacks, setLacks] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    breachClientsText.where.notice,
    (client, notice: PartClientNotice) => client.breach.setClientNotices({ id: part.id, clientIds, notice }),
    { done: text.done(clientIds.length), say: showToast },
  );

  async function set(notice: PartClientNotice): Promise<void> {
    if ((await save.run(notice)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  function submit(): void {
    const read = noticeOf(value);
    setLacks('lacks' in read ? read.lacks : null);
    if ('notice' in read) void set(read.notice);
  }

  return (
    <DraftForm
      draft={draft}
      rows={6}
      action={text.save}
      isRunning={save.isRunning}
      problem={lacks ?? save.problem}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p className="cu-soft">{text.body(clientIds.length)}</p>
      <div className="cu-breach-checks">
        <TextField
          label={text.value}
          inputMode="numeric"
          value={value.value}
          onValue={(typed) => change({ value: typed })}
        />
        <Select
          label={text.unit}
          data={noticeUnits.map((one) => ({ value: one, label: text.units[one] }))}
          value={value.unit}
          allowDeselect={false}
          onChange={(unit) => change({ unit: unit ?? 'hours' })}
        />
      </div>
      <Select
        label={text.from}
        searchable
        data={events.map((one) => ({ value: one, label: breachTimeText[one].label }))}
        value={value.from}
        allowDeselect={false}
        onChange={(from) => change({ from: from ?? 'aware' })}
      />
      <TextField label={text.to} value={value.to} onValue={(to) => change({ to })} />
      <TextField
        label={text.agreement}
        value={value.agreement}
        onValue={(agreement) => change({ agreement })}
      />
      {value.unit === 'workingDays' ? (
        <TextField
          label={text.calendar}
          description={text.calendarHint}
          value={value.calendar}
          onValue={(calendar) => change({ calendar })}
        />
      ) : null}
      <div>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void set(null)}>
          {text.clear}
        </Button>
      </div>
    </DraftForm>
  );
}
