import type { Clock } from '../../core/ports.ts';

/** Room for the past: the clock that never goes back starts this far from its zero. Milliseconds, 100 days. */
const ROOM = 100 * 86_400_000;

/**
 * A clock for filling a vault with the past weeks: it is put forward from act to act and runs on between. Wall clock
 * and steady clock move together, as they do on a machine nobody tampered with, so no act records a moved clock.
 * Once released it is the system's.
 */
export type DemoClock = Clock & {
  /** Puts the clock to an instant (milliseconds since 1970) and a zone. It never goes back. */
  put: (to: { instant: number; zone: string }) => void;
  /** From here on the system's time and zone. */
  release: () => void;
};

export function demoClock(system: Clock): DemoClock {
  let shift: number | null = null;
  let zone: string | null = null;
  const now = () => system.now() + (shift ?? 0);
  return {
    now,
    monotonic: () => system.monotonic() + ROOM + (shift ?? 0),
    zone: () => zone ?? system.zone(),
    put: (to) => {
      const next = to.instant - system.now();
      shift = shift === null ? next : Math.max(shift, next);
      zone = to.zone;
    },
    release: () => {
      shift = 0;
      zone = null;
    },
  };
}
