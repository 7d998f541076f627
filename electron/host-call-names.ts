import type { HostCalls } from '../shared/host.ts';

const names = {
  information: true,
  unlockFromKeyring: true,
  rememberInKeyring: true,
  openExternal: true,
  chooseSavePath: true,
  revealExport: true,
  notify: true,
  relaunch: true,
} satisfies Record<keyof HostCalls, true>;

/** Every call that a window may make to its host; there is no other way into the main process. */
export const hostCallNames = Object.keys(names) as (keyof HostCalls)[];

/** The channel on which preload and main process carry a call. */
export function channelOf(name: keyof HostCalls): string {
  return `custodia:host:${name}`;
}
