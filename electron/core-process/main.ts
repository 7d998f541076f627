import { RPCHandler } from '@orpc/server/message-port';
import type { MessageEvent, ParentPort } from 'electron';
import { type Core, createCore } from '../../core/create-core.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import {
  type MessageFromCore,
  type MessageToCore,
  messageToCore,
  versionArgument,
} from '../core-messages.ts';

const version = process.argv.find((argument) => argument.startsWith(versionArgument)) ?? versionArgument;
const core = createCore(systemPorts({ host: 'electron', version: version.slice(versionArgument.length) }));
const handler = new RPCHandler(core.router);

async function open(from: Core, remembered: { folder: string; secret: string }) {
  try {
    return (await from.openWithSecret(remembered)) ? 'opened' : 'refused';
  } catch {
    return 'failed';
  }
}

async function obey(message: MessageToCore, event: MessageEvent, parent: ParentPort): Promise<void> {
  const answer = (one: MessageFromCore) => parent.postMessage(one);
  switch (message.kind) {
    case 'port':
      for (const port of event.ports) {
        handler.upgrade(port);
        port.start();
      }
      return;
    case 'lock':
      core.lock();
      return;
    case 'wokeUp':
      core.wokeUp();
      return;
    case 'runningOut':
      answer({ kind: 'runningOut', id: message.id, value: await core.client.reminders.runningOut({}) });
      return;
    case 'unlockSecret':
      answer({ kind: 'unlockSecret', id: message.id, value: core.unlockSecret() });
      return;
    case 'openWithSecret':
      answer({ kind: 'openWithSecret', id: message.id, value: await open(core, message) });
  }
}

/** Tells the main process what rings, locked or not, for as long as this process lives. */
async function tellReminders(parent: ParentPort): Promise<void> {
  for await (const { reminders } of await core.client.reminders.watch({}))
    parent.postMessage({ kind: 'reminders', reminders } satisfies MessageFromCore);
}

void tellReminders(process.parentPort);
process.parentPort.on('message', (event) => {
  void obey(messageToCore.parse(event.data), event, process.parentPort);
});
