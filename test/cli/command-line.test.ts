import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../tools/project.mjs';
import { schemaFiles } from '../../tools/schemas.mjs';

const folder = mkdtempSync(join(tmpdir(), 'custodia-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function custodia(...args: string[]) {
  const program = join(root, 'headless', 'cli', 'main.ts');
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', input: '' });
}

test('the published schemas are those of the contract', () => {
  for (const [name, text] of Object.entries(schemaFiles()))
    expect(readFileSync(join(root, 'docs', 'schema', name), 'utf8')).toBe(text);
});

test('a mail becomes a complaint, is exported and verified; a changed byte is found', () => {
  writeFileSync(join(folder, 'pass'), 'nine quiet herons wait\n');
  writeFileSync(join(folder, 'mail.msg'), 'From: A <a@example.org>\nSubject: Hello\n\nkumquat\n');
  const vault = ['--vault', 'vault', '--passphrase-file', 'pass', '--json'];
  const made = custodia('init', '--name', 'Dana Whitfield', '--office', 'US', ...vault);
  expect(Object.keys(JSON.parse(made.stdout) as object)).toEqual(['folder', 'recoveryCode']);
  const logged = custodia('complaint', 'add', '--from-mail', 'mail.msg', ...vault);
  const { reference } = JSON.parse(logged.stdout) as { reference: string };
  expect(custodia('export', '--case', reference, '--out', 'b.zip', ...vault).status).toBe(0);
  expect(custodia('verify', 'b.zip').status).toBe(0);
  const bytes = readFileSync(join(folder, 'b.zip'));
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(join(folder, 'changed.zip'), bytes);
  expect(custodia('verify', 'changed.zip').status).toBe(1);
}, 120_000);

test('wrong use is 2, a missing vault 3, with nothing on standard output', () => {
  expect(custodia('list', '--nope')).toMatchObject({ status: 2, stdout: '' });
  expect(custodia('list')).toMatchObject({ status: 2, stdout: '' });
  const missing = custodia('list', '--vault', 'none', '--passphrase-file', 'pass', '--json');
  expect(missing).toMatchObject({ status: 3, stdout: '' });
  expect(JSON.parse(missing.stderr)).toMatchObject({ error: { code: 'VAULT_MISSING' } });
});
