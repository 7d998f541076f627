// One fake Electron for the tests of electron/: real EventEmitters, real MessageChannels (node:worker_threads) and a
// real thread as utility process. It knows nothing of what the program ought to do.
import { EventEmitter } from 'node:events';
import { type MessagePort, MessageChannel, Worker } from 'node:worker_threads';

/** A MessagePort in the shape of Electron's MessagePortMain: an emitter, silent until `start`. */
export class FakePort extends EventEmitter {
  readonly raw: MessagePort;
  #isStarted = false;

  constructor(raw: MessagePort) {
    super();
    this.raw = raw;
  }

  postMessage(message: unknown): void {
    this.raw.postMessage(message);
  }

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.raw.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    this.raw.on('close', () => this.emit('close'));
  }

  close(): void {
    this.raw.close();
  }
}

export class MessageChannelMain {
  readonly port1: FakePort;
  readonly port2: FakePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new FakePort(port1);
    this.port2 = new FakePort(port2);
  }
}

/** A utility process: a thread that runs the given module from source. `kill` ends it in the middle of whatever. */
export class FakeUtilityProcess extends EventEmitter {
  readonly #worker: Worker;
  readonly modulePath: string;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.modulePath = modulePath;
    this.#worker = new Worker(new URL('utility-process-child.mjs', import.meta.url), {
      argv: [...args],
      env: { ...process.env, ...fake.coreEnvironment },
      execArgv: [],
      workerData: { modulePath },
    });
    this.#worker.on('message', (message: unknown) => this.emit('message', message));
    this.#worker.on('error', (error: unknown) => fake.coreErrors.push(error));
    this.#worker.on('exit', (code) => this.emit('exit', code));
  }

  postMessage(data: unknown, ports: readonly FakePort[] = []): void {
    const raw = ports.map((port) => port.raw);
    this.#worker.postMessage({ data, ports: raw }, raw);
  }

  kill(): boolean {
    void this.#worker.terminate();
    return true;
  }

  async ended(): Promise<void> {
    await this.#worker.terminate();
  }
}

export class FakeFrame {
  parent: FakeFrame | null = null;
  processId = 7;
  routingId = 1;
  origin = 'app://custodia';
  /** Ports that were posted to the page. */
  readonly posted: { channel: string; ports: MessagePort[] }[] = [];

  postMessage(channel: string, message: unknown, transfer: readonly FakePort[] = []): void {
    const ports = transfer.map(({ raw }) => raw);
    this.posted.push({ channel, ports });
    ipcRenderer.emit(channel, { ports }, message);
  }
}

export class FakeContents extends EventEmitter {
  mainFrame = new FakeFrame();
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  readonly calls: string[] = [];
  minimized = false;

  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    fake.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }

  show(): void {
    this.calls.push('show');
  }

  focus(): void {
    this.calls.push('focus');
  }

  restore(): void {
    this.calls.push('restore');
  }

  isMinimized(): boolean {
    return this.minimized;
  }
}

class FakeApp extends EventEmitter {
  isPackaged = false;
  readonly calls: string[] = [];
  readonly switches: [string, string | undefined][] = [];
  readonly paths = new Map<string, string>();
  isFirst = true;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => this.switches.push([name, value]),
  };

  requestSingleInstanceLock = (): boolean => this.isFirst;
  whenReady = (): Promise<void> => Promise.resolve();
  quit = (): void => void this.calls.push('quit');
  relaunch = (): void => void this.calls.push('relaunch');
  setName = (name: string): void => void this.calls.push(`name ${name}`);
  setPath = (name: string, path: string): void => void this.paths.set(name, path);
  getPath = (name: string): string => this.paths.get(name) ?? `${fake.folder}/${name}`;
}

type Handler = (...args: never[]) => unknown;

class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  spellChecks = true;
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => this.handlers.set(`${scheme}:`, handler),
  };
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.handlers.set('request', handler) };

  setPermissionRequestHandler = (handler: Handler) => this.handlers.set('permissionRequest', handler);
  setPermissionCheckHandler = (handler: Handler) => this.handlers.set('permissionCheck', handler);
  setDevicePermissionHandler = (handler: Handler) => this.handlers.set('device', handler);
  setSpellCheckerEnabled = (isOn: boolean) => void (this.spellChecks = isOn);
}

