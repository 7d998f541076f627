import { contextBridge, ipcRenderer } from 'electron';
import { portMessage, type HostCalls } from '../../shared/host.ts';
import { channelOf, hostCallNames } from '../host-call-names.ts';

// Named calls and nothing else: a page that is taken over can make these calls, and no others.
const calls = Object.fromEntries(
  hostCallNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input)]),
) as HostCalls;
contextBridge.exposeInMainWorld('custodiaHost', calls);

ipcRenderer.on(portMessage, (event) => {
  window.postMessage(portMessage, window.location.origin, event.ports);
});
