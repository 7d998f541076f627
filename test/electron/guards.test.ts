import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { isOwnAddress } from '../../electron/main/address.ts';
import { externalAddress } from '../../electron/main/external-address.ts';
import {
  guardContents,
  guardProgram,
  guardSession,
  isAllowedPermission,
  isAllowedRequest,
} from '../../electron/main/guards.ts';
import { restartBudget } from '../../electron/main/restart-budget.ts';
import { FakeContents, app, session } from '../support/fake-electron.ts';

const foreign = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://custodia.example.org/',
  'app://custodia:8080/',
  'app://user@custodia/',
  'application://custodia/',
  'javascript:alert(1)',
  'ftp://custodia/',
  'ws://127.0.0.1/',
  'about:blank',
  'chrome://gpu/',
  '',
  'custodia',
];

describe('addresses', () => {
  test.each(['app://custodia/', 'app://custodia/assets/a.js', 'app://custodia/#/cases'])(
    '%s is ours',
    (address) => {
      expect(isOwnAddress(address)).toBe(true);
      expect(isAllowedRequest(address, false)).toBe(true);
    },
  );

  test.each(foreign)('%s is not ours and never requested', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(isAllowedRequest(address, true)).toBe(false);
  });

  test('what the page made itself may be loaded; its tools only where there are some', () => {
    expect(isAllowedRequest('blob:app://custodia/0c1d', false)).toBe(true);
    expect(isAllowedRequest('blob:https://example.org/0c1d', false)).toBe(false);
    expect(isAllowedRequest('data:image/png;base64,AA', false)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', false)).toBe(false);
  });
});

function event(values: object = {}) {
  const made = { isPrevented: false, preventDefault: () => void (made.isPrevented = true), ...values };
  return made;
}

describe('content of a window', () => {
  const contents = new FakeContents();
  guardContents(contents as never);
  const isPrevented = (name: string, values: object) => {
    const one = event(values);
    contents.emit(name, one);
    return one.isPrevented;
  };

  test.each(foreign)('does not go to %s', (url) => {
    expect(isPrevented('will-navigate', { url })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(contents.windowOpenHandler!({ url })).toEqual({ action: 'deny' });
  });

  test('may load its own page again, in the main frame only', () => {
    const url = 'app://custodia/';
    expect(isPrevented('will-navigate', { url })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  test('follows no redirect, holds no webview, opens no window, not even with its own page', () => {
    expect(isPrevented('will-redirect', { url: 'app://custodia/' })).toBe(true);
    expect(isPrevented('will-attach-webview', {})).toBe(true);
    expect(contents.windowOpenHandler!({ url: 'app://custodia/' })).toEqual({ action: 'deny' });
  });
});

const permissions = [
  ...[
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
  ],
  ...['local-fonts', 'media', 'midi', 'midiSysex', 'notifications', 'openExternal', 'persistent-storage'],
  ...['pointerLock', 'serial', 'speaker-selection', 'storage-access', 'usb', 'unknown'],
];

describe('a session', () => {
  const guarded = session.fromPartition('guarded', { cache: false });
  guardSession(guarded as never, false);
  const handler = (name: string) => guarded.handlers.get(name) as (...args: unknown[]) => unknown;
  const requested = (permission: string, details: object) => {
    let answer: unknown;
    handler('permissionRequest')({}, permission, (given: boolean) => (answer = given), details);
    return answer;
  };

  test.each(permissions)('%s is denied, asked for or looked up', (permission) => {
    expect(requested(permission, { isMainFrame: true, requestingUrl: 'app://custodia/' })).toBe(false);
    expect(handler('permissionCheck')(null, permission, 'app://custodia/', {})).toBe(false);
  });

  test('text may be put on the clipboard by our main frame', () => {
    const permission = 'clipboard-sanitized-write';
    expect(requested(permission, { isMainFrame: true, requestingUrl: 'app://custodia/' })).toBe(true);
    expect(requested(permission, { isMainFrame: false, requestingUrl: 'app://custodia/' })).toBe(false);
    expect(isAllowedPermission(permission, 'app://custodia')).toBe(true);
    expect(isAllowedPermission(permission, 'https://example.org/')).toBe(false);
  });

  test('no device, no download, no spell checker', () => {
    expect(handler('device')({})).toBe(false);
    const download = event();
    guarded.emit('will-download', download);
    expect(download.isPrevented).toBe(true);
    expect(guarded.spellChecks).toBe(false);
  });

  test.each([
    ['https://example.org/a.js', true],
    ['app://custodia/a.js', false],
    ['devtools://devtools/x', true],
  ])('request to %s cancelled: %s', (url, cancel) => {
    let answer: unknown;
    handler('request')({ url }, (given: unknown) => (answer = given));
    expect(answer).toEqual({ cancel });
  });
});

test('no certificate is excused or shown, no password given', () => {
  guardProgram(app as never);
  const [certificate, client, login] = [event(), event(), event()];
  let isTrusted: unknown;
  app.emit(
    'certificate-error',
    certificate,
    {},
    'https://x',
    'ERR',
    {},
    (given: boolean) => (isTrusted = given),
  );
  app.emit('select-client-certificate', client);
  app.emit('login', login);
  expect(isTrusted).toBe(false);
  expect([certificate, client, login].every(({ isPrevented }) => isPrevented)).toBe(true);
});

test('a window made later is guarded as well', () => {
  const contents = new FakeContents();
  const program = new EventEmitter();
  guardProgram(program as never);
  program.emit('web-contents-created', {}, contents);
  expect(contents.windowOpenHandler).not.toBeNull();
});

describe('addresses that may be opened outside', () => {
  test.each([
    ['https://ico.org.uk/make-a-complaint', 'https://ico.org.uk/make-a-complaint'],
    ['HTTPS://Example.ORG', 'https://example.org/'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['mailto:dpo@example.org', 'mailto:dpo@example.org'],
    [
      'mailto:dpo@example.org?subject=Request&cc=a@example.org',
      'mailto:dpo@example.org?subject=Request&cc=a@example.org',
    ],
  ])('%s', (text, address) => {
    expect(externalAddress(text)).toBe(address);
  });

  test.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'app://custodia/',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    ' https://example.org/',
    'https://example.org/\n',
    'https://exa\tmple.org/',
    'https://',
    '//example.org',
    'example.org',
    '',
    'mailto:',
    'mailto:nobody',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@example.org,b@example.org@x',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('%j is refused', (text) => {
    expect(externalAddress(text)).toBeNull();
  });
});

test('three starts a minute, and as many again when it has passed', () => {
  let now = 0;
  const may = restartBudget({ most: 3, milliseconds: 60_000 }, () => now);
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
  now = 59_999;
  expect(may()).toBe(false);
  now = 60_000;
  expect(may()).toBe(true);
});