/** What a test looks at and sets. */
export const fake = {
  folder: '/nowhere',
  coreEnvironment: {} as Record<string, string>,
  coreErrors: [] as unknown[],
  cores: [] as FakeUtilityProcess[],
  windows: [] as BrowserWindow[],
  sessions: new Map<string, FakeSession>(),
  hostHandlers: new Map<string, (event: unknown, input: unknown) => Promise<unknown>>(),
  privileged: [] as unknown[],
  exposed: new Map<string, Record<string, (input: unknown) => Promise<unknown>>>(),
  opened: [] as string[],
  revealed: [] as string[],
  notified: [] as unknown[],
  notifications: [] as Notification[],
  asked: [] as { message?: string; detail?: string }[],
  /** The button a person presses in the next dialogs. */
  response: 1,
  savePath: null as string | null,
  menu: [] as { label?: string; submenu: Record<string, unknown>[] }[],
};

export const app = new FakeApp();
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: (channel: string, input: unknown) => {
    const contents = fake.windows[0]?.webContents;
    const handler = fake.hostHandlers.get(channel);
    if (!handler) return Promise.reject(new Error(`no handler for ${channel}`));
    return handler({ sender: contents, senderFrame: contents?.mainFrame }, structuredClone(input));
  },
});
export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, input: unknown) => Promise<unknown>) => {
    if (fake.hostHandlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    fake.hostHandlers.set(channel, handler);
  },
};
export const contextBridge = {
  exposeInMainWorld: (name: string, value: Record<string, (input: unknown) => Promise<unknown>>) =>
    fake.exposed.set(name, value),
};
export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = []) => {
    const core = new FakeUtilityProcess(modulePath, args);
    fake.cores.push(core);
    return core;
  },
};
export const session = {
  fromPartition: (name: string, options: { cache: boolean }) => {
    const made = new FakeSession();
    fake.sessions.set(`${name} cache=${String(options.cache)}`, made);
    return made;
  },
};
export const protocol = { registerSchemesAsPrivileged: (schemes: unknown) => fake.privileged.push(schemes) };
export const dialog = {
  showMessageBox: (...args: unknown[]) => {
    fake.asked.push(args.at(-1) as { message?: string; detail?: string });
    return Promise.resolve({ response: fake.response });
  },
  showSaveDialog: (_window: unknown, options: { defaultPath: string }) => {
    fake.asked.push({ message: options.defaultPath });
    return Promise.resolve({ canceled: fake.savePath === null, filePath: fake.savePath ?? '' });
  },
};
export const shell = {
  openExternal: (address: string) => {
    fake.opened.push(address);
    return Promise.resolve();
  },
  showItemInFolder: (path: string) => void fake.revealed.push(path),
};
export const powerMonitor = new EventEmitter();
export const Menu = {
  buildFromTemplate: (template: typeof fake.menu) => template,
  setApplicationMenu: (menu: typeof fake.menu) => void (fake.menu = menu),
};
export class Notification extends EventEmitter {
  static isSupported = (): boolean => true;
  readonly options: unknown;
  constructor(options: unknown) {
    super();
    this.options = options;
  }
  show(): void {
    fake.notified.push(this.options);
    fake.notifications.push(this);
  }
}

/** A keyring as the system gives it: its cipher here only reverses, but refuses what it didn't write. */
export const safeStorage = {
  backend: 'gnome_libsecret',
  isThere: true,
  isAsyncEncryptionAvailable: () => Promise.resolve(safeStorage.isThere),
  getSelectedStorageBackend: () => safeStorage.backend,
  encryptStringAsync: (text: string) =>
    Promise.resolve(Buffer.concat([Buffer.from('v10'), Buffer.from(text).reverse()])),
  decryptStringAsync: (bytes: Buffer) =>
    bytes.subarray(0, 3).toString() === 'v10'
      ? Promise.resolve({
          result: Buffer.from(bytes.subarray(3)).reverse().toString(),
          shouldReEncrypt: false,
        })
      : Promise.reject(new Error('not from this keyring')),
};
