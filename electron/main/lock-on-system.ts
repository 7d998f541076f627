import type { PowerMonitor } from 'electron';

/** Nobody sits at a locked or sleeping machine: the vault locks with it. */
export function lockOnSystem(powerMonitor: Pick<PowerMonitor, 'on'>, lock: () => void): void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('shutdown', lock);
}
