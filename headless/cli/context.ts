import { resolve } from 'node:path';
import type { Core, CoreClient } from '../../core/create-core.ts';
import type { Ports } from '../../core/ports.ts';
import { OpeningError, ExitCode } from './failures.ts';
import type { Output } from './output.ts';
import { readSecret } from './secrets.ts';
import { cliText } from '../../shared/text/cli.ts';

/** What the command line touches outside; tests hand in their own. */
export type Io = {
  out: (text: string) => void;
  err: (text: string) => void;
  /** All of standard input, as text. */
  readInput: () => Promise<string>;
  /** Asks without showing what is typed; null where nobody can be asked. */
  ask: ((question: string, signal: AbortSignal) => Promise<string>) | null;
  /** Whether progress may be drawn on standard error. */
  showsProgress: boolean;
  folder: string;
  debug: boolean;
  signal: AbortSignal;
  ports: () => Promise<Ports>;
};

export type GlobalOptions = { vault?: string; passphraseFile?: string; json?: boolean };

/** One run of a command: its options, its output and the core once it is needed. */
export class Context {
  readonly io: Io;
  readonly output: Output;
  exitCode: ExitCode = ExitCode.done;
  #core: Core | null = null;
  #ports: Ports | null = null;
  #inputTaken = false;

  constructor(io: Io, output: Output) {
    this.io = io;
    this.output = output;
  }

  /** @returns whether standard input was still free; it can be read once. */
  takeInput(): boolean {
    const isFree = !this.#inputTaken;
    this.#inputTaken = true;
    return isFree;
  }

  path(name: string): string {
    return resolve(this.io.folder, name);
  }

  async core(): Promise<CoreClient> {
    this.#ports ??= await this.io.ports();
    // Loaded only now: --help and wrong use don't wait for the database.
    const { createCore } = await import('../../core/create-core.ts');
    this.#core ??= createCore(this.#ports);
    return this.#core.client;
  }

  async vaultFolder(options: GlobalOptions): Promise<string> {
    if (options.vault !== undefined) return this.path(options.vault);
    this.#ports ??= await this.io.ports();
    return this.#ports.defaultVaultFolder;
  }

  passphrase(options: GlobalOptions): Promise<string> {
    return readSecret(this, options.passphraseFile, {
      question: cliText.prompt.passphrase,
      absent: cliText.usage.noPassphrase,
    });
  }

  newPassphrase(file: string | undefined): Promise<string> {
    return readSecret(this, file, {
      question: cliText.prompt.next,
      again: cliText.prompt.again,
      absent: cliText.usage.noNewPassphrase,
    });
  }

  /** Opens the vault that the options name. @throws OpeningError */
  async openVault(options: GlobalOptions, passphrase?: string): Promise<CoreClient> {
    const secret = passphrase ?? (await this.passphrase(options));
    const folder = await this.vaultFolder(options);
    const client = await this.core();
    try {
      await client.vault.open({ folder, passphrase: secret });
    } catch (error) {
      throw new OpeningError(error);
    }
    return client;
  }

  end(): void {
    this.#core?.lock();
  }
}
