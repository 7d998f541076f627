// Ways to Today and to the agenda.
import { agendaText, todayText } from '../../../../shared/text/agenda.ts';
import { long } from '../support/offices.ts';
import type { Visit, Visits } from '../support/visit.ts';
import type { Answer, Wire } from '../support/wire.ts';
import { busy, emptyOffice, shows } from './ways.ts';

type Row = { title: string | null; setAt?: string };
type Keep = (row: Row) => boolean;

const isLong: Keep = ({ title }) => title === long.title;
const isOrdinary: Keep = ({ title }) => title !== long.title;

const dayMilliseconds = 86_400_000;

/** The later a row, the longer ago its date was set: each mark of what is left is seen. */
const aged = (row: Row, index: number): Row =>
  row.setAt === undefined
    ? row
    : { ...row, setAt: new Date(Date.parse(row.setAt) - index ** 3 * dayMilliseconds).toISOString() };

/** The rows of one list of an answer that are kept, the first few of them. */
const kept = (answer: Answer, list: string, keep: Keep, most: number): Row[] =>
  (answer[list] as Row[]).filter(keep).slice(0, most).map(aged);

/** Today and the agenda with a few rows of one sort. */
const only = (keep: Keep, most: number): Wire => ({
  change: {
    'agenda/today': (answer) => {
      const lists = Object.fromEntries(
        ['overdue', 'dueSoon', 'tasks', 'undated', 'recent'].map((list) => [
          list,
          kept(answer, list, keep, most),
        ]),
      );
      const counts = Object.fromEntries(Object.entries(lists).map(([list, rows]) => [list, rows.length]));
      return { ...answer, ...lists, counts: { ...(answer['counts'] as Answer), ...counts } };
    },
    'agenda/list': (answer) => {
      const rows = kept(answer, 'rows', keep, most);
      return { ...answer, rows, total: rows.length };
    },
  },
});

const few = only(isOrdinary, 8);
const longest = only(isLong, 4);

const agenda = (path: string, empty: Visit): Visits => ({
  content: busy(path, undefined, few),
  empty,
  error: busy(path, undefined, { refuse: ['agenda/list'] }),
  long: busy(path, undefined, longest),
  full: busy(path),
});

/** Two dates chosen for a calendar file by keys alone. */
const chooseTwo: Visit = async ({ page }) => {
  await page.getByRole('grid', { name: agendaText.title }).focus();
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await shows(page, agendaText.chosen(2));
};

export const agendaVisits: Record<string, Visits> = {
  today: {
    content: busy('/today', undefined, few),
    empty: emptyOffice('/today', ({ page }) => shows(page, todayText.empty.title)),
    error: busy('/today', undefined, { refuse: ['agenda/today'] }),
    long: busy('/today', undefined, longest),
    full: busy('/today'),
  },
  agenda: {
    ...agenda(
      '/agenda',
      emptyOffice('/agenda', ({ page }) => shows(page, agendaText.empty.title)),
    ),
    content: busy('/agenda', chooseTwo, few),
  },
  'agenda-month': agenda(
    '/agenda?show=month',
    emptyOffice('/agenda?show=month', ({ page }) => shows(page, /^No open date falls in/)),
  ),
};
