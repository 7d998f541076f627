import { describe, expect, test } from 'vitest';
import {
  type World,
  findBrowser,
  ordinaryOpener,
  windowObstacle,
} from '../../headless/loopback/browser-choice.ts';

function world(given: Partial<World> & { there?: string[] }): World {
  const { there = [], ...rest } = given;
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', DISPLAY: ':0' },
    isRoot: false,
    exists: (path) => there.includes(path),
    real: (path) => path,
    ...rest,
  };
}

describe('whether a window can be opened', () => {
  test.each([
    ['with a display', {}, null],
    ['under Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, null],
    ['without a display', { env: {} }, 'noDisplay'],
    ['as root', { isRoot: true }, 'isRoot'],
    ['as root without a display', { isRoot: true, env: {} }, 'noDisplay'],
    ['on a Mac', { platform: 'darwin' as const, env: {} }, null],
    ['on Windows', { platform: 'win32' as const, env: {} }, null],
  ])('%s', (_name, given, expected) => {
    expect(windowObstacle(world(given))).toBe(expected);
  });
});

describe('which browser becomes the window', () => {
  test('the one named in CUSTODIA_CHROMIUM, and no other where that is not there', () => {
    const env = { PATH: '/usr/bin', CUSTODIA_CHROMIUM: '/opt/mine' };
    expect(findBrowser(world({ env, there: ['/opt/mine', '/usr/bin/chromium'] }))).toBe('/opt/mine');
    expect(findBrowser(world({ env, there: ['/usr/bin/chromium'] }))).toBeNull();
  });

  test('Chrome before Edge before Chromium, on PATH before elsewhere', () => {
    const there = ['/usr/bin/chromium', '/usr/bin/microsoft-edge', '/usr/local/bin/google-chrome'];
    expect(findBrowser(world({ there }))).toBe('/usr/local/bin/google-chrome');
    expect(findBrowser(world({ there: there.slice(0, 2) }))).toBe('/usr/bin/microsoft-edge');
    expect(findBrowser(world({ there: ['/opt/google/chrome/chrome'] }))).toBe('/opt/google/chrome/chrome');
  });

  test('a folder of PATH that is not absolute counts for nothing', () => {
    expect(findBrowser(world({ env: { PATH: '.:bin' }, there: ['chromium', 'bin/chromium'] }))).toBeNull();
  });

  test('a browser from a snap, which would not find its profile, is passed over', () => {
    expect(
      findBrowser(
        world({ env: { PATH: '/snap/bin' }, there: ['/snap/bin/chromium'], real: () => '/usr/bin/snap' }),
      ),
    ).toBeNull();
    expect(findBrowser(world({ there: ['/usr/bin/chromium-browser', '/snap/bin/chromium'] }))).toBeNull();
    expect(findBrowser(world({ there: ['/usr/bin/chromium-browser'] }))).toBe('/usr/bin/chromium-browser');
  });

  test('on a Mac and on Windows in its usual place', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(world({ platform: 'darwin', env: { HOME: '/Users/a' }, there: [chrome] }))).toBe(
      chrome,
    );
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser(world({ platform: 'win32', env, there: [edge] }))).toBe(edge);
  });
});

test('every system has its own way to open a file in the ordinary browser', () => {
  expect(ordinaryOpener('linux', '/t/start.html')).toEqual({ command: 'xdg-open', args: ['/t/start.html'] });
  expect(ordinaryOpener('darwin', '/t/start.html').command).toBe('open');
  expect(ordinaryOpener('win32', 'C:\\t\\start.html').args.at(-1)).toBe('C:\\t\\start.html');
});
