import { RPCLink } from '@orpc/client/websocket';
import { loopback } from '../../shared/host.ts';
import { ConnectionLost } from './connection.ts';
import { type Door, reconnectingLink } from './reconnecting-link.ts';

const storedToken = 'custodia.token';
const storedWindow = 'custodia.own-window';
const answerWithinMilliseconds = 5_000;

/**
 * Takes the token out of the address bar before anything else reads the address. It stays in this tab's
 * session storage, so that a reload finds it; it is gone with the tab.
 */
export function takeToken(): string | null {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const token = fragment.get(loopback.tokenFragment);
  if (token !== null) {
    window.sessionStorage.setItem(storedToken, token);
    if (window.location.hash.split('&').includes(loopback.ownWindow))
      window.sessionStorage.setItem(storedWindow, '1');
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}#/`);
  }
  return token ?? window.sessionStorage.getItem(storedToken);
}

/** @returns whether the host opened this window itself; known once the token was taken. */
export function isOwnWindow(): boolean {
  return window.sessionStorage.getItem(storedWindow) !== null;
}

/** One attempt: WebSocket, token as its first message, the host's `ok`, then the contract's messages. */
function openDoor(token: string): Promise<Door> {
  const socket = new WebSocket(`ws://${window.location.host}${loopback.doorPath}`);
  // Blobs are read asynchronously and could overtake each other; buffers arrive in order.
  socket.binaryType = 'arraybuffer';
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve(), { once: true });
  });
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => socket.close(), answerWithinMilliseconds);
    void closed.then(() => {
      clearTimeout(giveUp);
      reject(new ConnectionLost());
    });
    socket.addEventListener('open', () => socket.send(JSON.stringify({ token })), { once: true });
    socket.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        clearTimeout(giveUp);
        if (isWelcome(event.data)) resolve({ link: new RPCLink({ websocket: socket }), closed });
        else socket.close();
      },
      { once: true },
    );
  });
}

function isWelcome(data: unknown): boolean {
  if (typeof data !== 'string') return false;
  try {
    return (JSON.parse(data) as { ok?: unknown }).ok === true;
  } catch {
    return false;
  }
}

/** The way to the core from a page that the loopback host served. */
export function loopbackLink(): ReturnType<typeof reconnectingLink> {
  const token = takeToken() ?? '';
  return reconnectingLink(() => openDoor(token));
}
