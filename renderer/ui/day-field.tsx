import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Temporal } from 'temporal-polyfill';
import { uiText } from '../../shared/text/app.ts';
import { dayText, weekdayText } from '../../shared/text/when.ts';
import { MonthButton } from './month-button.tsx';
import { readDay } from './zoned-time-text.ts';

/** @returns the calendar date `2026-11-26` of what was typed, null for nothing, undefined for what can't be read. */
export function typedDay(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const day = readDay(text);
  return day instanceof Temporal.PlainDate ? day.toString() : undefined;
}

/** @returns a recorded calendar date as the field shows it. */
export function dayFieldText(date: string | null): string {
  return date === null ? '' : dayText(Temporal.PlainDate.from(date));
}

/** A calendar day without a time of day, typed or picked; read back with its weekday. */
export function DayField({
  label,
  value,
  onValue,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const day = readDay(value);
  const selected = day instanceof Temporal.PlainDate ? day : null;
  const problem = day === 'ambiguous' ? uiText.time.dateAmbiguous : uiText.time.dateUnreadable;
  const error: ReactNode = value.trim() === '' || selected !== null ? null : problem;
  return (
    <TextInput
      label={label}
      placeholder={uiText.time.dateExample}
      autoComplete="off"
      className="cu-num"
      value={value}
      error={error}
      description={selected === null ? null : weekdayText(selected)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onValue(event.currentTarget.value)}
      onBlur={() => {
        if (selected !== null && dayText(selected) !== value) onValue(dayText(selected));
      }}
      rightSection={
        <MonthButton label={label} selected={selected} onPick={(picked) => onValue(dayText(picked))} />
      }
    />
  );
}
