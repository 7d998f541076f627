import type { App, BrowserWindow } from 'electron';
import type { HostCalls } from '../../shared/host.ts';
import type { exportPlaces } from './exports.ts';
import type { Keyring } from './keyring.ts';
import { notify } from './notify.ts';
import { openExternal } from './open-external.ts';

type Parts = {
  version: string;
  keyring: Keyring;
  places: ReturnType<typeof exportPlaces>;
  app: Pick<App, 'relaunch' | 'quit'>;
  window: () => BrowserWindow | null;
  /** Brings the window to the front. */
  focus: () => void;
};

/** What the host does for each of the window's calls. */
export function hostCalls({ version, keyring, places, app, window, focus }: Parts): HostCalls {
  const withWindow = <T>(without: T, work: (window: BrowserWindow) => Promise<T>): Promise<T> => {
    const open = window();
    return open === null ? Promise.resolve(without) : work(open);
  };
  return {
    information: async ({ folder }) => ({
      host: 'electron',
      version,
      ...(await keyring.information(folder)),
    }),
    unlockFromKeyring: ({ folder }) => keyring.unlock(folder),
    rememberInKeyring: async ({ folder, remember }) => {
      if (remember) return keyring.remember(folder);
      keyring.forget(folder);
      return (await keyring.information(folder)).hasKeyring;
    },
    openExternal: ({ address }) => withWindow(false, (open) => openExternal(open, address)),
    chooseSavePath: ({ fileName }) =>
      withWindow<string | null>(null, (open) => places.choose(open, fileName)),
    revealExport: ({ path }) => {
      places.reveal(path);
      return Promise.resolve();
    },
    notify: (input) => {
      notify(input, focus);
      return Promise.resolve();
    },
    relaunch: () => {
      app.relaunch();
      app.quit();
      return Promise.resolve();
    },
  };
}
