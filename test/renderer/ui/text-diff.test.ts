import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDiff } from '../../../renderer/ui/text-diff.ts';

const said = (before: string, after: string) =>
  textDiff(before, after).map(({ change, text }) => `${change} ${text}`);

test('lines that stayed stand, what went out stands before what came in', () => {
  expect(said('who\nwhen\nhow many: 40', 'who\nwhen\nhow many: 2,300\nsafeguards')).toEqual([
    'same who',
    'same when',
    'out how many: 40',
    'in how many: 2,300',
    'in safeguards',
  ]);
  expect(said('one\ntwo\nthree', 'two\nthree')).toEqual(['out one', 'same two', 'same three']);
});

test('the lines that stayed and went out are the text before, those that stayed and came in the one after', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = textDiff(before, after);
      const without = (change: 'in' | 'out') =>
        lines
          .filter((line) => line.change !== change)
          .map((line) => line.text)
          .join('\n');
      expect([without('in'), without('out')]).toEqual([before, after]);
    }),
  );
});
