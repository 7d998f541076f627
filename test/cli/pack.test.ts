import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCustodia } from '../support/cli.ts';
import { ruleWithoutNumber, ukPack } from '../support/office-law.ts';
import { laterPack, packFile } from '../support/packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'custodia-pack-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const vault = ['--vault', 'vault', '--passphrase-file', 'pass'];
const custodia = (...args: string[]) => runCustodia(folder, [...args, ...vault]);

beforeAll(async () => {
  writeFileSync(join(folder, 'pass'), 'nine quiet herons wait\n');
  const later = laterPack(ukPack, (pack) => {
    pack.rules = pack.rules.filter(({ id }) => id !== ruleWithoutNumber);
  });
  writeFileSync(join(folder, 'rules.json'), packFile(later, null));
  writeFileSync(join(folder, 'broken.json'), packFile({ ...later, rules: [{ id: 'x' }] }, null));
  expect((await custodia('init', '--name', 'Dana Whitfield', '--office', 'US')).status).toBe(0);
});

test('a preview lists what would change and imports nothing', async () => {
  const said = await custodia('pack', 'preview', 'rules.json');
  expect(said).toMatchObject({ status: 0 });
  expect(said.stdout).toContain('Withdrawn rules: 1');
  expect(said.stdout).toContain('Not signed');
  // The same version would be refused, had it been imported.
  const again = await custodia('pack', 'preview', 'rules.json', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({
    versionBefore: '2026.1',
    signature: 'none',
    movedCount: 0,
  });
});

test('an unsigned pack is imported with a reason alone, a malformed one never', async () => {
  const refused = await custodia('pack', 'import', 'rules.json', '--json');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(JSON.parse(refused.stderr)).toMatchObject({ error: { code: 'INVALID', data: { field: 'reason' } } });
  const broken = await custodia('pack', 'import', 'broken.json', '--reason', 'x', '--json');
  expect(broken).toMatchObject({ status: 4 });
  expect(JSON.parse(broken.stderr)).toMatchObject({
    error: { code: 'PACK_REFUSED', data: { file: 'broken.json', row: 'x' } },
  });
  const taken = await custodia('pack', 'import', 'rules.json', '--reason', 'Sent by our counsel', '--json');
  expect(JSON.parse(taken.stdout)).toMatchObject({ version: '2027.1', signature: 'none' });
});
