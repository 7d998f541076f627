import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SafeStorage } from 'electron';
import { durableReplace } from '../../core/node-ports/durable-replace.ts';
import type { UnlockSecret } from '../../core/ports.ts';
import { unlockSecret } from '../core-messages.ts';

type Effects = {
  safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
  >;
  platform: NodeJS.Platform;
  /** Where the encrypted secrets lie, one file a vault, for the user only. */
  folder: string;
  core: {
    unlockSecret: () => Promise<UnlockSecret | null>;
    openWithSecret: (remembered: UnlockSecret) => Promise<'opened' | 'refused' | 'failed'>;
  };
};

/** On Linux these mean that "encrypted" would be readable by anybody who reads the file. */
const noKeyring = new Set<string>(['basic_text', 'unknown']);

/**
 * Remembers what opens a vault, encrypted by the system's keyring. Without a real keyring nothing is written: there is
 * no weaker form. What is remembered stays until it is forgotten or no longer opens the vault; locking keeps it.
 */
export function keyring({ safeStorage, platform, folder, core }: Effects) {
  const fileFor = (vault: string) =>
    join(folder, `${createHash('sha256').update(resolve(vault)).digest('hex')}.bin`);

  async function isAvailable(): Promise<boolean> {
    if (platform === 'linux' && noKeyring.has(safeStorage.getSelectedStorageBackend())) return false;
    return safeStorage.isAsyncEncryptionAvailable().catch(() => false);
  }

  function forget(vault: string): void {
    rmSync(fileFor(vault), { force: true });
  }

  async function stored(vault: string): Promise<UnlockSecret | null> {
    const file = fileFor(vault);
    if (!existsSync(file) || !(await isAvailable())) return null;
    try {
      const { result } = await safeStorage.decryptStringAsync(readFileSync(file));
      const found = unlockSecret.parse(JSON.parse(result));
      return resolve(found.folder) === resolve(vault) ? found : null;
    } catch {
      // Another user's file, a keyring that was reset, a damaged file: the passphrase still opens the vault.
      return null;
    }
  }

  return {
    information: async (vault: string): Promise<{ hasKeyring: boolean; remembers: boolean }> => {
      const hasKeyring = await isAvailable();
      return { hasKeyring, remembers: hasKeyring && existsSync(fileFor(vault)) };
    },
    /** @returns whether it was done: false without a real keyring, or when another or no vault is open */
    remember: async (vault: string): Promise<boolean> => {
      if (!(await isAvailable())) return false;
      const secret = await core.unlockSecret();
      if (secret === null || resolve(secret.folder) !== resolve(vault)) return false;
      const encrypted = await safeStorage.encryptStringAsync(JSON.stringify(secret)).catch(() => null);
      if (encrypted === null) return false;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      durableReplace(fileFor(vault), encrypted);
      return true;
    },
    forget,
    /** @returns whether the vault is open now; a secret that no longer opens it is forgotten */
    unlock: async (vault: string): Promise<boolean> => {
      const found = await stored(vault);
      if (found === null) return false;
      const outcome = await core.openWithSecret(found);
      if (outcome === 'refused') forget(vault);
      return outcome === 'opened';
    },
  };
}

export type Keyring = ReturnType<typeof keyring>;
