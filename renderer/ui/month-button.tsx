import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { uiText } from '../../shared/text/app.ts';
import { MonthGrid } from './month-grid.tsx';

/** The button in a date's field that opens a month to pick a day from. */
export function MonthButton({
  label,
  selected,
  onPick,
}: {
  /** Of the field, since several stand in a form. */
  label: string;
  selected: Temporal.PlainDate | null;
  onPick: (day: Temporal.PlainDate) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          size={22}
          aria-label={`${label}: ${uiText.time.calendar}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconCalendar size={15} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={uiText.time.calendar}>
        <MonthGrid
          selected={selected}
          today={Temporal.Now.plainDateISO()}
          onPick={(picked) => {
            onPick(picked);
            setIsOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
