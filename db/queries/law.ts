import { asc, isNull } from 'drizzle-orm';
import type { ReadDb } from '../database.ts';
import type { EntityName } from '../entities.ts';
import { confirmations, houseRules, houseTargets, lawChoices, packs } from '../schema/law.ts';

export type PackRow = typeof packs.$inferSelect;

/** The records that make the law of a vault another; the people are named in it. */
const lawEntities = [
  'person',
  'houseTarget',
  'houseRule',
  'confirmation',
  'lawChoice',
  'pack',
] as const satisfies readonly EntityName[];

/** The journal's last entry: what is read up to it doesn't change any more. */
export type JournalHead = { position: number; hash: Buffer };

export function journalHead(db: ReadDb): JournalHead | undefined {
  return db.get<JournalHead>('SELECT position, hash FROM journal ORDER BY position DESC LIMIT 1');
}

/** @returns whether the entry still stands where it stood (a transaction may have been rolled back), and no law came after it. */
export function isLawUnchangedSince(db: ReadDb, { position, hash }: JournalHead): boolean {
  const then = db.get<{ hash: Buffer }>('SELECT hash FROM journal WHERE position = ?', position);
  if (!then?.hash.equals(hash)) return false;
  return (
    db.get(
      `SELECT 1 AS x FROM journal WHERE position > ? AND entity IN (${lawEntities.map(() => '?').join(', ')}) LIMIT 1`,
      position,
      ...lawEntities,
    ) === undefined
  );
}

/** @returns what the office added to the program's law and didn't withdraw; packs and rules in the order they came. */
export function lawRows(db: ReadDb) {
  return {
    packs: db.orm.select().from(packs).orderBy(asc(packs.id)).all(),
    houseRules: db.orm
      .select()
      .from(houseRules)
      .where(isNull(houseRules.removedAt))
      .orderBy(asc(houseRules.id))
      .all(),
    targets: db.orm.select().from(houseTargets).where(isNull(houseTargets.removedAt)).all(),
    confirmations: db.orm.select().from(confirmations).where(isNull(confirmations.removedAt)).all(),
    choices: db.orm.select().from(lawChoices).all(),
  };
}

/** What was agreed with a client is no rule of law. */
const ofOpenDates =
  "d.state = 'open' AND d.removed_at IS NULL AND d.rule IS NOT NULL AND d.basis IS NOT 'contract'";

/** @returns how many open deadlines rest on each rule; those of a case whose number is void are none. */
export function openDatesByRule(db: ReadDb): { rule: string; count: number }[] {
  const all = db.all<{ rule: string; count: number }>(
    `SELECT d.rule, count(*) AS count FROM deadlines d WHERE ${ofOpenDates} GROUP BY d.rule`,
  );
  const ofVoid = new Map(
    db
      .all<{ rule: string; count: number }>(
        `SELECT d.rule, count(*) AS count FROM case_index c JOIN deadlines d ON d.case_id = c.id
         WHERE c.status = 'void' AND ${ofOpenDates} GROUP BY d.rule`,
      )
      .map(({ rule, count }) => [rule, count]),
  );
  return all.map(({ rule, count }) => ({ rule, count: count - (ofVoid.get(rule) ?? 0) }));
}

/** What makes a case one whose dates may rest on changed rules. */
export type DatesOfRules = {
  readonly rules: readonly string[];
  /** Under which the dates of a complaint rest on one of them. */
  readonly frameworks: readonly string[];
  /** The laws that a request may have chosen, by `lawKey`. */
  readonly laws: readonly string[];
  /** Whether one of them is about breaches. */
  readonly isOfBreaches: boolean;
};

/**
 * @returns the cases on which an open deadline rests on one of the rules, and those under way whose dates are computed from
 *   them; but for those whose number is void
 */
export function openCasesWithRules(db: ReadDb, asked: DatesOfRules): string[] {
  const among = 'IN (SELECT value FROM json_each(?))';
  return db
    .all<{ id: string }>(
      `SELECT d.case_id AS id FROM deadlines d JOIN case_index c ON c.id = d.case_id
        WHERE d.rule ${among} AND ${ofOpenDates} AND c.status <> 'void'
       UNION SELECT c.id FROM case_index c WHERE c.status NOT IN ('closed', 'void') AND (
         EXISTS (SELECT 1 FROM complaints k WHERE k.id = c.id AND k.framework ${among})
         OR EXISTS (SELECT 1 FROM requests r, json_each(r.laws) l WHERE r.id = c.id AND l.value ${among})
         OR ? = 1 AND c.kind = 'breach')
       ORDER BY id`,
      JSON.stringify(asked.rules),
      JSON.stringify(asked.frameworks),
      JSON.stringify(asked.laws),
      Number(asked.isOfBreaches),
    )
    .map(({ id }) => id);
}

/**
 * @param frameworks under which a complaint has dates of law
 * @returns the cases under way that have dates of law, or may have: in the order in which they were opened
 */
export function datedCasesUnderWay(db: ReadDb, frameworks: readonly string[]): string[] {
  return db
    .all<{ id: string }>(
      `SELECT c.id FROM case_index c LEFT JOIN complaints k ON k.id = c.id
        WHERE c.status NOT IN ('closed', 'void') AND (
          k.id IS NULL OR k.framework IN (SELECT value FROM json_each(?))
          OR EXISTS (SELECT 1 FROM deadlines d WHERE d.case_id = c.id AND d.basis IS NOT NULL))
        ORDER BY c.id`,
      JSON.stringify(frameworks),
    )
    .map(({ id }) => id);
}
