import type { App, Session, WebContents } from 'electron';
import { isOwnAddress, pageOrigin } from './address.ts';

/** @returns whether a request may go out: the program's own files, what the page made itself, and its tools. */
export function isAllowedRequest(address: string, hasDevTools: boolean): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.protocol === 'blob:') return url.origin === pageOrigin || url.pathname.startsWith(`${pageOrigin}/`);
  if (url.protocol === 'data:') return true;
  if (url.protocol === 'devtools:') return hasDevTools;
  return isOwnAddress(address);
}

/** @returns whether the page may have a permission. Only writing text to the clipboard (the recovery code) is one. */
export function isAllowedPermission(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnAddress(origin);
}

/** Nobody but the program's own page, in its one window, without anything in it. */
export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Denies what a page of this session could ask for, load or have downloaded. */
export function guardSession(
  session: Pick<
    Session,
    | 'on'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
    | 'webRequest'
  >,
  hasDevTools: boolean,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isAllowedPermission(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowedPermission(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  // Files are saved through the save dialog and the core; nothing is ever downloaded.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url, hasDevTools) });
  });
  // Chromium's spell checker fetches its dictionaries from its maker.
  session.setSpellCheckerEnabled(false);
}

/** Guards every window's content there will ever be, and answers no server that wants to be trusted. */
export function guardProgram(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, ...rest) => {
    event.preventDefault();
    rest[4](false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
}
