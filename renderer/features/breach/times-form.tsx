import { Select } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { timesBeforeItBegan } from '../../../shared/domain/duties/times-order.ts';
import { breachTimes, type TimeName } from '../../../shared/domain/duties/times.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { breachTimeText } from '../../../shared/text/breach-times.ts';
import { dutiesText } from '../../../shared/text/duties.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { ownZone } from '../../ui/now.ts';
import { showToast } from '../../ui/toast.tsx';
import { emptyTimeText, isSameTime, type ZonedTimeText } from '../../ui/zoned-time-text.ts';
import { FactTimeField } from './fact-time-field.tsx';
import { factTimeOf, typedFactTime } from './fact-time.ts';
import { shownTimes } from './shown-times.ts';

const text = breachText.times;
const names = breachTimes.keyof().options;

type Typed = {
  times: Record<string, ZonedTimeText>;
  awareReason: string;
  reason: string;
};

function typedOf(detail: BreachCase): Typed {
  const { times, awareReason } = detail.breach;
  const shown = shownTimes(detail).map((name) => [name, typedFactTime(times[name], ownZone())] as const);
  return { times: Object.fromEntries(shown), awareReason: awareReason ?? '', reason: '' };
}

type Read = { times: Record<string, string | null>; wrong: Record<string, string> };

/** @returns the times that were touched as the facts have them, and what of them can't be */
function readTimes(detail: BreachCase, typed: Typed): Read {
  const times: Record<string, string | null> = {};
  const wrong: Record<string, string> = {};
  for (const [name, field] of Object.entries(typed.times)) {
    const recorded = detail.breach.times[name as TimeName];
    if (isSameTime(field, typedFactTime(recorded, field.zone))) continue;
    const read = factTimeOf(field);
    if ('problem' in read) wrong[name] = read.problem;
    else if (read.text !== (recorded ?? null)) times[name] = read.text;
  }
  const after = Object.entries({ ...detail.breach.times, ...times }).flatMap(([name, time]) =>
    typeof time === 'string' ? [[name, time] as const] : [],
  );
  for (const name of timesBeforeItBegan(Object.fromEntries(after)))
    wrong[name] ??= dutiesText.facts.beforeItBegan;
  return { times, wrong };
}

/** Records the times of a breach; changing one that was recorded needs the reason. */
export function TimesForm({ detail, onDone }: { detail: BreachCase; onDone: () => void }) {
  const draft = useDraft<Typed>(`breach.times/${detail.reference}`, typedOf(detail));
  const { value, change } = draft;
  const [isTried, setIsTried] = useState(false);
  const { times, wrong } = readTimes(detail, value);
  const save = useCaseAction(
    detail.id,
    breachText.where.times,
    async (client, given: { times: Read['times']; awareReason: string | null; reason: string }) => {
      const { id, breach } = detail;
      const { reason } = given;
      if (Object.keys(given.times).length > 0)
        await client.breach.setTimes({ id, times: given.times, ...(reason === '' ? {} : { reason }) });
      if (given.awareReason !== breach.awareReason)
        await client.breach.describe({ id, awareReason: given.awareReason });
      return true;
    },
    { done: text.saved, say: showToast },
  );
  const changesRecorded = Object.keys(times).some(
    (name) => detail.breach.times[name as TimeName] !== undefined,
  );
  const isWrong = Object.keys(wrong).length > 0;

  async function submit(): Promise<void> {
    setIsTried(true);
    if (isWrong) return;
    const awareReason = value.awareReason.trim() === '' ? null : value.awareReason;
    if ((await save.run({ times, awareReason, reason: value.reason.trim() })) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={8}
      action={text.save}
      isRunning={save.isRunning}
      problem={(isTried && isWrong ? text.unreadable : null) ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {names
        .filter((name) => value.times[name] !== undefined)
        .map((name) => (
          <FactTimeField
            key={name}
            label={breachTimeText[name].label}
            description={breachTimeText[name].starts}
            value={value.times[name] ?? emptyTimeText(ownZone())}
            isTried={isTried}
            error={isTried ? (wrong[name] ?? null) : null}
            onChange={(time) => change({ times: { ...value.times, [name]: time } })}
          />
        ))}
      <AnotherTime
        shown={value.times}
        onAdd={(name) => change({ times: { ...value.times, [name]: emptyTimeText(ownZone()) } })}
      />
      <LongTextField
        label={text.awareReason}
        value={value.awareReason}
        onValue={(awareReason) => change({ awareReason })}
      />
      {changesRecorded ? (
        <LongTextField
          label={text.reason}
          required
          value={value.reason}
          onValue={(reason) => change({ reason })}
        />
      ) : null}
    </DraftForm>
  );
}

/** Times that few breaches have are added where one is needed. */
function AnotherTime({
  shown,
  onAdd,
}: {
  shown: Readonly<Record<string, unknown>>;
  onAdd: (name: string) => void;
}) {
  const others = names.filter((name) => shown[name] === undefined);
  if (others.length === 0) return null;
  return (
    <Select
      label={text.add}
      searchable
      data={others.map((name) => ({
        value: name,
        label: `${breachTimeText[name].label} (${breachTimeText[name].starts})`,
      }))}
      value={null}
      onChange={(name) => {
        if (name !== null) onAdd(name);
      }}
    />
  );
}
