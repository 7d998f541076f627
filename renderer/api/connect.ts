import { type Api, createApi } from './api-context.tsx';
import { clientOver } from './client.ts';
import { electronLink } from './electron-link.ts';
import { desktopHost } from './host.ts';
import { isOwnWindow, loopbackLink } from './loopback-link.ts';

/**
 * Opens the way to the core of whichever host this window belongs to. To be called before anything else reads
 * the address bar: it takes the token out of it.
 */
export function connect(): Api {
  const host = desktopHost();
  const { link, connection } = host === undefined ? loopbackLink() : electronLink();
  const isOrdinaryBrowser = host === undefined && !isOwnWindow();
  return createApi({ client: clientOver(link), connection, host, isOrdinaryBrowser });
}
