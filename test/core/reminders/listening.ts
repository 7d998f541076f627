import { packPublicKey } from '../../../shared/law/pack-key.ts';
import { setImmediate } from 'node:timers/promises';
import { type Core, type CoreClient, createCore } from '../../../core/create-core.ts';
import type { RungReminder } from '../../../shared/domain/reminders.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { TEST_PASSPHRASE, type TestCore, TestTimers, seededRandom } from '../../support/test-core.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const instant = (milliseconds: number) => new Date(milliseconds).toISOString();

/** A program over the test's vault: it is started, ended and started again; the clock goes on without it. */
export class Program {
  readonly #test: TestCore;
  readonly rung: RungReminder[] = [];
  /** Each moment's reminders together, as a host is told. */
  readonly moments: RungReminder[][] = [];
  #core: Core;
  #timers: TestTimers;
  #stop = new AbortController();
  #starts = 0;

  constructor(test: TestCore) {
    this.#test = test;
    this.#core = test.core;
    this.#timers = test.timers;
  }

  get client(): CoreClient {
    return this.#core.client;
  }

  get core(): Core {
    return this.#core;
  }

  /** Listens as a host does, from now on. */
  async listen(): Promise<void> {
    this.#stop = new AbortController();
    const stream = await this.client.reminders.watch({}, { signal: this.#stop.signal });
    void (async () => {
      for await (const { reminders } of stream) {
        this.rung.push(...reminders);
        this.moments.push(reminders);
      }
    })();
    await setImmediate();
  }

  async stopListening(): Promise<void> {
    this.#stop.abort();
    await setImmediate();
  }

  /** The machine runs: the timer fires as it was set. */
  async run(milliseconds: number): Promise<void> {
    const until = this.#test.clock.steady + milliseconds;
    let lastSign = Number.NEGATIVE_INFINITY;
    while (this.#test.clock.steady < until) {
      // Somebody is there: a vault is locked here by hand, not for idleness.
      if (this.#test.clock.steady - lastSign >= 2 * HOUR) {
        await this.client.vault.stillHere({});
        lastSign = this.#test.clock.steady;
      }
      this.#timers.pass(Math.min(5 * MINUTE, until - this.#test.clock.steady));
      await setImmediate();
    }
  }

  /** The machine sleeps: time passes outside, nothing runs, and timers have not moved when it wakes. */
  sleep(milliseconds: number): void {
    this.#test.clock.wall += milliseconds;
  }

  /** Somebody sets the clock. */
  setClock(by: number): void {
    this.#test.clock.wall += by;
  }

  lock(): void {
    this.#core.lock();
  }

  async unlock(): Promise<void> {
    await this.client.vault.open({ folder: this.#test.vaultFolder, passphrase: TEST_PASSPHRASE });
    await setImmediate();
  }

  /** The program ends. */
  async quit(): Promise<void> {
    this.#core.lock();
    await this.stopListening();
    // What its timers would still do dies with it.
    this.#timers = new TestTimers(this.#test.clock);
  }

  /** A new program on the same vault, locked. */
  start(): void {
    this.#starts += 1;
    this.#core = createCore({
      clock: this.#test.clock,
      random: seededRandom(`start ${String(this.#starts)}`),
      timers: this.#timers,
      log: (entry) => {
        if (entry.event === 'reminders.failed') throw new Error(entry.code);
      },
      failpoint: () => undefined,
      host: 'test',
      version: '0.0.0-test',
      defaultVaultFolder: this.#test.vaultFolder,
      packKey: packPublicKey,
      scryptCost: 2 ** 10,
    });
  }

  async restart(): Promise<void> {
    await this.quit();
    this.start();
    await this.listen();
    await this.unlock();
  }

  /** @returns the case and its deadline, due so many milliseconds from now */
  async setDeadline(inMilliseconds: number, zone = 'Europe/London') {
    const { id } = await this.client.complaint.log({ title: 'A case about Ana Example' });
    return this.addDeadline(id, inMilliseconds, zone);
  }

  async addDeadline(caseId: CaseId, inMilliseconds: number, zone = 'Europe/London') {
    const dueAt = { at: instant(this.#test.clock.wall + inMilliseconds), zone };
    const { id } = await this.client.deadlines.set({ caseId, label: 'Tell Ana Example', dueAt });
    await setImmediate();
    return { caseId, id, dueAt };
  }

  /** @returns the kinds that rang, in order, and forgets them */
  kinds(): string[] {
    return this.rung.splice(0).map(({ kind }) => kind);
  }
}
