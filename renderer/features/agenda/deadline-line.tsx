import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { CaseLine } from './case-line.tsx';
import { DueLines } from './due-lines.tsx';
import { deadlineTab, deadlineWords } from './deadline-words.ts';
import { LeftBar } from './left-bar.tsx';

/** A deadline in Today; opens the deadlines of its case. */
export function DeadlineLine({ deadline, now }: { deadline: AgendaDeadline; now: string }) {
  return (
    <CaseLine
      of={deadline}
      search={{ tab: deadlineTab(deadline) }}
      isLate={deadline.dueAt.at < now}
      what={<span title={deadlineWords(deadline)}>{deadlineWords(deadline)}</span>}
      when={<DueLines deadline={deadline} now={now} />}
      mark={<LeftBar deadline={deadline} now={now} />}
    />
  );
}
