import { expect, test } from 'vitest';
import { dueDate, remainingShare } from '../../../shared/domain/due.ts';

test.each([
  ['2026-11-26T23:59:59.000Z', 'UTC', '2026-11-26'],
  ['2026-11-26T22:59:00.000Z', 'Europe/Berlin', '2026-11-26'],
  ['2026-11-27T05:59:59.000Z', 'America/Chicago', '2026-11-26'],
  ['2026-11-26T11:17:00.000Z', 'Europe/Berlin', '2026-11-26'],
  ['2026-11-26T23:59:59.000Z', 'Asia/Tokyo', '2026-11-27'],
  ['2026-11-26T00:00:00.000Z', 'UTC', '2026-11-26'],
])('%s in %s falls on %s', (at, zone, date) => {
  expect(dueDate({ at, zone })).toBe(date);
});

const share = (fromAt: string, dueAt: string, nowAt: string) => remainingShare({ fromAt, dueAt }, nowAt);

test('the share that is left goes from one to none', () => {
  const [from, due] = ['2026-11-24T12:00:00.000Z', '2026-11-27T12:00:00.000Z'];
  expect(share(from, due, from)).toBe(1);
  expect(share(from, due, '2026-11-26T00:00:00.000Z')).toBe(0.5);
  expect(share(from, due, due)).toBe(0);
  expect(share(from, due, '2027-01-01T00:00:00.000Z')).toBe(0);
  expect(share(from, due, '2026-01-01T00:00:00.000Z')).toBe(1);
});

test('a date set after it was due has no share', () => {
  expect(
    share('2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.000Z'),
  ).toBeNull();
  expect(
    share('2026-11-24T12:00:00.000Z', '2026-11-20T12:00:00.000Z', '2026-11-24T12:00:00.000Z'),
  ).toBeNull();
});
