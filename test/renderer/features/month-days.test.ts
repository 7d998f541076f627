import { expect, it } from 'vitest';
import { monthAfter, rangeOfMonth, weeksOfMonth } from '../../../renderer/features/agenda/month-days.ts';
import { nextSevenDays } from '../../../renderer/features/agenda/today-groups.ts';
import type { AgendaDeadline } from '../../../shared/contract/agenda.ts';

const due = (at: string, zone: string) => ({ dueAt: { at, zone } }) as AgendaDeadline;

it('shows whole weeks from Monday to Sunday', () => {
  // November 2026 begins on a Sunday: six weeks. February 2027 begins on a Monday and has four.
  const weeks = weeksOfMonth('2026-11', []);
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toMatchObject({ date: '2026-10-26', day: 26, isOther: true });
  expect(weeks[0]?.[6]).toMatchObject({ date: '2026-11-01', isOther: false });
  expect(weeks.at(-1)?.[6]).toMatchObject({ date: '2026-12-06', isOther: true });
  expect(weeksOfMonth('2027-02', [])).toHaveLength(4);
});

it('puts each date on its day in its own zone, from the easternmost to the westernmost', () => {
  const dates = [
    due('2026-11-28T05:59:59.000Z', 'America/Chicago'),
    due('2026-11-27T10:59:59.000Z', 'Pacific/Kiritimati'),
    due('2026-11-27T23:59:59.000Z', 'UTC'),
    due('2026-12-07T11:59:59.000Z', 'Etc/GMT+12'),
    due('2026-10-25T10:00:00.000Z', 'Pacific/Kiritimati'),
  ];
  const days = weeksOfMonth('2026-11', dates).flat();
  const on = (date: string) => days.find((day) => day.date === date)?.deadlines.length;
  expect([on('2026-10-26'), on('2026-11-27'), on('2026-12-06')]).toEqual([1, 2, 1]);
  expect(on('2026-11-28')).toBe(1);
  const { from, to } = rangeOfMonth('2026-11');
  expect({ from, to }).toEqual({ from: '2026-10-25T00:00:00.000Z', to: '2026-12-08T00:00:00.000Z' });
  expect(dates.every(({ dueAt: { at } }) => at >= from && at < to)).toBe(true);
});

it('goes from month to month over the year', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
});

it('counts what falls on each of the next seven days', () => {
  const soon = [
    due('2026-11-24T15:00:00.000Z', 'UTC'),
    due('2026-11-25T05:59:59.000Z', 'America/Chicago'),
    due('2026-11-30T12:00:00.000Z', 'UTC'),
    due('2026-12-01T12:00:00.000Z', 'UTC'),
  ];
  const days = nextSevenDays(soon, '2026-11-24');
  expect(days.map(({ count }) => count)).toEqual([2, 0, 0, 0, 0, 0, 1]);
  expect(days.at(-1)?.date).toBe('2026-11-30');
});
