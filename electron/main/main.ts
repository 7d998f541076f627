import { join, dirname } from 'node:path';
import {
  BrowserWindow,
  Menu,
  MessageChannelMain,
  app,
  dialog,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';
import program from '../../package.json' with { type: 'json' };
import { portMessage } from '../../shared/host.ts';
import { reminderNotices } from '../../shared/text/reminders.ts';
import { versionArgument } from '../core-messages.ts';
import { registerScheme, serveScheme } from './app-protocol.ts';
import { CoreProcess } from './core-process.ts';
import { exportPlaces } from './exports.ts';
import { coreGivenUp } from './given-up.ts';
import { guardProgram, guardSession } from './guards.ts';
import { answerHostCalls } from './host-calls.ts';
import { hostCalls } from './host-call-answers.ts';
import { keyring } from './keyring.ts';
import { leaving } from './leaving.ts';
import { lockOnSystem } from './lock-on-system.ts';
import { menuTemplate } from './menu.ts';
import { notify } from './notify.ts';
import { programFiles } from './program-files.ts';
import { quietChromium } from './quiet-switches.ts';
import { singleInstance } from './single-instance.ts';
import { wakeOnSystem } from './wake-on-system.ts';
import { openWindow, sessionPartition, windowOptions } from './window.ts';

const { version } = program;
const hasDevTools = !app.isPackaged;
const files = programFiles(import.meta.dirname);
let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  await app.whenReady();
  const pages = session.fromPartition(sessionPartition, { cache: false });
  guardSession(pages, hasDevTools);
  serveScheme(pages.protocol, dirname(files.page));

  const leave = leaving({ app, powerMonitor, dialog, runningOut: () => core.runningOut() });
  const core = new CoreProcess({
    fork: () =>
      utilityProcess.fork(files.coreProcess, [`${versionArgument}${version}`], {
        serviceName: 'Custodia core',
        stdio: hasDevTools ? 'inherit' : 'ignore',
      }),
    newChannel: () => new MessageChannelMain(),
    deliver: (port) => window?.webContents.mainFrame.postMessage(portMessage, null, [port]),
    onGivenUp: () => void coreGivenUp(dialog, leave.withoutAsking),
    onReminders: (reminders) => reminderNotices(reminders).forEach((notice) => notify(notice, focus)),
  });
  lockOnSystem(powerMonitor, () => core.lock());
  wakeOnSystem(powerMonitor, () => core.wokeUp());
  app.on('will-quit', () => core.stop());

  const secrets = keyring({
    safeStorage,
    platform: process.platform,
    folder: join(app.getPath('userData'), 'keyring'),
    core,
  });
  const places = exportPlaces({ dialog, shell, documents: () => app.getPath('documents') });
  answerHostCalls(
    hostCalls({ version, keyring: secrets, places, app: leave.withoutAsking, window: () => window, focus }),
    () => window?.webContents ?? null,
  );

  const template = menuTemplate({ platform: process.platform, hasDevTools, lock: () => core.lock() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  const open = () => {
    window = new BrowserWindow(windowOptions({ session: pages, preload: files.preload, hasDevTools }));
    window.once('closed', () => (window = null));
    // Without its window the program ends.
    window.on('close', leave.ask);
    openWindow(window, { ready: () => core.introduce(), gone: () => core.windowGone() });
  };
  app.on('activate', () => {
    if (window === null) open();
  });
  app.on('window-all-closed', () => app.quit());
  open();
}

function focus(): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

// First of all: the lock of the single instance lies in this folder.
app.setName('Custodia');
app.setPath('userData', join(app.getPath('appData'), 'Custodia'));
if (singleInstance(app, focus)) {
  quietChromium(app);
  registerScheme(protocol);
  guardProgram(app);
  void start();
}
