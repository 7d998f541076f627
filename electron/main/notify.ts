import { Notification } from 'electron';

/** Shown and not yet clicked or closed: the system forgets the click of one that nobody holds. */
const shown = new Set<Notification>();

/**
 * Shows a notification of the system; its texts hold no case content.
 *
 * @param onClick what a click on it does
 */
export function notify(input: { title: string; body: string }, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ ...input, silent: false });
  shown.add(notification);
  notification.once('close', () => shown.delete(notification));
  notification.once('click', () => {
    shown.delete(notification);
    onClick();
  });
  notification.show();
}
