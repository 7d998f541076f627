import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, type CoreClient, createCore } from '../../core/create-core.ts';
import type { Ports } from '../../core/ports.ts';
import { packPublicKey } from '../../shared/law/pack-key.ts';

/** Tuesday 24 November 2026, 15:00 UTC: 9 in the morning in Omaha, 15:00 in London. */
export const TEST_NOW = Date.UTC(2026, 10, 24, 15, 0, 0);

/** A clock that stands still until a test moves it. */
export class TestClock {
  wall: number;
  steady = 1_000;
  zoneName = 'America/Chicago';

  constructor(wall = TEST_NOW) {
    this.wall = wall;
  }

  now = (): number => this.wall;
  monotonic = (): number => this.steady;
  zone = (): string => this.zoneName;

  /** Time passes: both clocks move. */
  pass(milliseconds: number): void {
    this.wall += milliseconds;
    this.steady += milliseconds;
  }

  /** Somebody sets the wall clock. */
  set(wall: number): void {
    this.wall = wall;
  }
}

/** Timers that fire when a test says so. */
export class TestTimers {
  readonly #pending = new Map<number, { at: number; task: () => void }>();
  #next = 1;
  readonly #clock: TestClock;

  constructor(clock: TestClock) {
    this.#clock = clock;
  }

  after = (milliseconds: number, task: () => void) => {
    const id = this.#next++;
    this.#pending.set(id, { at: this.#clock.steady + milliseconds, task });
    return { stop: () => void this.#pending.delete(id) };
  };

  /** Time passes and what is due is run. */
  pass(milliseconds: number): void {
    this.#clock.pass(milliseconds);
    for (const [id, { at, task }] of [...this.#pending]) {
      if (at > this.#clock.steady) continue;
      this.#pending.delete(id);
      task();
    }
  }
}

/** A repeatable source of bytes: SHA-256 over a seed and a counter. */
export function seededRandom(seed: string): (length: number) => Uint8Array {
  let counter = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      counter += 1;
      blocks.push(
        createHash('sha256')
          .update(`${seed} ${String(counter)}`)
          .digest(),
      );
    }
    return Buffer.concat(blocks).subarray(0, length);
  };
}

export const TEST_PASSPHRASE = 'nine quiet herons wait';

export type TestCore = {
  core: Core;
  client: CoreClient;
  clock: TestClock;
  timers: TestTimers;
  /** A fresh folder, removed by {@link TestCore.end}; the vault lies in `vault` below it. */
  folder: string;
  vaultFolder: string;
  end: () => void;
};

/** A real core over a fresh folder, with a clock that stands still and repeatable ids. Opens no vault. */
export function createTestCore(overrides: Partial<Ports> & { seed?: string } = {}): TestCore {
  const { seed = 'test', ...given } = overrides;
  const folder = mkdtempSync(join(tmpdir(), 'custodia-test-'));
  const clock = new TestClock();
  const timers = new TestTimers(clock);
  const vaultFolder = join(folder, 'vault');
  const core = createCore({
    clock,
    random: seededRandom(seed),
    timers,
    log: () => undefined,
    failpoint: () => undefined,
    host: 'test',
    version: '0.0.0-test',
    defaultVaultFolder: vaultFolder,
    packKey: packPublicKey,
    // A cheap stretch: tests are about what is stretched, not about how long it takes.
    scryptCost: 2 ** 10,
    ...given,
  });
  return {
    core,
    client: core.client,
    clock,
    timers,
    folder,
    vaultFolder,
    end: () => {
      core.lock();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same with a vault made and open for Dana Whitfield, administrator of the US office. */
export async function createOpenTestCore(
  overrides: Partial<Ports> & { seed?: string } = {},
): Promise<TestCore & { recoveryCode: string }> {
  const test = createTestCore(overrides);
  const { recoveryCode } = await test.client.vault.create({
    folder: test.vaultFolder,
    name: 'Dana Whitfield',
    office: 'US',
    passphrase: TEST_PASSPHRASE,
  });
  await test.client.vault.confirmRecoveryCode({});
  return { ...test, recoveryCode };
}

/** Uploads bytes as a file through the client, as a window would. */
export async function uploadBytes(client: CoreClient, name: string, bytes: Uint8Array, mediaType = '') {
  const { id, pieceSize } = await client.uploads.begin({ name, size: bytes.length, mediaType });
  for (let offset = 0; offset < bytes.length; offset += pieceSize) {
    await client.uploads.append({ id, offset, piece: new Blob([bytes.slice(offset, offset + pieceSize)]) });
  }
  const { sha256 } = await client.uploads.finish({ id });
  return { id, sha256 };
}
