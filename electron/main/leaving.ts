import type { App, Dialog, PowerMonitor } from 'electron';
import type { RunningOut } from '../../shared/domain/reminders.ts';
import { remindersText, runningOutWarning } from '../../shared/text/reminders.ts';

type Parts = {
  app: Pick<App, 'on' | 'relaunch' | 'quit'>;
  powerMonitor: Pick<PowerMonitor, 'on'>;
  dialog: Pick<Dialog, 'showMessageBox'>;
  runningOut: () => Promise<RunningOut | null>;
};

export type Leaving = {
  /** To be called when the window is about to close: holds it until it is known that it may. */
  ask: (event: { preventDefault: () => void }) => void;
  /** Ends the program or starts it anew without a question about clocks: it is broken, or back at once. */
  withoutAsking: Pick<App, 'relaunch' | 'quit'>;
};

/**
 * Nothing rings while the program is not running. Before it ends it says which hour clocks run out meanwhile, and ends
 * when the person says so; where none does, it just ends.
 */
export function leaving({ app, powerMonitor, dialog, runningOut }: Parts): Leaving {
  let isAgreed = false;
  let isAsking = false;

  async function mayLeave(): Promise<boolean> {
    const found = await runningOut();
    const warning = found === null ? null : runningOutWarning(found.clocks, found.now);
    if (warning === null) return true;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      ...warning,
      buttons: [remindersText.runningOut.back, remindersText.runningOut.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }

  async function decide(): Promise<void> {
    // Whatever goes wrong in asking must not keep the program from ending.
    const may = await mayLeave().catch(() => true);
    isAsking = false;
    if (!may) return;
    isAgreed = true;
    app.quit();
  }

  function ask(event: { preventDefault: () => void }): void {
    if (isAgreed) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void decide();
  }

  app.on('before-quit', ask);
  // A system that shuts down doesn't wait for an answer.
  powerMonitor.on('shutdown', () => (isAgreed = true));
  return {
    ask,
    withoutAsking: {
      relaunch: () => {
        isAgreed = true;
        app.relaunch();
      },
      quit: () => {
        isAgreed = true;
        app.quit();
      },
    },
  };
}
