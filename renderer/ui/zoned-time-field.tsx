import { Button, Radio, Select, TextInput } from '@mantine/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { ZonedTime } from '../../shared/dates.ts';
import { uiText } from '../../shared/text/app.ts';
import { MonthButton } from './month-button.tsx';
import { dayText, placeOf, timeInWords } from '../../shared/text/when.ts';
import {
  readClock,
  readDay,
  readTimeText,
  type TypedTime,
  timeTextNow,
  timeTextOf,
  type ZonedTimeText,
} from './zoned-time-text.ts';
import { zoneChoices } from './zones.ts';
import './zoned-time-field.css';

type ZonedTimeFieldProps = {
  label: string;
  description?: ReactNode;
  value: ZonedTimeText;
  onChange: (value: ZonedTimeText) => void;
  /** The form's own objection, once somebody tried to submit: "Say when it was received". */
  error?: ReactNode;
  isRequired?: boolean;
  /** A time somebody else claims, offered beside "Now": it is taken only when a person presses the button. */
  proposed?: { label: string; time: ZonedTime };
  /** The day alone says enough: a missing time of day is no problem. */
  isDayEnough?: boolean;
};

/**
 * A date, a time of day and a zone, typed; read back in full below. What is half-typed stays as typed, so that
 * a draft keeps it; `readTimeText(value)` gives the time or what is wrong with it.
 */
export function ZonedTimeField({
  label,
  description,
  value,
  onChange,
  error,
  isRequired = false,
  proposed,
  isDayEnough = false,
}: ZonedTimeFieldProps) {
  const id = useId();
  const [isTouched, setIsTouched] = useState(false);
  const zones = useMemo(() => zoneChoices(value.zone), [value.zone]);
  const typed = readTimeText(value);
  const problem =
    typed.kind === 'problem' && !isDayEnough && (isTouched || Boolean(error)) ? typed : undefined;
  const says = `${id}-says`;
  const offsets =
    typed.kind === 'repeated' ? typed.offsets : typed.kind === 'time' ? typed.repeats : undefined;

  function set(part: Partial<ZonedTimeText>): void {
    onChange({ ...value, offset: null, ...part });
  }

  function isWrong(part: 'date' | 'clock' | 'zone'): boolean {
    return problem?.part === part || (part !== 'zone' && typed.kind === 'empty' && Boolean(error));
  }

  return (
    <fieldset className="cu-time" aria-describedby={says}>
      <legend>
        {label}
        {isRequired ? <span className="cu-soft"> *</span> : null}
      </legend>
      {description === undefined ? null : (
        <div className="mantine-InputWrapper-description">{description}</div>
      )}
      <div className="cu-time-parts">
        <DayInput
          label={label}
          value={value.date}
          isWrong={isWrong('date')}
          says={says}
          onValue={(date) => set({ date })}
          onLeave={() => setIsTouched(true)}
        />
        <TextInput
          aria-label={`${label}: ${uiText.time.clock}`}
          placeholder={uiText.time.clockExample}
          autoComplete="off"
          inputMode="numeric"
          className="cu-num"
          value={value.clock}
          error={isWrong('clock')}
          aria-describedby={says}
          onChange={(event) => set({ clock: event.currentTarget.value })}
          onBlur={() => {
            setIsTouched(true);
            const clock = readClock(value.clock);
            if (clock !== null && clock !== value.clock) onChange({ ...value, clock });
          }}
        />
        <Select
          aria-label={`${label}: ${uiText.time.zone}`}
          data={zones}
          value={value.zone}
          error={isWrong('zone')}
          searchable
          limit={200}
          allowDeselect={false}
          onChange={(zone) => {
            if (zone !== null) set({ zone });
          }}
        />
        <Button
          variant="default"
          h={32}
          aria-label={`${label}: ${uiText.time.now}`}
          onClick={() => onChange(timeTextNow(value.zone))}
        >
          {uiText.time.now}
        </Button>
        {proposed === undefined ? null : (
          <Button
            className="cu-time-proposed"
            variant="default"
            h={32}
            title={timeInWords(proposed.time)}
            onClick={() => onChange(timeTextOf(proposed.time))}
          >
            {proposed.label}
          </Button>
        )}
      </div>
      {offsets === undefined ? null : (
        <RepeatedChoice
          offsets={offsets}
          value={value}
          onOffset={(offset) => onChange({ ...value, offset })}
        />
      )}
      <div className="cu-time-says" id={says} data-problem={problem || error ? true : undefined}>
        {sayingOf(typed, problem, error, value)}
      </div>
    </fieldset>
  );
}

function sayingOf(
  typed: TypedTime,
  problem: { sentence: string } | undefined,
  error: ReactNode,
  value: ZonedTimeText,
): ReactNode {
  if (problem !== undefined) return problem.sentence;
  if (typed.kind === 'repeated') return uiText.time.repeated(placeOf(value.zone));
  if (error) return error;
  if (typed.kind !== 'time') return null;
  const which = typed.repeats === undefined || value.offset === null ? '' : ` (UTC${value.offset})`;
  return `${timeInWords(typed.time)}${which}`;
}

function DayInput({
  label,
  value,
  isWrong,
  says,
  onValue,
  onLeave,
}: {
  label: string;
  value: string;
  isWrong: boolean;
  says: string;
  onValue: (value: string) => void;
  onLeave: () => void;
}) {
  const day = readDay(value);
  const selected = day instanceof Temporal.PlainDate ? day : null;
  return (
    <TextInput
      aria-label={`${label}: ${uiText.time.date}`}
      placeholder={uiText.time.dateExample}
      autoComplete="off"
      className="cu-num"
      value={value}
      error={isWrong}
      aria-describedby={says}
      onChange={(event) => onValue(event.currentTarget.value)}
      onBlur={() => {
        onLeave();
        if (selected !== null && dayText(selected) !== value) onValue(dayText(selected));
      }}
      rightSection={
        <MonthButton label={label} selected={selected} onPick={(picked) => onValue(dayText(picked))} />
      }
    />
  );
}

function RepeatedChoice({
  offsets,
  value,
  onOffset,
}: {
  offsets: readonly [earlier: string, later: string];
  value: ZonedTimeText;
  onOffset: (offset: string) => void;
}) {
  const [earlier, later] = offsets;
  return (
    <Radio.Group
      value={value.offset ?? ''}
      onChange={onOffset}
      aria-label={uiText.time.repeated(placeOf(value.zone))}
    >
      <div className="cu-time-choice">
        <Radio value={earlier} label={uiText.time.earlier(earlier)} />
        <Radio value={later} label={uiText.time.later(later)} />
      </div>
    </Radio.Group>
  );
}
