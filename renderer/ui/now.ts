import { useSyncExternalStore } from 'react';

const everyMilliseconds = 30_000;

function minuteNow(): string {
  return new Date(Math.floor(Date.now() / everyMilliseconds) * everyMilliseconds).toISOString();
}

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, everyMilliseconds);
  return () => clearInterval(timer);
}

/** The present as UTC text, in steps of half a minute: hours count down, days don't flicker. */
export function useNow(): string {
  return useSyncExternalStore(subscribe, minuteNow);
}

/** The workstation's own zone. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
