import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bandOf,
  circumstances,
  enisaChoices,
  type EnisaChoices,
  enisaResult,
  enisaRow,
  enisaRowsOf,
  inPoints,
  weakRows,
} from '../../../shared/domain/severity/enisa.ts';
import { enisaSources } from '../../../shared/law/severity/enisa-sources.ts';
import { enisaRows } from '../../../shared/law/severity/enisa-table.ts';
import { enisaText } from '../../../shared/text/enisa.ts';
import { readCsv } from '../../support/csv.ts';
import { tablesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';
import { contextExamples, fullExamples } from './enisa-examples.ts';

/** The row of an element in a category with this score. */
function rowWith(element: 'dpc_step' | 'ei_level' | 'cb', category: string, quarters: number): string {
  const found = enisaRowsOf(element, category).find((row) => row.quarters === quarters);
  if (!found) throw new Error(`no row of ${element} ${category} with ${String(quarters)}`);
  return found.id;
}

const nothing = { over100: 'notKnown', unintelligible: 'notKnown', factors: [] } as const;
const choices = (more: Partial<EnisaChoices>): EnisaChoices => ({
  method: 'enisa',
  steps: ['dpc_simple_1'],
  identification: 'ei_level_maximum',
  confidentiality: null,
  integrity: null,
  availability: null,
  malicious_intent: null,
  ...nothing,
  factors: [],
  ...more,
});

/** The rows of an element, each with its score. */
const scored = (element: 'dpc_step' | 'ei_level' | 'cb') =>
  enisaRowsOf(element).map((row) => ({ ...row, quarters: row.quarters ?? Number.NaN }));

describe('the table', () => {
  test('has 81 rows, each with a name of its own, what it says, and sources that are listed', () => {
    expect(enisaRows).toHaveLength(81);
    expect(new Set(enisaRows.map(({ id }) => id)).size).toBe(81);
    const codes = new Set<string>(enisaSources.map(({ code }) => code));
    for (const { id, sources } of enisaRows) {
      expect(enisaText[id]?.says, id).toBeTruthy();
      expect(
        sources.filter((code) => !codes.has(code)),
        id,
      ).toEqual([]);
    }
  });

  test.each(scored('dpc_step'))('$id scores $quarters quarters', (row) => {
    const base = enisaRow(`dpc_${row.category}_base`);
    expect(row.quarters).toBe((base?.quarters ?? 0) + 4 * Number(row.step));
    const result = enisaResult(choices({ steps: [row.id] }));
    expect(result).toMatchObject({ dpc: row.quarters / 4, category: row.category, quarters: row.quarters });
    expect(result.dpc).toBeGreaterThanOrEqual(1);
    expect(result.dpc).toBeLessThanOrEqual(4);
  });

  test.each(scored('ei_level'))('$id multiplies', (row) => {
    expect(enisaResult(choices({ identification: row.id })).quarters).toBe(row.quarters);
    expect(enisaResult(choices({ identification: row.id, steps: ['dpc_sensitive_4'] })).quarters).toBe(
      4 * row.quarters,
    );
  });

  test.each(enisaRows.filter(({ element }) => element === 'ei_example'))('$id stands at its level', (row) => {
    expect(enisaRow(`ei_level_${row.step}`)?.quarters).toBe(row.quarters);
  });

  test.each(scored('cb'))('$id adds $quarters quarters', (row) => {
    const one = choices({ [row.category]: row.id });
    expect(enisaChoices.safeParse(one).success).toBe(true);
    expect(enisaResult(one).quarters).toBe(4 + row.quarters);
  });

  test.each(enisaRows.filter(({ element }) => element === 'dpc_factor'))(
    '$id may be named, and scores nothing',
    (row) => {
      const one = choices({ factors: [row.id] });
      expect(enisaChoices.safeParse(one).success).toBe(true);
      expect(enisaResult(one)).toEqual(enisaResult(choices({})));
      expect(['up', 'down']).toContain(row.step);
    },
  );

  test.each(enisaRows.filter(({ element }) => element === 'band'))(
    '$id is a band with these edges',
    ({ category, step }) => {
      const [, from = '', to = ''] = /^\[([^,]+),([^)]+)\)$/.exec(step) ?? [];
      const edge = (text: string, otherwise: number) => (text.includes('inf') ? otherwise : Number(text) * 4);
      expect(bandOf(edge(from, 1))).toBe(category);
      expect(bandOf(edge(to, 25) - 1)).toBe(category);
      if (!to.includes('inf')) expect(bandOf(edge(to, 0))).not.toBe(category);
    },
  );

  test.each([
    ['over100', 'flag_over_100'],
    ['unintelligible', 'flag_unintelligible'],
  ] as const)('%s is stated beside the level and leaves the score', (flag, id) => {
    expect(enisaRow(id)?.element).toBe('flag');
    const flagged = enisaResult(choices({ [flag]: 'yes' }));
    expect(flagged.flags).toEqual([flag]);
    expect(flagged.quarters).toBe(enisaResult(choices({ [flag]: 'no' })).quarters);
  });
});

