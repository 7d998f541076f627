import type { App } from 'electron';

/**
 * One program per user: a second start brings the first one's window to the front and ends.
 *
 * @returns whether this is the first
 */
export function singleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on' | 'quit'>,
  focus: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', focus);
  return true;
}
