import { Notification } from 'electron';

/** Shows a notification of the system; the texts come from the window and hold no case content. */
export function notify(input: { title: string; body: string }): void {
  if (Notification.isSupported()) new Notification({ ...input, silent: false }).show();
}
