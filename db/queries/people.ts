import { eq, isNull } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../database.ts';
import { people } from '../schema/vault.ts';

export type PersonRow = typeof people.$inferSelect;

export function personById(db: ReadDb, id: string): PersonRow | undefined {
  return db.orm.select().from(people).where(eq(people.id, id)).get();
}

export function allPeople(db: ReadDb): PersonRow[] {
  return db.orm.select().from(people).orderBy(people.name).all();
}

export function personNames(db: ReadDb): Map<string, string> {
  return new Map(allPeople(db).map(({ id, name }) => [id, name]));
}

/** @returns everybody who may open the vault, with the key that the data key is sealed to. */
export function activePeople(db: ReadDb): PersonRow[] {
  return db.orm
    .select()
    .from(people)
    .where(isNull(people.removedAt))
    .orderBy(people.addedAt, people.id)
    .all();
}

/** A secret of this vault, outside the journal: private keys and marks of unfinished key changes. */
export function vaultSecret(db: ReadDb, name: string): Buffer | undefined {
  return db.get<{ value: Buffer }>('SELECT value FROM vault_secrets WHERE name = ?', name)?.value;
}

export function setVaultSecret(db: WriteDb, name: string, value: Uint8Array): void {
  db.run(
    'INSERT INTO vault_secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}

export function dropVaultSecret(db: WriteDb, name: string): void {
  db.run('DELETE FROM vault_secrets WHERE name = ?', name);
}

export type VaultRow = {
  id: string;
  signing_key: string;
  created_at: string;
  restored_at: string | null;
  numbers_asked_at: string | null;
};

export function vaultRow(db: ReadDb): VaultRow {
  const row = db.get<VaultRow>('SELECT * FROM vaults LIMIT 1');
  if (!row) throw new Error('the vault has no record of itself');
  return row;
}

export function addOrigin(db: WriteDb, id: string): void {
  db.run('INSERT INTO origins (id) VALUES (?)', id);
}
