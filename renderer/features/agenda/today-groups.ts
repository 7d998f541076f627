import { Temporal } from 'temporal-polyfill';
import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';
import { dueDate } from '../../../shared/domain/due.ts';
import type { CustodiaClient } from '../../api/client.ts';

export type TodayAnswer = Awaited<ReturnType<CustodiaClient['agenda']['today']>>;

/**
 * What is over and what is not, at this moment: the core answered a while ago, clocks ran out since, and the window's
 * present runs in steps.
 *
 * @param nowAt the present, UTC text
 */
export function dueGroups(answer: TodayAnswer, nowAt: string) {
  const isOver = ({ dueAt }: AgendaDeadline) => dueAt.at < nowAt;
  const ranOut = answer.dueSoon.filter(isOver);
  const notYet = answer.overdue.filter((deadline) => !isOver(deadline));
  return {
    overdue: [...answer.overdue.filter(isOver), ...ranOut],
    soon: [...notYet, ...answer.dueSoon.filter((deadline) => !isOver(deadline))],
    overdueCount: answer.counts.overdue - notYet.length + ranOut.length,
    soonCount: answer.counts.dueSoon + notYet.length - ranOut.length,
    waitingCount: answer.counts.decisions + answer.counts.tasks + answer.counts.undated,
  };
}

/** @returns today's calendar date in a zone, `2026-11-24` */
export function dateIn(zone: string, nowAt: string): string {
  return Temporal.Instant.from(nowAt).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** @returns today and the six days after it, each with how many dates fall on it by their own zones */
export function nextSevenDays(
  soon: readonly Pick<AgendaDeadline, 'dueAt'>[],
  today: string,
): { date: string; count: number }[] {
  const first = Temporal.PlainDate.from(today);
  const dates = soon.map(({ dueAt }) => dueDate(dueAt));
  return Array.from({ length: 7 }, (_, ahead) => {
    const date = first.add({ days: ahead }).toString();
    return { date, count: dates.filter((each) => each === date).length };
  });
}
