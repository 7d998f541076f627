import type { MessageChannelMain, MessagePortMain, UtilityProcess } from 'electron';
import type { UnlockSecret } from '../../core/ports.ts';
import type { RungReminder, RunningOut } from '../../shared/domain/reminders.ts';
import { type MessageFromCore, type MessageToCore, messageFromCore } from '../core-messages.ts';
import { perMinute, restartBudget } from './restart-budget.ts';

type Effects = {
  fork: () => UtilityProcess;
  newChannel: () => MessageChannelMain;
  /** Gives a window's main frame its end of a channel; the main process keeps none. */
  deliver: (port: MessagePortMain) => void;
  /** The core died more often than it is started again. */
  onGivenUp: () => void;
  /** Reminders that ring now, together. */
  onReminders: (reminders: RungReminder[]) => void;
  /** Whether the core may be started once more. */
  mayRestart?: () => boolean;
};

type Answer = Exclude<MessageFromCore, { kind: 'reminders' }>['value'] | undefined;

/** A core that says nothing for so long is not waited for when the program is to end. */
const answerWithinMilliseconds = 2_000;

/** The process that holds the vault: started, started again within bounds, and introduced to the window. */
export class CoreProcess {
  readonly #effects: Effects;
  readonly #mayRestart: () => boolean;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #child: UtilityProcess | null = null;
  #isStopping = false;
  #isWindowReady = false;
  #nextId = 1;

  constructor(effects: Effects) {
    this.#effects = effects;
    this.#mayRestart = effects.mayRestart ?? restartBudget(perMinute);
    this.#start();
  }

  #start(): void {
    const child = this.#effects.fork();
    this.#child = child;
    child.on('message', (message: unknown) => {
      const { data } = messageFromCore.safeParse(message);
      if (data?.kind === 'reminders') this.#effects.onReminders(data.reminders);
      else if (data) this.#settle(data.id, data.value);
    });
    child.once('exit', () => this.#ended());
  }

  #settle(id: number, answer: Answer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #ended(): void {
    this.#child = null;
    for (const id of [...this.#waiting.keys()]) this.#settle(id, undefined);
    if (this.#isStopping) return;
    if (!this.#mayRestart()) {
      this.#effects.onGivenUp();
      return;
    }
    this.#start();
    if (this.#isWindowReady) this.introduce();
  }

  #say(message: MessageToCore, ports: MessagePortMain[] = []): void {
    this.#child?.postMessage(message, ports);
  }

  /** A page is there to receive a port: gives it one to the core and the core the other, then keeps out. */
  introduce(): void {
    this.#isWindowReady = true;
    if (this.#child === null) return;
    const { port1, port2 } = this.#effects.newChannel();
    this.#say({ kind: 'port' }, [port1]);
    this.#effects.deliver(port2);
  }

  /** The page is gone: until the next is ready there is nobody to give a port to. */
  windowGone(): void {
    this.#isWindowReady = false;
  }

  lock(): void {
    this.#say({ kind: 'lock' });
  }

  /** The machine woke up: what came due meanwhile rings. */
  wokeUp(): void {
    this.#say({ kind: 'wokeUp' });
  }

  /** The program ends: locks, and starts no core again. The system ends the process with this one. */
  stop(): void {
    this.#isStopping = true;
    this.lock();
  }

  #ask(question: (id: number) => MessageToCore): Promise<Answer> {
    if (this.#child === null) return Promise.resolve(undefined);
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#say(question(id));
    });
  }

  /** @returns what opens the open vault again; null when none is open or the core died meanwhile */
  async unlockSecret(): Promise<UnlockSecret | null> {
    const answer = await this.#ask((id) => ({ kind: 'unlockSecret', id }));
    return typeof answer === 'object' && answer !== null && 'secret' in answer ? answer : null;
  }

  /** @returns `refused` when the secret no longer opens this vault, `failed` for anything else in the way */
  async openWithSecret(remembered: UnlockSecret): Promise<'opened' | 'refused' | 'failed'> {
    const answer = await this.#ask((id) => ({ kind: 'openWithSecret', id, ...remembered }));
    return typeof answer === 'string' ? answer : 'failed';
  }

  /** @returns hour clocks that run out soon; null when the core doesn't say within two seconds */
  async runningOut(): Promise<RunningOut | null> {
    let giveUp: NodeJS.Timeout | undefined;
    const silence = new Promise<undefined>((resolve) => {
      giveUp = setTimeout(() => resolve(undefined), answerWithinMilliseconds);
    });
    const answer = await Promise.race([this.#ask((id) => ({ kind: 'runningOut', id })), silence]);
    clearTimeout(giveUp);
    return typeof answer === 'object' && answer !== null && 'clocks' in answer ? answer : null;
  }
}
