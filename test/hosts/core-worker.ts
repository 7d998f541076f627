// The core in a thread of its own, behind a message port as in the desktop host.
import { once } from 'node:events';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { bytesOf } from '../support/stream-bytes.ts';
import { createTestCore } from '../support/test-core.ts';

type Asked = { kind: 'port'; port: MessagePort } | { kind: 'ticket'; ticket: string } | { kind: 'end' };

const parent = parentPort;
if (!parent) throw new Error('This file runs as a worker.');
const test = createTestCore();
const handler = new RPCHandler(test.core.router);

async function obey(asked: Asked): Promise<void> {
  if (asked.kind === 'port') {
    handler.upgrade(asked.port);
    asked.port.start();
  } else if (asked.kind === 'ticket') {
    const offer = test.core.takeStream(asked.ticket);
    parent?.postMessage(offer ? await bytesOf(offer) : null);
  } else {
    test.end();
    parent?.close();
  }
}

parent.on('message', (asked: Asked) => void obey(asked));
parent.postMessage(test.folder);
await once(parent, 'close');
