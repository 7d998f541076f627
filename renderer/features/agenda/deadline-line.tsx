import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { datesText } from '../../../shared/text/agenda.ts';
import { CaseLine } from './case-line.tsx';
import { DueLines } from './due-lines.tsx';
import { LeftBar } from './left-bar.tsx';

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
