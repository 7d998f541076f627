import { outdatedDates } from '../../core/features/law/outdated.ts';
import { datedCaseFrom } from '../../core/records/dated-case.ts';
import { lawDatesOf } from '../../core/records/law-dates.ts';
import { officeLaw } from '../../core/records/office-law.ts';
import type { OpenVault } from '../../core/session/open-vault.ts';
import { datedCasesUnderWay, openDatesByRule } from '../../db/queries/law.ts';
import { Framework } from '../../shared/domain/complaint.ts';
import { type Measured, milliseconds, percentile } from './measure.ts';

const RECOMPUTED_BUDGET = 5_000;
const EXPLAINED_BUDGET = 1;
const TURN_BUDGET = 50;

/** The longest time for which the core let nobody else have a turn, while `work` ran. */
async function longestTurn<T>(work: () => Promise<T>): Promise<{ answer: T; turn: number }> {
  let last = performance.now();
  let turn = 0;
  let isOver = false;
  const look = () => {
    const now = performance.now();
    turn = Math.max(turn, now - last);
    last = now;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  const answer = await work();
  isOver = true;
  return { answer, turn };
}

/** Every open date of law is computed anew from its case's facts and compared with the one on record. */
async function benchRecomputing(vault: OpenVault): Promise<Measured> {
  const dates = openDatesByRule(vault.db).reduce((sum, { count }) => sum + count, 0);
  const { n: cases } = vault.db.get<{ n: number }>('SELECT count(*) AS n FROM cases') ?? { n: 0 };
  const start = performance.now();
  const { answer, turn } = await longestTurn(() => outdatedDates(vault, { onProgress: () => undefined }));
  const took = performance.now() - start;
  if (answer.movedCount > 0) throw new Error('dates on record are others than those computed anew');
  const isWithin = took <= RECOMPUTED_BUDGET && turn <= TURN_BUDGET;
  return {
    what: `${dates.toLocaleString('en')} open dates of law of ${cases.toLocaleString('en')} cases recomputed`,
    budget: `<= 5 s, nobody waits over ${milliseconds(TURN_BUDGET)}`,
    ours: `${(took / 1000).toFixed(1)} s, longest wait ${milliseconds(turn)}`,
    baseline: '',
    ratio: '',
    verdict: isWithin ? 'within' : 'look',
  };
}

/** A case's dates with every step, reading and source in words, as the panel shows them; per date. */
function benchExplaining(vault: OpenVault): Measured {
  const law = officeLaw(vault.db);
  const cases = datedCasesUnderWay(vault.db, Object.values(Framework))
    .slice(0, 2_000)
    .map((id) => datedCaseFrom(vault.db, id));
  const times: number[] = [];
  for (const one of cases) {
    const start = performance.now();
    const { length } = lawDatesOf(one, law);
    if (length > 0) times.push((performance.now() - start) / length);
  }
  const slowest = percentile(times.slice(times.length / 2), 0.95);
  return {
    what: 'one date explained with its steps and sources (p95)',
    budget: `<= ${milliseconds(EXPLAINED_BUDGET)}`,
    ours: milliseconds(slowest),
    baseline: '',
    ratio: '',
    verdict: slowest <= EXPLAINED_BUDGET ? 'within' : 'look',
  };
}

/** The dates of a whole vault. */
export async function benchDates(vault: OpenVault): Promise<Measured[]> {
  return [await benchRecomputing(vault), benchExplaining(vault)];
}
