import { v7 } from 'uuid';
import type { Clock, RandomBytes } from '../ports.ts';

/** @returns a maker of version 7 UUIDs (RFC 9562) from the ports' clock and random source. */
export function identifiers(ports: { clock: Clock; random: RandomBytes }): () => string {
  let last = 0;
  let sequence = 0;
  return () => {
    // Within one millisecond the sequence keeps the order; time never goes back.
    const now = Math.max(Math.trunc(ports.clock.now()), last);
    sequence = now === last ? sequence + 1 : 0;
    last = now;
    return v7({ msecs: now, seq: sequence, random: ports.random(16) });
  };
}
