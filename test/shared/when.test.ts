import { expect, test } from 'vitest';
import { timeInWords } from '../../shared/text/when.ts';

test('times read as people write them, with the place or the distance from UTC', () => {
  const at = '2026-11-26T12:17:00.000Z';
  expect(timeInWords({ at, zone: 'Europe/London' })).toBe('Thu 26 Nov 2026, 12:17 London');
  expect(timeInWords({ at, zone: 'Etc/GMT+7' })).toBe('Thu 26 Nov 2026, 05:17 UTC−7');
  expect(timeInWords({ at, zone: 'Etc/GMT-5' })).toBe('Thu 26 Nov 2026, 17:17 UTC+5');
});
