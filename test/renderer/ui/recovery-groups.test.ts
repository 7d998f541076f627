import { expect, it } from 'vitest';
import { groupsAskedFor, groupsOf, isGroup } from '../../../renderer/ui/recovery-groups.ts';

it('reads the groups of a code', () => {
  expect(groupsOf('K7QF-2XVT-9WJH')).toEqual(['K7QF', '2XVT', '9WJH']);
  expect(groupsOf(' K7QF  2XVT ')).toEqual(['K7QF', '2XVT']);
});

it('asks for three different groups, in order', () => {
  for (const random of [0, 0.3, 0.5, 0.999]) {
    const asked = groupsAskedFor(8, () => random);
    expect(new Set(asked).size).toBe(3);
    expect(asked).toEqual([...asked].sort((one, other) => one - other));
    expect(asked.every((place) => place >= 0 && place < 8)).toBe(true);
  }
  expect(groupsAskedFor(2, () => 0)).toEqual([0, 1]);
});

it('takes a group in any letter case, and no other group', () => {
  expect(isGroup(' k7qf ', 'K7QF')).toBe(true);
  expect(isGroup('k7q f', 'K7QF')).toBe(true);
  expect(isGroup('K7QG', 'K7QF')).toBe(false);
  expect(isGroup('', 'K7QF')).toBe(false);
});
