import type { Clock } from '../ports.ts';
import type { Change } from '../../db/journal.ts';

/** A wall clock that moved against the monotonic one by more than this is on the record. */
const TOLERANCE_MILLISECONDS = 120_000;

/**
 * How fast a wall clock may run ahead or behind without anybody having set it: time daemons slew by at most 500 parts
 * in a million (adjtimex(2)), and a quartz left alone drifts by less.
 */
const DRIFT_RATE = 500e-6;

/** What of an act the watch needs. */
type ClockRecord = { newId: <T extends string>() => T; record: (change: Change<'clock'>) => boolean };

type Reading = { offset: number; monotonic: number };

/**
 * Watches the wall clock against a clock that never goes back, over one session. A move is an anomaly when it is over
 * two minutes between two acts, or when several small ones add up to more than that beyond what a clock drifts by
 * itself since the last one on record: a clock that merely runs slow is none, a clock set back by a minute at a time is.
 */
export class ClockWatch {
  readonly #clock: Clock;
  /** The session's start, or the last move on record. */
  #anchor: Reading;
  /** The last act that was kept. */
  #last: Reading;
  #pending: { anchor: Reading; last: Reading };

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#anchor = this.#read();
    this.#last = this.#anchor;
    this.#pending = { anchor: this.#anchor, last: this.#last };
  }

  #read(): Reading {
    const monotonic = this.#clock.monotonic();
    return { offset: this.#clock.now() - monotonic, monotonic };
  }

  /** The act with the entry was kept: moves are measured from there. */
  committed(): void {
    this.#anchor = this.#pending.anchor;
    this.#last = this.#pending.last;
  }

  /**
   * Adds an entry when the wall clock was set since the last act (or the machine slept: on some systems the
   * monotonic clock stands still meanwhile).
   */
  recordMoves(act: ClockRecord): void {
    const now = this.#read();
    const moved = this.#moved(now);
    this.#pending = { anchor: moved === 0 ? this.#anchor : now, last: now };
    if (moved === 0) return;
    act.record({
      entity: 'clock',
      id: act.newId(),
      caseId: null,
      action: 'clock.moved',
      fields: { movedBySeconds: Math.round(moved / 1000) },
    });
  }

  /** @returns by how many milliseconds the clock was moved; 0 where it was not. */
  #moved(now: Reading): number {
    const sinceLast = now.offset - this.#last.offset;
    if (Math.abs(sinceLast) > TOLERANCE_MILLISECONDS) return sinceLast;
    const sinceAnchor = now.offset - this.#anchor.offset;
    const drift = DRIFT_RATE * (now.monotonic - this.#anchor.monotonic);
    return Math.abs(sinceAnchor) > TOLERANCE_MILLISECONDS + drift ? sinceAnchor : 0;
  }
}
