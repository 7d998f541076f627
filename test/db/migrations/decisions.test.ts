import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrationsFolder } from '../../../core/node-ports/resources.ts';
import type { VaultDatabase } from '../../../db/database.ts';
import { applyMigrations, pendingMigrations, readMigrations } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';

const now = '2026-11-24T15:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'custodia-migration-'));
let db: VaultDatabase;

/** A vault of the version before, with a closed breach and its signature, brought up to date. */
beforeAll(() => {
  const all = readMigrations(migrationsFolder());
  db = openDatabase(join(folder, 'vault.db'), { key: Buffer.alloc(32, 1), pageSize: 4096 }, { create: true });
  const before = all.slice(
    0,
    all.findIndex(({ name }) => name.endsWith('_decisions.sql')),
  );
  applyMigrations(db, before, { now });
  db.raw.exec(`INSERT INTO cases (id, office, kind, year, number, reference, status, opened_at)
      VALUES ('c', 'US', 'breach', 2026, 1, 'US-2026-0001-BR', 'closed', '${now}');
    INSERT INTO breaches (id, outcome_reasons) VALUES ('c', 'Encrypted.');
    INSERT INTO signatures (id, case_id, purpose, snapshot, snapshot_sha256, person_id, public_key, signature, signed_at)
      VALUES ('s0', 'c', 'breach.closed', '{}', 'hash', 'dana', 'key', 'signature', '${now}')`);
  applyMigrations(db, pendingMigrations(db, all), { now });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const signed = (id: string, person: string, purpose: string) =>
  `INSERT INTO signatures (id, case_id, purpose, snapshot, snapshot_sha256, person_id, public_key, signature, signed_at)
   VALUES ('${id}', 'c', '${purpose}', '{}', 'hash', '${person}', 'key', 'signature', '${now}')`;
const drafted = (id: string, version = 1) =>
  `INSERT INTO decisions (id, case_id, number, version, state, subject, decided, reasons, author_id, drafted_at)
   VALUES ('${id}', 'c', 1, ${String(version)}, 'draft', 'a', 'b', 'c', 'dana', '${now}')`;
const submitted = (by = 'dana') =>
  `UPDATE decisions SET state = 'submitted', submitted_by = '${by}', submitted_at = '${now}', submission_id = 's1' WHERE id = 'd'`;
const signedOff = (by = 'priya') =>
  `UPDATE decisions SET state = 'signedOff', settled_by = '${by}', settled_at = '${now}', settlement_id = 's2' WHERE id = 'd'`;

test('what was there stays', () => {
  expect(db.get('SELECT outcome_reasons, undecided_reason FROM breaches')).toEqual({
    outcome_reasons: 'Encrypted.',
    undecided_reason: null,
  });
});

/** Straight to the file, as another tool with the key would; none of the program's own guards stands here. */
describe('the file itself refuses', () => {
  beforeEach(() => db.raw.exec('BEGIN'));
  const refused = (sql: string, why: string) => expect(() => db.raw.exec(sql), sql).toThrow(why);
  const done = () => db.raw.exec('ROLLBACK');

  test('a decision that does not begin as a draft, and two versions worked on at once', () => {
    refused(drafted('d').replace("'draft'", "'signedOff'"), 'begins as a draft');
    db.raw.exec(drafted('d'));
    refused(drafted('e', 2), 'still worked on');
    done();
  });

  test('a submission that its person did not sign', () => {
    db.raw.exec(drafted('d'));
    refused(submitted(), 'signed by who submits');
    db.raw.exec(signed('s1', 'dana', 'decision.submitted'));
    refused(submitted('priya'), 'signed by who submits');
    refused(signedOff(), 'does not go this way');
    db.raw.exec(submitted());
    done();
  });

  test('a sign-off by who submitted, and one without its signature', () => {
    db.raw.exec(`${drafted('d')}; ${signed('s1', 'dana', 'decision.submitted')}; ${submitted()}`);
    refused(signedOff(), 'another person');
    db.raw.exec(signed('s2', 'dana', 'decision.signedOff'));
    refused(signedOff('dana'), 'another person');
    refused(signedOff(), 'another person');
    db.raw.exec(signed('s3', 'priya', 'decision.returned'));
    refused(signedOff().replace('s2', 's3'), 'another person');
    refused("UPDATE decisions SET settled_by = 'dana' WHERE id = 'd'", 'decisions_another_person');
    done();
  });

  test('any change of what was submitted or settled, besides its erasure', () => {
    db.raw.exec(`${drafted('d')}; ${signed('s1', 'dana', 'decision.submitted')}; ${submitted()}`);
    const change = (set: string) => `UPDATE decisions SET ${set} WHERE id = 'd'`;
    for (const set of ["decided = 'x'", "reasons = 'x'", "subject = 'x'", "submitted_by = 'x'", 'number = 2'])
      refused(change(set), 'submitted decision changes by a new version only');
    refused(change("removed_at = 'x'"), 'submitted decision changes by a new version only');
    db.raw.exec(`${signed('s2', 'priya', 'decision.signedOff')}; ${signedOff()}`);
    for (const set of ["settled_by = 'x'", "settlement_id = 's1'", "document_id = 'x'", "remarks = 'x'"])
      refused(change(set), 'settled decision changes by a new version only');
    refused(change("state = 'submitted'"), 'does not go this way');
    refused("DELETE FROM decisions WHERE id = 'd'", 'stays on record');
    db.raw.exec(change('decided = NULL, reasons = NULL, subject = NULL'));
    done();
  });

  test('any change of a signature, besides the erasure of its text', () => {
    for (const set of [
      "snapshot = 'x'",
      "signature = 'x'",
      "person_id = 'x'",
      "public_key = 'x'",
      "signed_at = 'x'",
    ])
      refused(`UPDATE signatures SET ${set} WHERE id = 's0'`, 'stays as it was made');
    refused("DELETE FROM signatures WHERE id = 's0'", 'stays on record');
    db.raw.exec("UPDATE signatures SET snapshot = NULL WHERE id = 's0'");
    done();
  });
});
