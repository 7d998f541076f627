import { useEffect } from 'react';
import type { CustodiaClient } from '../api/client.ts';
import type { RunningOut } from '../../shared/domain/reminders.ts';
import { reminderNotices, runningOutWarning } from '../../shared/text/reminders.ts';
import { useApi } from '../api/api-context.tsx';
import { followDoor } from '../api/follow-door.ts';
import { showNotice } from '../ui/toast.tsx';

/** How often it is looked up which hour clocks run out: a window that closes can't wait for the answer. */
const LOOK_EVERY_MILLISECONDS = 60_000;

/** Shows each reminder in the window, over the lock screen too, until it is dismissed. */
export function RemindersListener() {
  const { client, connection, host, isOrdinaryBrowser } = useApi();
  useEffect(
    () =>
      followDoor(connection, {
        subscribe: (signal) => client.reminders.watch({}, { signal }),
        onItem: ({ reminders }) => {
          for (const { title, body } of reminderNotices(reminders)) showNotice(`${title}. ${body}`);
        },
      }),
    [client, connection],
  );
  // The desktop host asks by itself; a tab of an ordinary browser leaves the program running.
  const isOwnWindow = host === undefined && !isOrdinaryBrowser;
  useEffect(() => (isOwnWindow ? warnOnClosing(client) : undefined), [client, isOwnWindow]);
  return null;
}

/**
 * The browser asks in its own words whether to leave the page, and only where the person has done something in it; what
 * runs out stands in the page for whoever stays.
 *
 * @returns what ends it
 */
function warnOnClosing(client: CustodiaClient): () => void {
  let found: RunningOut | undefined;
  const look = () => {
    client.reminders.runningOut({}).then(
      (answer) => (found = answer),
      () => undefined,
    );
  };
  const onClosing = (event: BeforeUnloadEvent) => {
    const warning = found && runningOutWarning(found.clocks, found.now);
    if (!warning) return;
    event.preventDefault();
    showNotice(`${warning.message} ${warning.detail.replaceAll('\n', '; ')}`);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS);
  window.addEventListener('beforeunload', onClosing);
  return () => {
    clearInterval(timer);
    window.removeEventListener('beforeunload', onClosing);
  };
}
