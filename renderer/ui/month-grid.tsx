import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { uiText } from '../../shared/text/app.ts';
import { monthsShort, weekdayText } from '../../shared/text/when.ts';

const weekdayLetters = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const weeksShown = 6;

/** Where each key leads from a day: by day, week and month. */
const steps: Readonly<Record<string, Temporal.DurationLike>> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { weeks: -1 },
  ArrowDown: { weeks: 1 },
  PageUp: { months: -1 },
  PageDown: { months: 1 },
};

/** A month to pick a day from, Monday first; arrows move by day and week, Page Up and Down by month. */
export function MonthGrid({
  selected,
  today,
  onPick,
}: {
  selected: Temporal.PlainDate | null;
  today: Temporal.PlainDate;
  onPick: (day: Temporal.PlainDate) => void;
}) {
  const [focused, setFocused] = useState(selected ?? today);
  const table = useRef<HTMLTableElement>(null);
  const first = focused.with({ day: 1 });
  const start = first.subtract({ days: first.dayOfWeek - 1 });

  useEffect(() => {
    table.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }, [focused]);

  function move(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setFocused((before) => before.add(step));
  }

  return (
    <div>
      <div className="cu-month-head">
        <ActionIcon
          aria-label={uiText.time.previousMonth}
          onClick={() => setFocused((before) => before.subtract({ months: 1 }))}
        >
          <IconChevronLeft size={15} />
        </ActionIcon>
        <span aria-live="polite">
          {monthsShort[focused.month - 1]} {focused.year}
        </span>
        <ActionIcon
          aria-label={uiText.time.nextMonth}
          onClick={() => setFocused((before) => before.add({ months: 1 }))}
        >
          <IconChevronRight size={15} />
        </ActionIcon>
      </div>
      <table className="cu-month" ref={table}>
        <thead>
          <tr>
            {weekdayLetters.map((letters) => (
              <th key={letters} scope="col">
                {letters}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: weeksShown }, (_, week) => (
            <tr key={week}>
              {Array.from({ length: 7 }, (_unused, weekday) => {
                const day = start.add({ days: week * 7 + weekday });
                return (
                  <td key={weekday}>
                    <button
                      type="button"
                      aria-label={weekdayText(day)}
                      aria-pressed={selected?.equals(day) ?? false}
                      aria-current={day.equals(today) ? 'date' : undefined}
                      data-other={day.month === focused.month ? undefined : true}
                      tabIndex={day.equals(focused) ? 0 : -1}
                      onClick={() => onPick(day)}
                      onKeyDown={move}
                    >
                      {day.day}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
