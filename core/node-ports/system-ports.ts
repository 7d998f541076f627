import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { packPublicKey } from '../../shared/law/pack-key.ts';
import type { Ports } from '../ports.ts';

/** The data folder of this user: local, never roaming, since a profile server would copy halves of a vault. */
export function defaultVaultFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): string {
  if (platform === 'win32')
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Custodia', 'Vaults', 'Vault');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Custodia', 'Vault');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'custodia', 'vault');
}

/** The system's zone, asked at most once a second: asking costs as much as a tenth of a save. */
function systemZone(): () => string {
  let zone = '';
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - askedAt > 1_000) {
      zone = Temporal.Now.timeZoneId();
      askedAt = performance.now();
    }
    return zone;
  };
}

/** The real world: this machine's clock, random source and folders. */
export function systemPorts(host: { host: string; version: string }): Ports {
  return {
    ...host,
    clock: {
      now: () => Date.now(),
      monotonic: () => performance.now(),
      zone: systemZone(),
    },
    random: (length) => randomBytes(length),
    timers: {
      after: (milliseconds, task) => {
        const timer = setTimeout(task, milliseconds);
        timer.unref();
        return { stop: () => clearTimeout(timer) };
      },
    },
    log: () => undefined,
    failpoint: () => undefined,
    defaultVaultFolder: defaultVaultFolder(process.platform, process.env, homedir()),
    packKey: packPublicKey,
    // 2^17 with r = 8 takes 128 MiB and about half a second (RFC 7914; OWASP's floor of 2024).
    scryptCost: 2 ** 17,
  };
}
