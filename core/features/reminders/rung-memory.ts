import { setVaultSecret, vaultSecret } from '../../../db/queries/people.ts';
import { type RungRow, rememberRung } from '../../../db/queries/reminders.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { dropRungFile, newRungKey, readRungFile, writeRungFile } from './rung-file.ts';

/** The name of the key for what rings while locked, among the vault's secrets. */
const KEY = 'remindersKey';

/**
 * What rang, on its way into the vault: at once where it is open, otherwise into a small encrypted file beside it until
 * the next unlock.
 */
export class RungMemory {
  /** The vault whose deadlines are known, open or locked. */
  #vault: { id: string; folder: string; key: Buffer | null } | null = null;
  /** What isn't in its vault yet, by vault and deadline. */
  readonly #unwritten = new Map<string, Map<string, RungRow>>();

  /**
   * A vault was opened: what rang while it was locked goes into it.
   *
   * @returns whether it is another one than before
   */
  opened(vault: OpenVault): boolean {
    const isOther = vault.vaultId !== this.#vault?.id;
    const key = vaultSecret(vault.db, KEY) ?? null;
    this.#vault = { id: vault.vaultId, folder: vault.folder, key };
    for (const rung of key === null ? [] : readRungFile(vault.folder, key)) this.keep(rung);
    this.write(vault);
    dropRungFile(vault.folder);
    return isOther;
  }

  /** The vault is about to be locked: makes the key with which it can still be written beside it. */
  locking(vault: OpenVault): void {
    if (this.#vault === null || this.#vault.key !== null) return;
    const key = newRungKey();
    vault.put((write) => setVaultSecret(write, KEY, key));
    this.#vault.key = key;
  }

  /** @returns what rang of this deadline and isn't in the vault yet */
  unwritten(deadlineId: string): RungRow | undefined {
    return this.#unwritten.get(this.#vault?.id ?? '')?.get(deadlineId);
  }

  /** Keeps the furthest of what rang for the same due date, until {@link write}. */
  keep(rung: RungRow): void {
    const id = this.#vault?.id ?? '';
    const rows = this.#unwritten.get(id) ?? new Map<string, RungRow>();
    const known = rows.get(rung.deadlineId);
    if (known?.dueAt !== rung.dueAt || known.rungThrough < rung.rungThrough) rows.set(rung.deadlineId, rung);
    this.#unwritten.set(id, rows);
  }

  /**
   * @param vault the vault where it is open
   * @throws CustodiaError as every write; the system's error where the file beside a locked vault can't be written
   */
  write(vault: OpenVault | null): void {
    const rows = this.#unwritten.get(this.#vault?.id ?? '');
    if (this.#vault === null || rows === undefined || rows.size === 0) return;
    if (vault === null) {
      if (this.#vault.key !== null) writeRungFile(this.#vault.folder, this.#vault.key, [...rows.values()]);
      return;
    }
    vault.put((write) => {
      for (const rung of rows.values()) rememberRung(write, rung);
    });
    this.#unwritten.delete(this.#vault.id);
  }
}
