import { type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron';
import { z } from 'zod';
import type { HostCalls } from '../../shared/host.ts';
import { channelOf, hostCallNames } from '../host-call-names.ts';
import { pageOrigin } from './address.ts';

const folder = z.string().min(1).max(4_096);

/** What a window may say with each call; anything else is refused before it reaches the call. */
const inputs = {
  information: z.strictObject({ folder: z.string().max(4_096) }),
  unlockFromKeyring: z.strictObject({ folder }),
  rememberInKeyring: z.strictObject({ folder, remember: z.boolean() }),
  openExternal: z.strictObject({ address: z.string().max(2_000) }),
  chooseSavePath: z.strictObject({ fileName: z.string().min(1).max(255) }),
  revealExport: z.strictObject({ path: z.string().min(1).max(4_096) }),
  notify: z.strictObject({ title: z.string().min(1).max(200), body: z.string().max(500) }),
  relaunch: z.strictObject({}),
} satisfies { [Name in keyof HostCalls]: z.ZodType<Parameters<HostCalls[Name]>[0]> };

/** @returns whether a call comes from the main frame of our window while it shows our page. */
export function isOurFrame(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ours: WebContents | null,
): boolean {
  const { sender, senderFrame } = event;
  if (ours === null || sender !== ours || senderFrame === null) return false;
  const { mainFrame } = ours;
  return (
    senderFrame.parent === null &&
    senderFrame.processId === mainFrame.processId &&
    senderFrame.routingId === mainFrame.routingId &&
    senderFrame.origin === pageOrigin
  );
}

function answer<Name extends keyof HostCalls>(
  name: Name,
  call: HostCalls[Name],
  ours: () => WebContents | null,
): void {
  ipcMain.handle(channelOf(name), async (event, input: unknown) => {
    if (!isOurFrame(event, ours())) throw new Error('refused');
    const parsed = inputs[name].safeParse(input);
    if (!parsed.success) throw new Error('refused');
    return (call as (input: unknown) => Promise<unknown>)(parsed.data);
  });
}

/** Answers the window's calls; the only place that listens to a window. */
export function answerHostCalls(calls: HostCalls, ours: () => WebContents | null): void {
  for (const name of hostCallNames) answer(name, calls[name], ours);
}
