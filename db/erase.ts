import type { VaultDatabase, WriteDb } from './database.ts';
import { forgetContent } from './queries/uploads.ts';
import { type EntityName, descriptorOf } from './entities.ts';
import { type ActContext, record } from './journal.ts';

/** A field that may not be erased: structure, or something that isn't a person's text. */
export class NotErasableError extends Error {}

/**
 * Destroys the values a field ever had: the entry says that it happened and why, the commitments stay, the values
 * and their salts are gone, the record's field becomes empty. To be called in a transaction; {@link scrubFreed}
 * afterwards makes sure that freed pages and the log keep nothing.
 *
 * @returns how many stored values were destroyed
 * @throws NotErasableError when the field isn't one that may be erased
 */
export function eraseField(
  db: WriteDb,
  act: ActContext,
  target: { entity: EntityName; id: string; caseId: string | null; field: string; reason: string },
): number {
  const { erasable } = descriptorOf(target.entity);
  if (!erasable.includes(target.field)) throw new NotErasableError(`${target.entity}.${target.field}`);
  const values = storedValues(db, target);
  const entry = record(
    db,
    act,
    {
      entity: target.entity,
      id: target.id,
      caseId: target.caseId,
      action: 'value.erased',
      fields: { [target.field]: null, erasureReason: target.reason },
    },
    { keepUnchanged: true },
  );
  if (!entry) throw new Error('an erasure is always an entry');
  const { changes } = db.run(
    `UPDATE journal_values SET value = NULL, salt = NULL, erased_by = ?
     WHERE entity_id = ? AND field = ? AND position < ? AND value IS NOT NULL
       AND position IN (SELECT position FROM journal WHERE entity_id = ? AND entity = ?)`,
    entry.position,
    target.id,
    target.field,
    entry.position,
    target.id,
    target.entity,
  );
  return changes + eraseFromSnapshots(db, act, { ...target, values }) + eraseFromDrafts(db, target, values);
}

function storedValues(db: WriteDb, target: { entity: string; id: string; field: string }): string[] {
  return db
    .all<{ value: string }>(
      `SELECT v.value AS value FROM journal_values v JOIN journal j ON j.position = v.position
       WHERE v.entity_id = ? AND v.field = ? AND j.entity = ? AND v.value IS NOT NULL`,
      target.id,
      target.field,
      target.entity,
    )
    .flatMap((row) => textsOf(JSON.parse(row.value) as unknown))
    .filter((value) => value !== '');
}

/** What people write in the lists of a record, such as its clients; their other fields are closed sets and numbers. */
const written = new Set(['name', 'to', 'agreement', 'reason', 'text']);

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' && !Array.isArray(value) && !written.has(key) ? [] : textsOf(part),
  );
}

/** A signed snapshot that quotes the text loses its content too; its hash and signature stay. */
function eraseFromSnapshots(
  db: WriteDb,
  act: ActContext,
  target: { caseId: string | null; field: string; entity: string; values: string[]; reason: string },
): number {
  if (target.field === 'snapshot') return 0;
  const quoted = db
    .all<{ id: string; case_id: string; snapshot: string }>(
      'SELECT id, case_id, snapshot FROM signatures WHERE snapshot IS NOT NULL AND (? IS NULL OR case_id = ?)',
      target.caseId,
      target.caseId,
    )
    .filter(({ snapshot }) => target.values.some((value) => quotes(JSON.parse(snapshot) as unknown, value)));
  return quoted
    .map(({ id, case_id: caseId }) => {
      const { reason } = target;
      erasePaper(db, act, { signatureId: id, reason });
      return eraseField(db, act, { entity: 'signature', id, caseId, field: 'snapshot', reason });
    })
    .reduce((sum, count) => sum + count, 0);
}

/** The paper of a decision says what its snapshots said: it leaves the case, and its content is forgotten. */
function erasePaper(
  db: WriteDb,
  act: ActContext,
  { signatureId, reason }: { signatureId: string; reason: string },
): void {
  const paper = db.get<{ id: string; case_id: string; sha256: string }>(
    `SELECT p.id, p.case_id, p.sha256 FROM decisions d JOIN documents p ON p.id = d.document_id
     WHERE (d.submission_id = ? OR d.settlement_id = ?) AND p.removed_at IS NULL
       AND d.case_id = (SELECT case_id FROM signatures WHERE id = ?)`,
    signatureId,
    signatureId,
    signatureId,
  );
  if (!paper) return;
  record(db, act, {
    entity: 'document',
    id: paper.id,
    caseId: paper.case_id,
    action: 'document.removed',
    fields: { removedAt: act.recordedAt, removedReason: reason },
  });
  forgetContent(db, paper.sha256);
}

function quotes(json: unknown, text: string): boolean {
  if (typeof json === 'string') return json.includes(text);
  if (typeof json !== 'object' || json === null) return false;
  return Object.values(json).some((part) => quotes(part, text));
}

/** Drafts of this record's forms, and any that quote the text. */
function eraseFromDrafts(
  db: WriteDb,
  target: { id: string; caseId: string | null },
  values: string[],
): number {
  const drafts = db.all<{ person_id: string; form: string; body: string }>(
    'SELECT person_id, form, body FROM drafts',
  );
  let erased = 0;
  for (const draft of drafts) {
    const isOfRecord =
      draft.form.includes(target.id) || (target.caseId !== null && draft.form.includes(target.caseId));
    const body = JSON.parse(draft.body) as unknown;
    if (!isOfRecord && !values.some((value) => quotes(body, value))) continue;
    db.run('DELETE FROM drafts WHERE person_id = ? AND form = ?', draft.person_id, draft.form);
    erased += 1;
  }
  return erased;
}

/**
 * After erasing: rewrites the file without free space (moving cells between pages can leave bytes that
 * `secure_delete` doesn't reach) and empties the log.
 */
export function scrubFreed(db: VaultDatabase): void {
  db.run("INSERT INTO search (search) VALUES ('optimize')");
  db.raw.exec('VACUUM');
  db.raw.pragma('wal_checkpoint(TRUNCATE)');
}
