import type { App, Dialog } from 'electron';
import { desktopText } from '../../shared/text/desktop.ts';

/** The core doesn't stay up: says so and lets the person start the program again or end it. Nothing saved is lost. */
export async function coreGivenUp(
  dialog: Pick<Dialog, 'showMessageBox'>,
  app: Pick<App, 'relaunch' | 'quit'>,
): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: desktopText.givenUp.message,
    detail: desktopText.givenUp.detail,
    buttons: [desktopText.givenUp.restart, desktopText.givenUp.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) app.relaunch();
  app.quit();
}
