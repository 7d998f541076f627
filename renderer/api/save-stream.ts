import { type HostCalls, loopback } from '../../shared/host.ts';
import type { CustodiaClient } from './client.ts';

/** What stands ready to be read once: a document (`documents.download`), a bundle, a calendar file. */
export type StreamTicket = { ticket: string; fileName: string };

/**
 * Lets the browser fetch the bytes behind a ticket as a download. The ticket is good for one reading only, so
 * the address is worth nothing afterwards.
 */
export function saveThroughBrowser({ ticket, fileName }: StreamTicket): void {
  const link = document.createElement('a');
  link.href = `${loopback.streamPath}${encodeURIComponent(ticket)}`;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}

/**
 * Saves a prepared bundle or calendar file: through the browser, or on the desktop to the place the person chooses.
 *
 * @returns the path written to, null when the person cancelled, undefined when the browser keeps the place
 */
export async function savePrepared(
  parts: { client: CustodiaClient; host: HostCalls | undefined },
  ticket: StreamTicket,
  options: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<string | null | undefined> {
  if (parts.host === undefined) {
    saveThroughBrowser(ticket);
    return undefined;
  }
  const path = await parts.host.chooseSavePath({ fileName: ticket.fileName });
  if (path === null) return null;
  const call = options.signal === undefined ? {} : { signal: options.signal };
  for await (const step of await parts.client.bundle.writeFile({ ticket: ticket.ticket, path }, call)) {
    options.onProgress?.(step.done, step.total);
  }
  return path;
}
