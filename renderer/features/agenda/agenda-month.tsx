import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { AgendaFilter } from '../../../shared/contract/agenda.ts';
import { agendaText } from '../../../shared/text/agenda.ts';
import { monthsLong, weekdaysLong } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ownZone, useNow } from '../../ui/now.ts';
import { MonthCell } from './month-cell.tsx';
import { monthAfter, rangeOfMonth, weeksOfMonth } from './month-days.ts';
import { moveAmongLines } from './move-among-lines.ts';
import { dateIn } from './today-groups.ts';
import './agenda-month.css';

const text = agendaText;
const mostShown = 500;

function monthText(month: string): string {
  return `${monthsLong[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** The open dates of a month, each on its day by its own zone. */
export function AgendaMonth({
  filter,
  month: asked,
  onMonth,
}: {
  filter: AgendaFilter;
  /** `2026-11`; the present month where none is named. */
  month: string | undefined;
  onMonth: (month: string | undefined) => void;
}) {
  const { queries } = useApi();
  const today = dateIn(ownZone(), useNow());
  const month = asked ?? today.slice(0, 7);
  const found = useQuery(
    queries.agendaList({ ...filter, ...rangeOfMonth(month), offset: 0, limit: mostShown }),
  );
  if (found.isError) {
    return (
      <ErrorState
        title={text.failed}
        sentence={errorText(found.error, text.where.list)}
        onRetry={() => void found.refetch()}
      />
    );
  }
  return (
    <>
      <div className="cu-agenda-head">
        <ActionIcon aria-label={text.month.previous} onClick={() => onMonth(monthAfter(month, -1))}>
          <IconChevronLeft size={15} />
        </ActionIcon>
        <h2 aria-live="polite">{monthText(month)}</h2>
        <ActionIcon aria-label={text.month.next} onClick={() => onMonth(monthAfter(month, 1))}>
          <IconChevronRight size={15} />
        </ActionIcon>
        {month === today.slice(0, 7) ? null : (
          <Button variant="default" size="compact-sm" onClick={() => onMonth(undefined)}>
            {text.month.present}
          </Button>
        )}
      </div>
      {found.data === undefined ? (
        <LoadingRows rows={12} />
      ) : (
        <Grid
          key={month}
          month={month}
          today={today}
          answer={found.data}
          isComing={found.isPlaceholderData}
        />
      )}
    </>
  );
}

type Answer = { rows: Parameters<typeof weeksOfMonth>[1]; total: number };

function Grid({
  month,
  today,
  answer,
  isComing,
}: {
  month: string;
  today: string;
  answer: Answer;
  /** Another month's rows stand in while this one's are read: nothing is said about them. */
  isComing: boolean;
}) {
  const frame = useRef<HTMLTableElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const weeks = weeksOfMonth(month, answer.rows);
  const isEmpty = weeks.flat().every(({ isOther, deadlines }) => isOther || deadlines.length === 0);
  return (
    <>
      {!isComing && answer.total > answer.rows.length ? (
        <p className="cu-soft" role="status">
          {text.month.notAll(answer.rows.length, answer.total)}
        </p>
      ) : null}
      {!isComing && isEmpty ? (
        <p className="cu-soft" role="status">
          {text.month.none(monthText(month))}
        </p>
      ) : null}
      {/* The links take the focus and the keys; the table only hands the focus on between them. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={frame}
        className="cu-agenda-month"
        aria-label={monthText(month)}
        onKeyDown={(event: KeyboardEvent) => moveAmongLines(event, frame.current)}
      >
        <thead>
          <tr>
            {weekdaysLong.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekday}>
                {weekday.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <MonthCell
                  key={day.date}
                  day={day}
                  isToday={day.date === today}
                  isOpen={open === day.date}
                  onOpen={(isOpen) => setOpen(isOpen ? day.date : null)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
