import { RPCLink } from '@orpc/client/message-port';
import { portMessage } from '../../shared/host.ts';
import { ConnectionLost } from './connection.ts';
import { type Door, reconnectingLink } from './reconnecting-link.ts';

const portWithinMilliseconds = 15_000;

/**
 * The way to the core inside the desktop program. The preload script hands over a port at the start and a new
 * one whenever the core was started again; only a message of this very window is believed.
 */
export function electronLink(): ReturnType<typeof reconnectingLink> {
  let waiting: MessagePort | undefined;
  let deliver: ((port: MessagePort) => void) | undefined;
  let endCurrent: (() => void) | undefined;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== portMessage || port === undefined) return;
    waiting = port;
    endCurrent?.();
    deliver?.(port);
  });

  function nextPort(): Promise<MessagePort> {
    if (waiting !== undefined) return Promise.resolve(waiting);
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new ConnectionLost()), portWithinMilliseconds);
      deliver = (port) => {
        clearTimeout(giveUp);
        deliver = undefined;
        resolve(port);
      };
    });
  }

  return reconnectingLink(async (): Promise<Door> => {
    const port = await nextPort();
    waiting = undefined;
    const closed = new Promise<void>((resolve) => {
      port.addEventListener('close', () => resolve(), { once: true });
      endCurrent = () => {
        // Closing here makes the link reject what is under way: a replaced port never answers again.
        port.dispatchEvent(new Event('close'));
        port.close();
      };
    });
    const link = new RPCLink({ port });
    port.start();
    return { link, closed };
  });
}
