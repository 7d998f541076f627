import { posix, win32 } from 'node:path';

/** What the choice of a browser depends on, so that every system can be tested on any. */
export type World = {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  isRoot: boolean;
  exists: (path: string) => boolean;
  /** Where a path leads in the end, links followed. */
  real: (path: string) => string;
};

/** @returns why no window can be opened here; null where one can. */
export function windowObstacle(world: World): 'noDisplay' | 'isRoot' | null {
  const { platform, env, isRoot } = world;
  const isUnix = platform !== 'win32' && platform !== 'darwin';
  if (isUnix && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'noDisplay';
  return isRoot ? 'isRoot' : null;
}

const unixNames = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

function unixPlaces({ PATH }: NodeJS.ProcessEnv): string[] {
  const folders = (PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const onPath = unixNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return [...onPath, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

function macPlaces({ HOME }: NodeJS.ProcessEnv): string[] {
  const folders = ['/Applications', ...(HOME === undefined ? [] : [posix.join(HOME, 'Applications')])];
  return folders.flatMap((folder) =>
    ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
      posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function windowsPlaces(env: NodeJS.ProcessEnv): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  const inside = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return inside.flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
}

/**
 * A browser from a snap has a temporary folder of its own and finds no profile that we make; what Ubuntu calls
 * chromium-browser only starts that one.
 */
function isSnap(path: string, { exists, real }: World): boolean {
  return (
    /^\/snap\/|^\/usr\/bin\/snap$/.test(real(path)) ||
    (path.endsWith('/chromium-browser') && exists('/snap/bin/chromium'))
  );
}

/**
 * @returns the Chromium-family browser that becomes the window: the one named in CUSTODIA_CHROMIUM, else Chrome, Edge or
 *   Chromium on PATH or in its usual place; null where there is none
 */
export function findBrowser(world: World): string | null {
  const { platform, env, exists } = world;
  const named = env['CUSTODIA_CHROMIUM'];
  if (named) return exists(named) ? named : null;
  const places =
    platform === 'win32' ? windowsPlaces(env) : platform === 'darwin' ? macPlaces(env) : unixPlaces(env);
  return places.find((place) => exists(place) && !isSnap(place, world)) ?? null;
}

/** @returns how the system opens a file in the program that the person chose for web pages. */
export function ordinaryOpener(platform: NodeJS.Platform, file: string): { command: string; args: string[] } {
  if (platform === 'win32') return { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', file] };
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [file] };
}
