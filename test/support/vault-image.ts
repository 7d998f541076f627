import { migrationsFolder } from '../../core/node-ports/resources.ts';
import { Changes } from '../../core/session/changes.ts';
import type { OpenVault } from '../../core/session/open-vault.ts';
import { openVault } from '../../core/vault/lifecycle.ts';
import { readMigrations } from '../../db/migrate.ts';
import { packPublicKey } from '../../shared/law/pack-key.ts';
import type { TestCore } from './test-core.ts';
import { TEST_PASSPHRASE, seededRandom } from './test-core.ts';

/** Opens a test's vault as the core does, with its database at hand; lock the test's core first. */
export function openVaultOf(test: TestCore, passphrase = TEST_PASSPHRASE): Promise<OpenVault> {
  const ports = {
    clock: test.clock,
    random: seededRandom('image'),
    timers: test.timers,
    log: () => undefined,
    failpoint: () => undefined,
    host: 'test',
    version: '0.0.0-test',
    defaultVaultFolder: test.vaultFolder,
    packKey: packPublicKey,
    scryptCost: 2 ** 10,
  };
  return openVault(
    { ports, migrations: readMigrations(migrationsFolder()), changes: new Changes() },
    { folder: test.vaultFolder, secret: { text: passphrase, with: 'passphrase' } },
  );
}

/** The decrypted image of vault.db, free pages included. */
export function imageOf(vault: OpenVault): Buffer {
  vault.records.raw.pragma('wal_checkpoint(TRUNCATE)');
  return vault.records.raw.serialize();
}

/** @returns whether a text stands in bytes as UTF-8 or UTF-16. */
export function holdsText(bytes: Buffer, text: string): boolean {
  return bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'));
}
