import type { Clock } from '../ports.ts';
import type { Change } from '../../db/journal.ts';

/** A wall clock that moved against the monotonic one by more than this is on the record. */
const TOLERANCE_MILLISECONDS = 120_000;

/** What of an act the watch needs. */
type ClockRecord = { newId: <T extends string>() => T; record: (change: Change<'clock'>) => boolean };

/** Watches the wall clock against a clock that never goes back, over one session. */
export class ClockWatch {
  readonly #clock: Clock;
  #offset: number;
  #seen: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#offset = clock.now() - clock.monotonic();
    this.#seen = this.#offset;
  }

  /** The act with the entry was kept: moves are measured from there. */
  committed(): void {
    this.#offset = this.#seen;
  }

  /**
   * Adds an entry when the wall clock was set since the last act (or the machine slept: on some systems the
   * monotonic clock stands still meanwhile).
   */
  recordMoves(act: ClockRecord): void {
    const offset = this.#clock.now() - this.#clock.monotonic();
    const moved = offset - this.#offset;
    this.#seen = this.#offset;
    if (Math.abs(moved) <= TOLERANCE_MILLISECONDS) return;
    this.#seen = offset;
    act.record({
      entity: 'clock',
      id: act.newId(),
      caseId: null,
      action: 'clock.moved',
      fields: { movedBySeconds: Math.round(moved / 1000) },
    });
  }
}