describe('rules', () => {
  test('several categories: the highest counts, one category once', () => {
    expect(
      enisaResult(choices({ steps: ['dpc_simple_2', 'dpc_financial_4', 'dpc_behavioural_2'] })),
    ).toMatchObject({
      category: 'financial',
      dpc: 4,
    });
    expect(enisaChoices.safeParse(choices({ steps: ['dpc_simple_1', 'dpc_simple_2'] })).success).toBe(false);
    expect(enisaChoices.safeParse(choices({ steps: [] })).success).toBe(false);
  });

  test('a row of another scale is no choice', () => {
    expect(enisaChoices.safeParse(choices({ steps: ['ei_level_limited'] })).success).toBe(false);
    expect(enisaChoices.safeParse(choices({ integrity: 'cb_availability_25' })).success).toBe(false);
    expect(enisaChoices.safeParse(choices({ identification: 'ei_email_025' })).success).toBe(false);
  });

  test('every combination lies from 0.25 to 6 in quarter points, the circumstances within 0 and 2', () => {
    const scores = new Set<number>();
    const added = new Set<number>();
    const options = circumstances.map((name) => [null, ...enisaRowsOf('cb', name).map(({ id }) => id)]);
    for (const { id: step } of enisaRowsOf('dpc_step'))
      for (const { id: identification } of enisaRowsOf('ei_level'))
        for (const confidentiality of options[0]!)
          for (const integrity of options[1]!)
            for (const availability of options[2]!)
              for (const malicious_intent of options[3]!) {
                const result = enisaResult(
                  choices({
                    steps: [step],
                    identification,
                    confidentiality,
                    integrity,
                    availability,
                    malicious_intent,
                  }),
                );
                scores.add(result.quarters);
                added.add(result.circumstances);
              }
    expect([...scores].every(Number.isInteger)).toBe(true);
    expect(Math.max(...added)).toBe(8);
    expect(Math.min(...scores)).toBe(1);
    expect(Math.max(...scores)).toBe(24);
    // What two tools on the web print can't be reached.
    expect(scores.has(1.7 * 4)).toBe(false);
  });

  test('quarter points are written without rounding', () => {
    expect([1, 2, 3, 4, 15, 24].map(inPoints)).toEqual(['0.25', '0.5', '0.75', '1', '3.75', '6']);
  });

  test('what rests on one source is marked', () => {
    expect(weakRows(['ei_id_number_025', 'ei_level_maximum', null, 'dpc_sensitive_3'])).toEqual([
      'ei_id_number_025',
      'dpc_sensitive_3',
    ]);
  });
});

describe('examples', () => {
  test.each(fullExamples)('$id: $quarters quarters, $band', (example) => {
    const { category, dpc, identification, confidentiality, integrity, availability, malicious } = example;
    const result = enisaResult(
      choices({
        steps: [rowWith('dpc_step', category, dpc * 4)],
        identification: rowWith('ei_level', 'level', identification),
        confidentiality: rowWith('cb', 'confidentiality', confidentiality),
        integrity: rowWith('cb', 'integrity', integrity),
        availability: rowWith('cb', 'availability', availability),
        malicious_intent: rowWith('cb', 'malicious_intent', malicious),
      }),
    );
    expect(result).toMatchObject({ quarters: example.quarters, band: example.band });
  });

  test.each(contextExamples)('$id: $about is $category $dpc', ({ category, dpc }) => {
    const step = rowWith('dpc_step', category, dpc * 4);
    expect(enisaResult(choices({ steps: [step] }))).toMatchObject({ category, dpc });
  });

  test('three lie on the edge of a band, and belong to the upper one', () => {
    const onEdge = fullExamples.filter(({ quarters }) => [8, 12, 16].includes(quarters));
    expect(onEdge.map(({ id, band }) => [id, band])).toEqual([
      ['bs5a', 'high'],
      ['bs6a', 'very_high'],
      ['rd2', 'medium'],
    ]);
  });
});

const facts = tablesFolder('facts');
const beside = skipUnless(facts !== undefined, 'the table of the ENISA method is not on this machine');
const read = (name: string) => readCsv(readFileSync(join(facts ?? '', name), 'utf8'));
const quarters = (score: string) => (score === '' ? null : Number(score) * 4);
const confidences: Record<string, string> = {
  'two sources': 'twoSources',
  'one source': 'oneSource',
  derived: 'derived',
};

beside.describe('against the table that it was made from', () => {
  beside.test('every row is there, with its score, its sources and how it is known', () => {
    const rows = read('enisa_severity.csv').map((row) => ({
      id: row['id'],
      element: row['element'],
      category: row['category'],
      step: row['step'],
      quarters: quarters(row['score']!),
      sources: row['confidence'] === 'derived' ? [] : row['source']!.split(';'),
      confidence: confidences[row['confidence']!],
    }));
    expect(enisaRows).toEqual(rows);
  });

  beside.test('every example is there', () => {
    const rows = read('enisa_examples.csv');
    const full = rows.filter(({ kind }) => kind === 'full');
    expect(fullExamples.map(({ id, dpc, quarters: score, band }) => ({ id, dpc, score, band }))).toEqual(
      full.map((row) => ({
        id: row['id'],
        dpc: Number(row['dpc']),
        score: quarters(row['published_se']!),
        band: row['published_level'],
      })),
    );
    expect(full.map((row) => [quarters(row['computed_se']!), row['computed_level']])).toEqual(
      fullExamples.map(({ quarters: score, band }) => [score, band]),
    );
    expect(contextExamples.map(({ id, category, dpc }) => [id, category, String(dpc)])).toEqual(
      rows.filter(({ kind }) => kind !== 'full').map((row) => [row['id'], row['category'], row['dpc']]),
    );
  });

  beside.test('every source is listed', () => {
    expect(enisaSources.map(({ code }) => code)).toEqual(read('enisa_sources.csv').map(({ code }) => code));
  });
});
