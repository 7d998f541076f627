import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { ownZone } from '../../ui/now.ts';
import { dueText, leftText } from './due-text.ts';

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
