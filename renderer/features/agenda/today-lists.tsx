import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { todayText } from '../../../shared/text/agenda.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import type { dueGroups, TodayAnswer } from './today-groups.ts';
import { EnquiryLines } from './enquiry-lines.tsx';
import { moveAmongLines } from './move-among-lines.ts';
import { Waiting } from './waiting.tsx';
import './agenda.css';

const text = todayText;
/** So many rows of a part are shown; the agenda has the others. */
const mostShown = 12;

/** What is over, what is due soon and what waits for the person; arrows move from row to row. */
export function TodayLists({
  answer,
  groups,
  now,
}: {
  answer: TodayAnswer;
  groups: ReturnType<typeof dueGroups>;
  now: string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const { overdue, soon, overdueCount, soonCount, waitingCount } = groups;
  return (
    // The rows' links take the focus and the keys; the frame only hands the focus on between them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} onKeyDown={(event: KeyboardEvent) => moveAmongLines(event, frame.current)}>
      {overdueCount + soonCount === 0 ? (
        <section className="cu-panel cu-today-part">
          <header>
            <h2>{text.soon}</h2>
          </header>
          <p className="cu-soft">{text.nothingDue}</p>
        </section>
      ) : null}
      <Deadlines title={text.overdue} deadlines={overdue} count={overdueCount} now={now} />
      <Deadlines title={text.soon} deadlines={soon} count={soonCount} now={now} />
      <EnquiryLines enquiries={answer.enquiries} now={now} />
      {waitingCount === 0 ? null : (
        <Part title={text.waiting} count={waitingCount}>
          <Waiting answer={answer} mostShown={mostShown} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section className="cu-panel cu-today-part">
      <header>
        <h2>{title}</h2>
        <span className="cu-soft cu-num">{text.counted(count)}</span>
      </header>
      {children}
    </section>
  );
}

function Deadlines({
  title,
  deadlines,
  count,
  now,
}: {
  title: string;
  deadlines: readonly AgendaDeadline[];
  count: number;
  now: string;
}) {
  if (count === 0) return null;
  return (
    <Part title={title} count={count}>
      <ul className="cu-lines" aria-label={title}>
        {deadlines.slice(0, mostShown).map((deadline) => (
          <DeadlineLine key={deadline.id} deadline={deadline} now={now} />
        ))}
      </ul>
      {count > mostShown ? (
        <div className="cu-today-more">
          <PageLink to="/agenda">{text.all(count)}</PageLink>
        </div>
      ) : null}
    </Part>
  );
}
