// Stands between the window and the core and lets single answers turn out otherwise: refused, never given, or
// changed. What a screen shows then is its own; everything else on the wire passes as it is.
import type { Page } from '@playwright/test';
import { loopback } from '../../../../shared/host.ts';
import { errorSentence } from '../../../../shared/text/errors.ts';

export type Wire = {
  /** Procedures, as `cases/list`, that the core refuses. */
  refuse?: readonly string[];
  /** Procedures that stay under way. */
  hold?: readonly string[];
  /** What an answer becomes. */
  change?: Readonly<Record<string, (output: Answer) => Answer>>;
};

/** An answer as JSON; times and other texts are texts in it. */
export type Answer = Record<string, unknown>;

type Frame = { i?: string; t?: number; p?: { u?: string; s?: number; b?: { json: Answer; meta?: unknown } } };

function frameIn(message: string | Buffer): Frame {
  if (typeof message !== 'string') return {};
  try {
    return JSON.parse(message) as Frame;
  } catch {
    return {};
  }
}

function refusal(id: string): string {
  const data = { folder: '/media/office/vault' };
  const json = {
    defined: true,
    code: 'DISK_FULL',
    status: 500,
    message: errorSentence('DISK_FULL', data),
    data,
  };
  return JSON.stringify({ i: id, p: { s: 500, b: { json, meta: [] } } });
}

/**
 * To be called before the page goes to the program's address.
 * @param wire what holds for a connection, asked when it is made
 */
export async function tapWire(page: Page, wire: () => Wire): Promise<void> {
  const doors = (url: URL) => url.pathname === loopback.doorPath;
  await page.routeWebSocket(doors, (socket) => {
    const { refuse = [], hold = [], change = {} } = wire();
    const asked = new Map<string, string>();
    const core = socket.connectToServer();
    socket.onMessage((message) => {
      const { i: id, p } = frameIn(message);
      const procedure = p?.u?.slice(1);
      if (id !== undefined && procedure !== undefined) {
        if (hold.includes(procedure)) return;
        if (refuse.includes(procedure)) {
          socket.send(refusal(id));
          return;
        }
        asked.set(id, procedure);
      }
      core.send(message);
    });
    core.onMessage((message) => {
      const frame = frameIn(message);
      const changed = frame.i === undefined ? undefined : change[asked.get(frame.i) ?? ''];
      const body = frame.p?.b;
      if (changed === undefined || body === undefined || frame.p?.s !== undefined) socket.send(message);
      else
        socket.send(
          JSON.stringify({ ...frame, p: { ...frame.p, b: { ...body, json: changed(body.json) } } }),
        );
    });
  });
}
