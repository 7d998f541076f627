import { createHash } from 'node:crypto';
import type { ReadDb } from '../../db/database.ts';
import { canonicalJson } from '../../db/canonical.ts';
import {
  isLawUnchangedSince,
  type JournalHead,
  journalHead,
  lawRows,
  type PackRow,
} from '../../db/queries/law.ts';
import { personNames } from '../../db/queries/people.ts';
import { type ImportedPack, importedPack, type KeptLaw, keptLaw } from '../../shared/law/kept-law.ts';
import { type Law, lawFrom } from '../../shared/law/office-law.ts';
import type { DutyRule } from '../../shared/law/rule.ts';
import { readPackFile } from '../../shared/law/signed-pack.ts';

type Held = { head: JournalHead; kept: KeptLaw; law: Law };

/** One law per open vault: it is put together anew only after an entry about it. */
const held = new WeakMap<ReadDb['orm'], Held>();

/** @returns SHA-256 of a rule's content as canonical JSON, hex: what a confirmation is bound to. */
export function ruleHash(rule: DutyRule): string {
  return createHash('sha256').update(canonicalJson(rule)).digest('hex');
}

type Row = { reason?: string | null; setBy: string; setAt: string; setZone: string };

function recordedBy(names: Map<string, string>) {
  return ({ reason, setBy, setAt, setZone }: Row) => ({
    ...(reason === undefined ? {} : { reason }),
    setByName: names.get(setBy) ?? '',
    setAt: { at: setAt, zone: setZone },
  });
}

function packFromRow(row: PackRow, recorded: (row: Row) => object): ImportedPack {
  const read = readPackFile(row.body, row.topic);
  // It was read before it was taken; only another version of the program can refuse it now.
  if ('problem' in read) throw new Error(`a pack on record can't be read: ${read.problem.reason}`);
  const { topic, version, date, changes, rules } = read.pack;
  return importedPack.parse({
    id: row.id,
    topic,
    version,
    date,
    changes,
    rules,
    isSigned: row.isSigned === 1,
    ...recorded(row),
  });
}

function readKept(db: ReadDb): KeptLaw {
  const rows = lawRows(db);
  const recorded = recordedBy(personNames(db));
  const kept = {
    packs: rows.packs.map((row) => packFromRow(row, recorded)),
    houseRules: rows.houseRules.map((row) => ({
      id: row.id,
      rule: JSON.parse(row.rule) as unknown,
      overrides: row.overrides,
      ...recorded(row),
    })),
    targets: rows.targets.map((row) => ({
      rule: row.id,
      length: { value: row.value, unit: row.unit },
      ...recorded(row),
    })),
    choices: rows.choices.map((row) => ({ id: row.id, choice: row.choice, ...recorded(row) })),
  };
  const law = lawFrom(keptLaw.parse({ ...kept, confirmations: [] }));
  const confirmations = rows.confirmations.map((row) => {
    const rule = law.ruleById(row.id);
    return {
      rule: row.id,
      counsel: row.counsel,
      confirmedOn: row.confirmedOn,
      read: row.read,
      isCurrent: rule !== undefined && ruleHash(rule) === row.ruleHash,
      ...recorded(row),
    };
  });
  return keptLaw.parse({ ...kept, confirmations });
}

function heldOf(db: ReadDb): Held {
  const before = held.get(db.orm);
  const isUnchanged = before !== undefined && isLawUnchangedSince(db, before.head);
  const head = journalHead(db);
  if (!head) throw new Error('a vault has entries from its making on');
  // The head moves on even so: what was looked through once is not looked through at the next question.
  const now = isUnchanged ? { ...before, head } : heldAt(head, readKept(db));
  held.set(db.orm, now);
  return now;
}

const heldAt = (head: JournalHead, kept: KeptLaw): Held => ({ head, kept, law: lawFrom(kept) });

/**
 * The law in force for a vault: the program's rules, imported packs and what the office added. Asked for once, its look-ups
 * cost nothing; asking again costs three short reads as long as no entry changed it.
 *
 * @param db of the vault, inside an act with what the act has changed so far
 */
export function officeLaw(db: ReadDb): Law {
  return heldOf(db).law;
}

/** @returns what the vault adds to the program's rules, without what was withdrawn. */
export function keptLawOf(db: ReadDb): KeptLaw {
  return heldOf(db).kept;
}
