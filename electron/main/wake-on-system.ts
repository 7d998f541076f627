import type { PowerMonitor } from 'electron';

/** Timers stood still while the machine slept: what came due meanwhile rings as soon as somebody is back. */
export function wakeOnSystem(powerMonitor: Pick<PowerMonitor, 'on'>, wokeUp: () => void): void {
  powerMonitor.on('resume', wokeUp);
  powerMonitor.on('unlock-screen', wokeUp);
}
