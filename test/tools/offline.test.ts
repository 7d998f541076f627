// Set-up may download; the program then runs with the network refused.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { ensureBuild } from '../../tools/build.mjs';
import { root } from '../../tools/project.mjs';
import { skipUnless } from '../support/skips.ts';

const refused = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const canRefuse = spawnSync('unshare', [...refused, 'true']).status === 0;
const { describe, test } = skipUnless(
  canRefuse,
  'this kernel or user may not refuse the network (unshare -rn, ip)',
);

describe('with the network refused', () => {
  let home: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'custodia-offline-'));
    await ensureBuild(process.execPath);
  }, 120_000);
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  test('the built program serves its page', { timeout: 120_000 }, () => {
    const child = join(root, 'test', 'support', 'serving-child.mjs');
    const program = [process.execPath, join(root, 'build', 'headless', 'loopback.mjs'), '--demo'];
    const env = {
      ...process.env,
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    };
    const output = execFileSync('unshare', [...refused, process.execPath, child, ...program], {
      env,
      encoding: 'utf8',
      timeout: 100_000,
    });
    const seen = JSON.parse(output) as { status: number; type: string; body: string; leaving: string };
    expect(seen).toMatchObject({ status: 200, leaving: 'ENETUNREACH' });
    expect(seen.type).toMatch(/^text\/html/);
    expect(seen.body).toContain('<div id="root">');
  });
});
