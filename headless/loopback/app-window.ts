import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OwnFolder, makeOwnFolder, sweepOwnFolders } from '../../core/node-ports/own-folder.ts';
import { browserEnvironment, browserFlags, browserPreferences } from './browser-flags.ts';
import { writeRedirectFile } from './redirect-file.ts';

export const windowPrefix = 'custodia-window-';

/** How long a browser may take to end by itself, milliseconds. */
const PATIENCE = 3_000;

export type AppWindow = {
  /** When the browser has ended, or could not be started. */
  ended: Promise<void>;
  /** The page has read its token: the file that held it goes. */
  arrived: () => void;
  /** Ends the browser and removes its profile. */
  close: () => Promise<void>;
  /** The same at once, for a process that is falling over. */
  drop: () => void;
};

/** A profile of its own, with what no switch can turn off. */
function writeProfile(folder: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(browserPreferences), { mode: 0o600 });
  // Otherwise a new profile greets with pages of the browser's maker.
  writeFileSync(join(profile, 'First Run'), '', { mode: 0o600 });
  return profile;
}

function temporaryIn(folder: string): string {
  const path = join(folder, 'tmp');
  mkdirSync(path, { mode: 0o700 });
  return path;
}

async function endBrowser(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await ended;
  clearTimeout(impatience);
}

function folderWithPage(url: string): { folder: OwnFolder; page: ReturnType<typeof writeRedirectFile> } {
  sweepOwnFolders(windowPrefix);
  const folder = makeOwnFolder(windowPrefix);
  return { folder, page: writeRedirectFile(folder.path, url) };
}

/**
 * Opens the program's page as a window of its own in a Chromium-family browser, under a throw-away profile.
 *
 * @param browser path of the browser
 * @param url with the token in its fragment; it stands in a file and in no command line
 */
export function openAppWindow(browser: string, url: string): AppWindow {
  const { folder, page } = folderWithPage(url);
  const profile = writeProfile(folder.path);
  const child = spawn(browser, [...browserFlags(profile), `--app=${pathToFileURL(page.path).href}`], {
    stdio: 'ignore',
    env: { ...process.env, ...browserEnvironment(temporaryIn(folder.path)) },
  });
  const ended = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  );
  return {
    ended,
    arrived: page.remove,
    close: async () => {
      await endBrowser(child, ended);
      folder.remove();
    },
    drop: () => {
      child.kill('SIGKILL');
      folder.remove();
    },
  };
}

/**
 * Opens the page in the person's ordinary browser, which then is none of ours to end.
 *
 * @param opener the system's own program for that, with its arguments for a file
 * @param onFailure when that program is not there
 */
export function openOrdinaryWindow(
  url: string,
  opener: (file: string) => { command: string; args: string[] },
  onFailure: () => void,
): Pick<AppWindow, 'arrived' | 'drop'> {
  const { folder, page } = folderWithPage(url);
  const { command, args } = opener(page.path);
  const child = spawn(command, args, { stdio: 'ignore' });
  child.once('error', onFailure);
  child.unref();
  return { arrived: page.remove, drop: folder.remove };
}
