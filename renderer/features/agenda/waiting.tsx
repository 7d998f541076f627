import type { AgendaDecision, AgendaTask } from '../../../shared/contract/agenda.ts';
import { DecisionState } from '../../../shared/domain/decision.ts';
import { datesText, todayText } from '../../../shared/text/agenda.ts';
import { deputiesText } from '../../../shared/text/together.ts';
import { DueDay } from '../../ui/due-day.tsx';
import { ownZone, useNow } from '../../ui/now.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { daysUntilDate, shortDayText } from '../../ui/when-text.ts';
import { CaseLine } from './case-line.tsx';
import type { TodayAnswer } from './today-groups.ts';

const text = todayText;

/** What waits for the person's sign-off or came back to them, their open tasks, and their cases for which nobody set a date. */
export function Waiting({ answer, mostShown }: { answer: TodayAnswer; mostShown: number }) {
  const { decisions, tasks, undated, counts } = answer;
  const shownDecisions = decisions.slice(0, mostShown);
  const shownTasks = tasks.slice(0, mostShown);
  const shownCases = undated.slice(0, mostShown);
  const count = counts.decisions + counts.tasks + counts.undated;
  const more = count - shownDecisions.length - shownTasks.length - shownCases.length;
  return (
    <>
      {answer.standsInFor.length === 0 ? null : (
        <p className="cu-soft cu-small cu-today-stands-in">
          {deputiesText.standingIn(answer.standsInFor.map(({ name }) => name).join(', '))}
        </p>
      )}
      <ul className="cu-lines" aria-label={text.waiting}>
        {shownDecisions.map((decision) => (
          <DecisionLine key={decision.id} decision={decision} />
        ))}
        {shownTasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
        {shownCases.map((one) => (
          <CaseLine
            key={one.caseId}
            of={one}
            search={{ tab: 'tasks' }}
            what={forWhom(text.undated, one.standingInFor)}
            when={<span className="cu-soft">{text.changed(shortDayText(one.changedAt, ownZone()))}</span>}
            mark={<StateChip>{text.noDate}</StateChip>}
          />
        ))}
      </ul>
      {more > 0 ? <div className="cu-today-more cu-soft">{text.more(more)}</div> : null}
    </>
  );
}

function DecisionLine({ decision }: { decision: AgendaDecision }) {
  const { submittedByName, state } = decision;
  const isReturned = state === DecisionState.returned;
  return (
    <CaseLine
      of={decision}
      search={{ tab: 'decisions' }}
      what={decision.subject ?? text.decision.noSubject}
      when={
        isReturned || submittedByName === null ? null : (
          <span className="cu-soft">{text.decision.from(submittedByName)}</span>
        )
      }
      mark={
        <StateChip tone={isReturned ? 'attention' : 'accent'}>
          {isReturned ? text.decision.returned : text.decision.submitted}
        </StateChip>
      }
    />
  );
}

/** What is to be done, with for whom where one stands in. */
const forWhom = (what: string, name: string | null): string =>
  name === null ? what : `${what} (${deputiesText.taskOf(name)})`;

function TaskLine({ task }: { task: AgendaTask }) {
  const now = useNow();
  const isLate = task.dueOn !== null && daysUntilDate(task.dueOn, now, ownZone()) < 0;
  return (
    <CaseLine
      of={task}
      search={{ tab: 'tasks' }}
      isLate={isLate}
      what={
        <span title={task.task ?? undefined}>
          {forWhom(task.task ?? datesText.noTitle, task.standingInFor)}
        </span>
      }
      when={
        task.dueOn === null ? <span className="cu-soft">{text.noDay}</span> : <DueDay date={task.dueOn} />
      }
      mark={<StateChip tone={isLate ? 'late' : 'accent'}>{isLate ? datesText.overdue : text.task}</StateChip>}
    />
  );
}
