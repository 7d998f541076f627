import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { runCustodia } from '../support/cli.ts';

const file = resolve(import.meta.dirname, '../../docs/why-dates.md');
const shown = [
  ...readFileSync(file, 'utf8').matchAll(/```console\n\$ custodia (?<line>.*)\n(?<printed>[\s\S]*?)\n```/g),
].map(({ groups }) => ({ line: groups?.['line'] ?? '', printed: groups?.['printed'] ?? '' }));

test('five dates are shown', () => {
  expect(shown).toHaveLength(5);
});

test.each(shown)('docs/why-dates.md: $line', async ({ line, printed }) => {
  const { status, stdout } = await runCustodia(join(tmpdir(), 'custodia-none'), line.split(' '));
  expect(stdout.trimEnd()).toBe(printed);
  expect(status).toBe(0);
});
