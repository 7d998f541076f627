// The real Electron, where there is one and a display to show it on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { vaultText } from '../../../shared/text/vault.ts';
import { electronBinary, noWindowReason } from '../../../tools/setup/electron-binary.mjs';

const binary = electronBinary();
const reason =
  binary === undefined
    ? 'its binary is not on this machine'
    : noWindowReason({ platform: process.platform, isRoot: process.getuid?.() === 0, env: process.env });
const sentence = `The desktop program was not tested: ${reason ?? ''}.`;
if (reason !== undefined) process.stderr.write(`${sentence}\n`);

test.skip(reason !== undefined, sentence);

test('the desktop program opens its page, isolated, with its core behind it and the named calls only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'custodia-desktop-'));
  const program = await electron.launch({
    executablePath: binary ?? '',
    args: ['build/electron/main.mjs'],
    env: {
      ...(process.env as Record<string, string>),
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      LOCALAPPDATA: folder,
    },
  });
  try {
    const page = await program.firstWindow();
    await expect(page.getByRole('heading', { name: vaultText.firstRun.title })).toBeVisible();
    expect(page.url()).toMatch(/^app:\/\/custodia\//);

    const hasNode = await page.evaluate(() => 'require' in window || 'process' in window);
    expect(hasNode).toBe(false);
    const calls = await page.evaluate(() =>
      Object.keys((window as unknown as { custodiaHost: object }).custodiaHost),
    );
    expect(calls).toHaveLength(8);
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
