// `npm run -s custodia`: nothing but the answer on standard output, and there within a second.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuild } from '../../tools/build.mjs';
import { root } from '../../tools/project.mjs';

beforeAll(async () => {
  await ensureBuild(process.execPath);
}, 120_000);

const npm = process.env['npm_execpath'];
const asNpm = (args: string[]) =>
  npm?.endsWith('.js') ? { file: process.execPath, args: [npm, ...args] } : { file: 'npm', args };

function custodia(...args: string[]) {
  const command = asNpm(['run', '-s', 'custodia', '--', ...args]);
  const from = performance.now();
  const { status, stdout } = spawnSync(command.file, command.args, { cwd: root, encoding: 'utf8' });
  return { status, stdout, milliseconds: performance.now() - from };
}

test('prints what the program prints, and nothing else', () => {
  const program = join(root, 'build', 'headless', 'custodia.mjs');
  const direct = spawnSync(process.execPath, [program, '--help'], { encoding: 'utf8' });
  expect(custodia('--help')).toMatchObject({ status: 0, stdout: direct.stdout });
  expect(direct.stdout).not.toBe('');
});

test("hands the program's exit code on", () => {
  expect(custodia('no-such-command')).toMatchObject({ status: 2, stdout: '' });
});

test('starts within a second when nothing changed', { retry: 2 }, () => {
  // The quickest of several: what else the machine does only ever adds.
  const quickest = Math.min(...Array.from({ length: 5 }, () => custodia('--help').milliseconds));
  expect(quickest).toBeLessThan(1000);
});
