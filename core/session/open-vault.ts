import type { KeyObject } from 'node:crypto';
import type { AttachmentStore } from '../../db/attachments.ts';
import type { ReadDb, VaultDatabase, WriteDb } from '../../db/database.ts';
import { type Touched, refreshDerived } from '../../db/derived.ts';
import type { EntityName } from '../../db/entities.ts';
import { type ActContext, type Change as JournalChange, record } from '../../db/journal.ts';
import { instantTextFromEpoch } from '../../shared/dates.ts';
import { CustodiaError } from '../../shared/errors.ts';
import type { Office, Role } from '../../shared/domain/offices.ts';
import type { ActId, PersonId } from '../../shared/ids.ts';
import type { Ports } from '../ports.ts';
import { asCustodiaError } from '../vault/failures.ts';
import type { Stretched } from '../vault/key-file.ts';
import type { Changes } from './changes.ts';
import type { ClockWatch } from './clock-watch.ts';

export type SessionPerson = { id: PersonId; name: string; office: Office; role: Role };

/**
 * Keys held only while the vault is open. `stretched` opens the person's wrap: kept so that the desktop host can ask
 * for it when the person wants the keyring to remember it; null where nobody unlocked by a passphrase.
 */
export type SessionKeys = { dataKey: Buffer; signing: KeyObject; stretched: Stretched | null };

/** One act of one person: everything in it is kept together or not at all. */
export type Act = {
  readonly id: ActId;
  readonly person: SessionPerson;
  /** UTC text of the moment the act is recorded. */
  readonly now: string;
  readonly zone: string;
  readonly keys: SessionKeys;
  /** Reads see what the act has changed so far. */
  readonly db: ReadDb;
  /** For tables outside the journal only (contents, uploads, drafts, secrets); records go through `record`. */
  readonly store: WriteDb;
  readonly attachments: AttachmentStore;
  newId: <T extends string>() => T;
  random: (length: number) => Uint8Array;
  /** Records a change; false when nothing would change. */
  record: <E extends EntityName>(change: JournalChange<E>) => boolean;
  /** For erasure, which records by itself: the context of an entry, and a note of what it touched. */
  context: ActContext;
  touched: (touched: Touched) => void;
};

export type VaultParts = {
  folder: string;
  vaultId: string;
  records: VaultDatabase;
  attachments: AttachmentStore;
  person: SessionPerson;
  keys: SessionKeys;
  ports: Ports;
  newId: () => string;
  changes: Changes;
  clockWatch: ClockWatch;
  /** What follows from an act by itself, recorded in the same transaction: dates of law move with the facts. */
  settle: (act: Act, touched: readonly Touched[]) => void;
  release: () => void;
};

/** An unlocked vault in the hands of one person. */
export class OpenVault {
  readonly folder: string;
  readonly vaultId: string;
  readonly records: VaultDatabase;
  readonly attachments: AttachmentStore;
  readonly person: SessionPerson;
  readonly ports: Ports;
  keys: SessionKeys;
  /** An answer of this session held the recovery code, which nobody has confirmed yet. */
  hasShownCode = false;
  readonly #parts: VaultParts;
  #isOpen = true;

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.vaultId = parts.vaultId;
    this.records = parts.records;
    this.attachments = parts.attachments;
    this.person = parts.person;
    this.ports = parts.ports;
    this.keys = parts.keys;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get db(): ReadDb {
    return this.records;
  }

  newId<T extends string>(): T {
    return this.#parts.newId() as T;
  }

  /** @returns the moment, as records keep it. */
  now(): string {
    return instantTextFromEpoch(this.ports.clock.now());
  }

  /**
   * Runs a use case as one act in one transaction. After the commit its changes are published.
   *
   * @throws what `work` throws, or a CustodiaError for a full disk, a damaged file, a read-only folder
   */
  act<T>(work: (act: Act) => T): T {
    if (!this.#isOpen) throw new CustodiaError('VAULT_LOCKED', {});
    const touched: Touched[] = [];
    this.ports.failpoint('save.begun');
    let result: T;
    try {
      result = this.records.transaction((write) => {
        const act = this.#begin(write, touched);
        this.#parts.clockWatch.recordMoves(act);
        const answer = work(act);
        this.#parts.settle(act, touched);
        refreshDerived(write, touched);
        this.ports.failpoint('save.applied');
        return answer;
      });
    } catch (error) {
      throw asCustodiaError(error, this.folder);
    }
    this.#parts.clockWatch.committed();
    this.ports.failpoint('save.committed');
    this.#publish(touched);
    return result;
  }

  /** Writes outside the journal (drafts, uploads, secrets) in one transaction. */
  put<T>(work: (write: WriteDb) => T): T {
    if (!this.#isOpen) throw new CustodiaError('VAULT_LOCKED', {});
    try {
      return this.records.transaction(work);
    } catch (error) {
      throw asCustodiaError(error, this.folder);
    }
  }

  #begin(write: WriteDb, touched: Touched[]): Act {
    const { ports, person } = this;
    const id = this.newId<ActId>();
    const now = this.now();
    const context: ActContext = {
      actorId: person.id,
      office: person.office,
      recordedAt: now,
      zone: ports.clock.zone(),
      monotonic: ports.clock.monotonic(),
      actId: id,
      newId: () => this.newId(),
      random: ports.random,
    };
    return {
      id,
      person,
      now,
      zone: context.zone,
      keys: this.keys,
      db: write,
      store: write,
      attachments: this.attachments,
      newId: () => this.newId(),
      random: ports.random,
      context,
      touched: (one) => touched.push(one),
      record: (change) => {
        const entry = record(write, context, change);
        if (entry)
          touched.push({ entity: change.entity, id: change.id, caseId: change.caseId, fields: entry.fields });
        return entry !== null;
      },
    };
  }

  #publish(touched: readonly Touched[]): void {
    const byTopic = new Map<string, Set<string>>();
    for (const { entity, id, caseId } of touched) {
      const ids = byTopic.get(entity) ?? new Set();
      ids.add(id);
      if (caseId !== null) ids.add(caseId);
      byTopic.set(entity, ids);
    }
    for (const [topic, ids] of byTopic) this.#parts.changes.publish({ topic, ids: [...ids] });
  }

  /** Closes the databases and drops the keys; safe to be called twice. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.keys.dataKey.fill(0);
    this.keys.stretched?.wrapKey.fill(0);
    this.attachments.close();
    this.records.close();
    this.#parts.release();
  }
}
