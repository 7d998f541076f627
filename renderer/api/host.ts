import type { HostCalls } from '../../shared/host.ts';

declare global {
  // Declaration merging needs an interface: the preload script puts the calls there, a browser has none.
  interface Window {
    readonly custodiaHost?: HostCalls;
  }
}

/** @returns the desktop host's calls, or undefined in a browser. */
export function desktopHost(): HostCalls | undefined {
  return window.custodiaHost;
}
