import { useSyncExternalStore } from 'react';

/** How far the present may be ahead of {@link useNow}. */
export const nowStepMilliseconds = 30_000;

function minuteNow(): string {
  return new Date(Math.floor(Date.now() / nowStepMilliseconds) * nowStepMilliseconds).toISOString();
}

function subscribe(onTick: () => void): () => void {
  const timer = setInterval(onTick, nowStepMilliseconds);
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
