import { type BrowserWindow, dialog, shell } from 'electron';
import { desktopText } from '../../shared/text/desktop.ts';
import { externalAddress } from './external-address.ts';

/** Shows the whole address and opens it in the system's own program if the person says so; the only place that does. */
export async function openExternal(window: BrowserWindow, text: string): Promise<boolean> {
  const address = externalAddress(text);
  if (address === null) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: desktopText.external.question,
    detail: `${address}\n\n${desktopText.external.detail}`,
    buttons: [desktopText.external.open, desktopText.external.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(address);
  return true;
}
