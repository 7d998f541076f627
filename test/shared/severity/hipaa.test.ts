import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gridChoices, gridResult, impacts, likelihoods } from '../../../shared/domain/severity/grid.ts';
import {
  hipaaChoices,
  hipaaFactors,
  hipaaQuestions,
  hipaaResult,
  hipaaRow,
  pointsTo,
} from '../../../shared/domain/severity/hipaa.ts';
import { hipaaRows } from '../../../shared/law/severity/hipaa-table.ts';
import { hipaaText } from '../../../shared/text/hipaa.ts';
import { readCsv } from '../../support/csv.ts';
import { tablesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';

const result = (answers: Record<string, 'yes' | 'no'>, finding: 'low' | 'breach' = 'breach') =>
  hipaaResult(hipaaChoices.parse({ method: 'hipaa', answers, finding }));

describe('the four factors', () => {
  test('there are four factors, three exceptions and two questions of the threshold', () => {
    expect(hipaaFactors.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(hipaaQuestions.filter(({ kind }) => kind === 'exception')).toHaveLength(3);
    expect(hipaaQuestions.filter(({ group }) => group === 'threshold').map(({ id }) => id)).toEqual([
      'unsecured',
      'permitted',
    ]);
    for (const { id } of hipaaRows) expect(hipaaText[id]?.asks, id).toBeTruthy();
  });

  test('PHI that was unreadable, a use that was permitted, and each exception lie outside the rule', () => {
    expect(result({ unsecured: 'no' }).outside).toEqual(['unsecured']);
    expect(result({ unsecured: 'yes', permitted: 'no' }).outside).toEqual(['permitted']);
    for (const exception of ['ex1', 'ex2', 'ex3']) {
      expect(result({ [exception]: 'yes' }).outside).toEqual([exception]);
      expect(result({ [exception]: 'no' }).outside).toEqual([]);
    }
  });

  test.each(hipaaQuestions.filter(({ kind }) => kind === 'subquestion'))(
    '$id points one way by one answer',
    (row) => {
      const ways = (['yes', 'no'] as const).map((answer) => pointsTo(row, answer));
      expect(ways.filter((way) => way !== null)).toHaveLength(1);
      const [answer, way] = ways[0] === null ? (['no', ways[1]] as const) : (['yes', ways[0]] as const);
      const found = result({ [row.id]: answer });
      expect({ higher: found.higher, lower: found.lower }).toEqual({
        higher: way === 'higher' ? [row.id] : [],
        lower: way === 'lower' ? [row.id] : [],
      });
    },
  );

  test('the finding is the person’s, whatever the answers point to', () => {
    expect(result({ f1a: 'yes', f3c: 'yes' }, 'low')).toMatchObject({
      finding: 'low',
      higher: ['f1a', 'f3c'],
    });
  });

  test('a question that isn’t the table’s is no answer', () => {
    expect(hipaaChoices.safeParse({ method: 'hipaa', answers: { f9: 'yes' }, finding: 'low' }).success).toBe(
      false,
    );
    expect(hipaaRow('f9')).toBeUndefined();
  });
});

test('the grid has a place for each likelihood and impact', () => {
  const places = likelihoods.flatMap((likelihood) =>
    impacts.map((impact) => gridResult(gridChoices.parse({ method: 'grid', likelihood, impact })).product),
  );
  expect(places).toEqual([1, 2, 3, 4, 2, 4, 6, 8, 3, 6, 9, 12, 4, 8, 12, 16]);
});

const facts = tablesFolder('facts');
const beside = skipUnless(facts !== undefined, 'the table of the HIPAA factors is not on this machine');
const confidences: Record<string, string> = { 'two sources': 'twoSources', memory: 'memory' };

beside.test('every row of the table is there, with its citation and how it is known', () => {
  const rows = readCsv(readFileSync(join(facts ?? '', 'hipaa_factors.csv'), 'utf8'));
  expect(
    hipaaRows.map(({ id, kind, group, pointsTo: way, citation, confidence }) => ({
      id,
      kind,
      group,
      way,
      citation,
      confidence,
    })),
  ).toEqual(
    rows.map((row) => ({
      id: row['id'],
      kind: row['kind'],
      group: row['group'],
      way: row['points_to'],
      citation: row['citation'],
      confidence: confidences[row['confidence']!],
    })),
  );
});
