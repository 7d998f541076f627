import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { datesText } from '../../../shared/text/agenda.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { ownZone } from '../../ui/now.ts';
import { CaseLine } from './case-line.tsx';
import { dueText, leftText } from './due-text.ts';
import { LeftBar } from './left-bar.tsx';

/** The date of a deadline and what is left of it, in red words once it is over. */
export function DueLines({ deadline, now }: { deadline: AgendaDeadline; now: string }) {
  const { dueAt } = deadline;
  return (
    <>
      <time className="cu-strong" dateTime={dueAt.at} title={timeInWords(dueAt)}>
        {dueText(deadline, now, ownZone())}
      </time>
      <span className={dueAt.at < now ? 'cu-late' : 'cu-soft'}>{leftText(deadline, now)}</span>
    </>
  );
}

/** A deadline in Today; opens the deadlines of its case. */
export function DeadlineLine({ deadline, now }: { deadline: AgendaDeadline; now: string }) {
  return (
    <CaseLine
      of={deadline}
      search={{ tab: 'tasks' }}
      isLate={deadline.dueAt.at < now}
      what={<span title={deadline.label ?? undefined}>{deadline.label ?? datesText.noLabel}</span>}
      when={<DueLines deadline={deadline} now={now} />}
      mark={<LeftBar deadline={deadline} now={now} />}
    />
  );
}
