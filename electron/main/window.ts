import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { menuText } from '../../shared/text/menu.ts';
import { pageAddress } from './address.ts';
import { perMinute, restartBudget } from './restart-budget.ts';

/** In memory only (no `persist:`): nothing of a page outlives the program. */
export const sessionPartition = 'custodia';

type Parts = { session: Session; preload: string; hasDevTools: boolean };

/** How the window is made. It remembers neither place nor size nor anything it showed. */
export function windowOptions({ session, preload, hasDevTools }: Parts): BrowserWindowConstructorOptions {
  return {
    title: menuText.program,
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: hasDevTools,
    },
  };
}

/**
 * Opens the window and shows the page.
 *
 * @param on `ready`: a page is there and listens; `gone`: none is
 */
export function openWindow(window: BrowserWindow, on: { ready: () => void; gone: () => void }): void {
  const mayReload = restartBudget(perMinute);
  const show = () => void window.loadURL(pageAddress).catch(() => undefined);
  window.once('ready-to-show', () => window.show());
  window.once('closed', on.gone);
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) on.gone();
  });
  window.webContents.on('dom-ready', on.ready);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    on.gone();
    if (reason !== 'clean-exit' && mayReload()) show();
  });
  show();
}
