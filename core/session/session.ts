import { randomBytes } from 'node:crypto';
import type { Migration } from '../../db/migrate.ts';
import { CustodiaError, isCustodiaError } from '../../shared/errors.ts';
import type { Ports, StreamOffer, UnlockSecret } from '../ports.ts';
import { createVault } from '../vault/create-vault.ts';
import { type LifecycleDeps, openVault } from '../vault/lifecycle.ts';
import { parseSecretText, secretText } from '../vault/unlock-secret.ts';
import type { Secret } from '../vault/open-records.ts';
import type { Office } from '../../shared/domain/offices.ts';
import { Changes } from './changes.ts';
import type { OpenVault } from './open-vault.ts';
import { settingsOf } from '../../db/queries/settings.ts';

const TICKET_MILLISECONDS = 60_000;

/** One application: at most one open vault, and what hangs on it. */
export class Session {
  readonly ports: Ports;
  readonly changes = new Changes();
  readonly #migrations: readonly Migration[];
  readonly #tickets = new Map<string, { offer: StreamOffer; until: number }>();
  readonly #onLock = new Set<() => void>();
  #vault: OpenVault | null = null;
  #idle: { stop: () => void } | null = null;
  #opening: Promise<unknown> = Promise.resolve();
  /** The folder used last in this session: offered again after a lock. */
  lastFolder: string | null = null;

  constructor(ports: Ports, migrations: readonly Migration[]) {
    this.ports = ports;
    this.#migrations = migrations;
  }

  /** @throws CustodiaError VAULT_LOCKED when no vault is open */
  get vault(): OpenVault {
    if (!this.#vault?.isOpen) throw new CustodiaError('VAULT_LOCKED', {});
    return this.#vault;
  }

  get openVault(): OpenVault | null {
    return this.#vault?.isOpen === true ? this.#vault : null;
  }

  /** What opening a vault needs; for a restore, which opens one without making it this session's. */
  get lifecycle(): LifecycleDeps {
    return { ports: this.ports, migrations: this.#migrations, changes: this.changes };
  }

  /** Opening, creating and recovering wait for one another: two at once would fight for the lock. */
  async #oneByOne<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#opening.then(work, work);
    this.#opening = turn.catch(() => undefined);
    return turn;
  }

  create(input: { folder: string; name: string; office: Office; passphrase: string }): Promise<string> {
    return this.#oneByOne(async () => {
      this.lock();
      const { vault, recoveryCode } = await createVault(this.lifecycle, input);
      vault.hasShownCode = true;
      this.#take(vault);
      return recoveryCode;
    });
  }

  open(folder: string, secret: Secret): Promise<OpenVault> {
    return this.#oneByOne(async () => {
      this.lock();
      const vault = await openVault(this.lifecycle, { folder, secret });
      this.#take(vault);
      return vault;
    });
  }

  /**
   * @returns what opens the open vault again without its passphrase, for a keyring; null when no vault is open.
   *   Worthless once that person's passphrase is changed or their access removed.
   */
  unlockSecret(): UnlockSecret | null {
    const vault = this.openVault;
    if (!vault?.keys.stretched) return null;
    return { folder: vault.folder, secret: secretText(vault.keys.stretched) };
  }

  /**
   * Opens a vault with a remembered secret.
   *
   * @returns false when the secret opens nothing there (any more)
   * @throws CustodiaError as opening with a passphrase
   */
  async openWithSecret({ folder, secret }: UnlockSecret): Promise<boolean> {
    const stretched = parseSecretText(secret);
    if (stretched === null) return false;
    try {
      await this.open(folder, { stretched, with: 'passphrase' });
      return true;
    } catch (error) {
      if (isCustodiaError(error, 'WRONG_PASSPHRASE')) return false;
      throw error;
    }
  }

  #take(vault: OpenVault): void {
    this.#vault = vault;
    this.lastFolder = vault.folder;
    this.stillHere();
    this.changes.publish({ topic: 'vault', ids: [] });
  }

  /** Closes the vault and drops its keys; what is under way ends with VAULT_LOCKED. */
  lock(): void {
    this.#idle?.stop();
    this.#idle = null;
    this.#tickets.clear();
    if (!this.#vault) return;
    for (const listener of this.#onLock) listener();
    this.#vault.close();
    this.#vault = null;
    this.changes.publish({ topic: 'vault', ids: [] });
  }

  /** @param listener called just before the vault closes */
  onLock(listener: () => void): void {
    this.#onLock.add(listener);
  }

  /** A sign of the person: idle locking begins anew. */
  stillHere(): void {
    this.#idle?.stop();
    const vault = this.openVault;
    if (!vault) return;
    const minutes = settingsOf(vault.db).lockAfterMinutes;
    this.#idle = this.ports.timers.after(minutes * 60_000, () => this.lock());
  }

  /** @returns a ticket with which a host may read the offer once, within a minute */
  offerStream(offer: StreamOffer): string {
    const ticket = randomBytes(24).toString('base64url');
    this.#tickets.set(ticket, { offer, until: this.ports.clock.monotonic() + TICKET_MILLISECONDS });
    return ticket;
  }

  /** @returns what the ticket stands for; null when it is unknown, used or too old. */
  takeStream(ticket: string): StreamOffer | null {
    const found = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    return found && found.until >= this.ports.clock.monotonic() ? found.offer : null;
  }
}
