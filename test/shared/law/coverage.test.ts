// Criterion 1 of the rule packs: every row of the tables is carried over with its citation and its unit, and nothing
// seen only in a code repository is shown as read in the law. rows.json lists the tables' rows: [unit, length, outer
// limit (breach rules only), the first 16 digits of the citation's SHA-256], in the tables' own words.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KnownBy, SourceKind } from '../../../shared/law/known.ts';
import { builtInPacks, ruleById, rulesOf } from '../../../shared/law/packs.ts';
import type { BreachRule, RequestRule, Rule, TimeRule } from '../../../shared/law/rule.ts';
import { root } from '../../../tools/project.mjs';
import { readCsv } from '../../support/csv.ts';
import { tablesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';
import rows from './rows.json' with { type: 'json' };

const units: Readonly<Record<string, string>> = {
  hours: 'hours',
  calendar_days: 'days',
  business_days: 'workingDays',
  months: 'months',
};
const standards: Readonly<Record<string, string>> = {
  without_undue_delay: 'withoutUndueDelay',
  asap: 'asSoonAsPossible',
  within_reasonable_time: 'withinReasonableTime',
  published_period: 'publishedPeriod',
};
/** A fixed date, which the table can only call "as soon as possible" (its notes name 1 February). */
const fixedDates = ['us-fcc-2024-small'];

/** Rows whose notes say that the role column names too many ("Public agencies only", "Only DFS covered entities"). */
const narrowedRoles: Readonly<Record<string, string>> = {
  'us-id-ag-agency': 'public_body',
  'us-ny-dfs': 'licensee',
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const length = (value: number | string | null, unit: string) =>
  value === null || value === '' ? null : { value: Number(value), unit: units[unit] };
const lengthText = (text: string) => (text === '' ? null : length(text.split(' ')[0]!, text.split(' ')[1]!));
const standardOf = (id: string, value: number | null, unit: string) => {
  if (value !== null) return 'number';
  return fixedDates.includes(id) ? 'fixedDate' : standards[unit];
};

const breach = Object.entries(rows.breach_rules) as unknown as [
  string,
  [string, number | null, string, string],
][];
const requests = Object.entries(rows.request_rules) as unknown as [string, [string, number | null, string]][];
const time = Object.entries(rows.time_rules) as unknown as [string, [string, null, string]][];

const ids = (kind: Rule['kind']) =>
  rulesOf(kind)
    .map(({ id }) => id)
    .sort();

test('every row listed is a rule, and every rule is a row listed', () => {
  expect([breach.length, requests.length, time.length]).toEqual([352, 279, 38]);
  expect(ids('breach')).toEqual(breach.map(([id]) => id).sort());
  expect(ids('request')).toEqual(requests.map(([id]) => id).sort());
  expect(ids('time')).toEqual(time.map(([id]) => id).sort());
});

test('no unit and no number changed on the way', () => {
  for (const [id, [unit, value, outer]] of breach) {
    const rule = ruleById(id) as BreachRule;
    expect(rule.period, id).toEqual(length(value, unit));
    expect(rule.standard, id).toBe(standardOf(id, value, unit));
    expect(rule.outerLimit, id).toEqual(lengthText(outer));
  }
  for (const [id, [unit, value]] of requests) {
    const rule = ruleById(id) as RequestRule;
    expect(rule.period, id).toEqual(length(value, unit));
    expect(rule.standard, id).toBe(standardOf(id, value, unit));
  }
  for (const [id, [unit]] of time) expect((ruleById(id) as TimeRule).counting.unit, id).toBe(unit);
});

test('each rule cites what its row cites', () => {
  for (const [id, row] of [...breach, ...requests, ...time])
    expect(hashOf(ruleById(id)!.citation), id).toBe(row.at(-1));
});

test('nothing seen only in a code repository is shown as read in the law', () => {
  const all: readonly Rule[] = [...rulesOf('breach'), ...rulesOf('request'), ...rulesOf('time')];
  const read = all.filter(({ known }) => known.by === KnownBy.statuteRead);
  expect(read.map(({ id }) => id)).toEqual(['us-vt-ind', 'us-vt-vendor']);
  for (const { id, known } of all) {
    const kinds = new Set(known.seenIn.map(({ kind }) => kind));
    if (known.by === KnownBy.statuteRead) expect(kinds, id).toContain(SourceKind.official);
    for (const { text, kind } of known.seenIn)
      if (/github/i.test(text)) expect(kind, id).toBe(SourceKind.codeRepository);
  }
});

test('only a contract’s rule has no address', () => {
  const without = [...rulesOf('breach'), ...rulesOf('request')].filter(({ address }) => address === null);
  expect(without.map(({ id }) => id)).toEqual(['xx-insurer']);
});

const tables = tablesFolder('regulations');
const { test: testWithTables } = skipUnless(
  tables !== undefined,
  'the tables of rules are not on this machine: the packs were compared with the committed list of their rows',
);
const table = (name: string) => readCsv(readFileSync(join(tables ?? '', `${name}.csv`), 'utf8'));
const code = (jurisdiction: string) =>
  jurisdiction === '(contract)' ? 'XX' : jurisdiction.replace(/ \(.*\)$/, '');
const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const by: Readonly<Record<string, readonly string[]>> = {
  verified: ['secondarySource', 'statuteRead'],
  known: ['generalKnowledge'],
  unsure: ['unsure'],
};

testWithTables('the committed list is that of the tables', () => {
  const listed = Object.fromEntries(
    [
      [
        'breach_rules',
        (row: Record<string, string>) => [row['period_unit'], row['period_value'], row['outer_limit']],
      ],
      ['request_rules', (row: Record<string, string>) => [row['period_unit'], row['period_value']]],
      ['time_rules', (row: Record<string, string>) => [row['unit'], '']],
    ].map(([name, cells]) => [
      name as string,
      Object.fromEntries(
        table(name as string).map((row) => {
          const [unit, value, ...more] = (cells as (row: Record<string, string>) => string[])(row);
          return [
            row['id'],
            [unit, value === '' ? null : Number(value), ...more, hashOf(row['source_citation']!)],
          ];
        }),
      ),
    ]),
  );
  expect(rows).toEqual(listed);
});

testWithTables('every cell of the breach rules is in the packs', () => {
  for (const row of table('breach_rules')) {
    const id = row['id']!;
    const rule = ruleById(id) as BreachRule;
    const cell = (name: string) => row[name]!;
    expect(rule, id).toMatchObject({
      jurisdiction: code(cell('jurisdiction')),
      regime: cell('regime'),
      role: narrowedRoles[id] ?? cell('role'),
      recipient: cell('recipient'),
      authority: cell('authority_name').replace(' - see authorities.csv', ''),
      startsAt: cell('clock_starts'),
      encryption: cell('encryption_safe_harbor'),
      harm: cell('risk_of_harm_threshold'),
      sequence: cell('sequence_rule') === '' ? null : cell('sequence_rule'),
      citation: cell('source_citation'),
      address: cell('source_url') === '' ? null : cell('source_url'),
      effectiveFrom: isDate(cell('effective_from')) ? cell('effective_from') : null,
      inForceOn20261124: cell('in_force_2026_11_24'),
      notes: cell('notes'),
    });
    expect(rule.threshold?.min ?? null, id).toBe(
      cell('threshold_min_affected') === '' ? null : Number(cell('threshold_min_affected')),
    );
    if (!cell('trigger').startsWith('Same')) expect(rule.trigger, id).toBe(cell('trigger'));
    if (cell('data_elements_scope') !== 'Same') expect(rule.elements, id).toBe(cell('data_elements_scope'));
    expect(by[cell('confidence')], id).toContain(rule.known.by);
    expect(rule.known.seenIn.length, id).toBe(sources(cell('seen_in'), '|'));
    // The number that the table repeats is the one in force; a minimum wait is none.
    const hard = length(cell('hard_deadline_value'), cell('hard_deadline_unit'));
    expect(rule.effect === 'embargo' ? null : (rule.period ?? rule.outerLimit), id).toEqual(hard);
  }
});

const sources = (text: string, mark: string) => text.split(mark).filter((one) => one.trim() !== '').length;

testWithTables('every cell of the request rules is in the packs', () => {
  for (const row of table('request_rules')) {
    const id = row['id']!;
    const rule = ruleById(id) as RequestRule;
    const cell = (name: string) => row[name]!;
    expect(rule, id).toMatchObject({
      jurisdiction: code(cell('jurisdiction')),
      regime: cell('regime'),
      requestType: cell('request_type'),
      pause: cell('clock_pause_rule'),
      citation: cell('source_citation'),
      address: cell('source_url'),
      effectiveFrom: isDate(cell('effective_from')) ? cell('effective_from') : null,
      inForceOn20261124: cell('in_force_2026_11_24'),
    });
    expect(rule.notes.startsWith(cell('notes')), id).toBe(true);
    const extension = length(cell('extension_value'), cell('extension_unit'));
    expect(rule.extension?.length ?? null, id).toEqual(extension);
    expect(`${rule.extension?.condition ?? ''} ${rule.notes}`.toLowerCase(), id).toContain(
      cell('extension_condition').toLowerCase(),
    );
    const [, value, unit, text] = /^(\d+) (\w+)(?: \((.*)\))?$/.exec(cell('acknowledgement_deadline')) ?? [];
    expect(rule.acknowledgement, id).toEqual(
      value === undefined ? null : { length: length(value, unit!), text: text ?? '' },
    );
    expect(cell('clock_rule'), id).toContain(rule.startsNote);
    if (cell('clock_rule').startsWith('from_')) expect(cell('clock_rule'), id).toContain(rule.startsAt);
    expect(by[cell('confidence')], id).toContain(rule.known.by);
    expect(rule.known.seenIn.length, id).toBe(sources(cell('seen_in').replaceAll(';', '|'), '|'));
  }
});

testWithTables('every cell of the time rules is in the packs', () => {
  for (const row of table('time_rules')) {
    const id = row['id']!;
    const rule = ruleById(id) as TimeRule;
    const cell = (name: string) => row[name]!;
    expect(rule, id).toMatchObject({
      jurisdiction: code(cell('jurisdiction')),
      appliesTo: cell('applies_to'),
      text: cell('rule'),
      counting: {
        start: cell('start_event_counted'),
        unit: cell('unit'),
        roll: cell('weekend_holiday_roll'),
        leastWorkingDays: cell('min_working_days'),
        end: cell('day_or_hour_end'),
        workingDay: cell('business_day_definition'),
      },
      citation: cell('source_citation'),
      address: cell('source_url'),
    });
    expect(rule.notes.startsWith(cell('notes')), id).toBe(true);
    if (rule.method === null) expect(rule.notes, id).toContain('no method: ');
    expect(by[cell('confidence')], id).toContain(rule.known.by);
  }
});

test('the document on coverage gives the counts of the packs', () => {
  const text = readFileSync(join(root, 'docs', 'law-coverage.md'), 'utf8').replaceAll(/ +/g, ' ');
  const says = (...cells: (string | number)[]) => expect(text).toContain(`| ${cells.join(' | ')} |`);
  const kinds = ['breach', 'request', 'time'] as const;
  for (const kind of kinds) says(`${kind} rules`, rulesOf(kind).length, rulesOf(kind).length, 0);
  const packs = (topic: string) =>
    ['breach', 'requests'].map((kind) => builtInPacks().get(`${kind}-${topic}.json`)!.rules.length);
  says('EU, UK, Switzerland', ...packs('eu-uk-ch'));
  says('US federal', ...packs('us-federal'));
  says('US states and territories', ...packs('us-states'));
  says('Canada', ...packs('canada'));
  says('other countries and contracts', ...packs('other'));
  const knownBy = (by: KnownBy) =>
    kinds.map((kind) => rulesOf(kind).filter((rule: Rule) => rule.known.by === by).length);
  says('statute read', ...knownBy('statuteRead'));
  says('secondary source', ...knownBy('secondarySource'));
  says('general knowledge', ...knownBy('generalKnowledge'));
  says('unsure', ...knownBy('unsure'));
  const scoped = (kind: BreachRule['scope']['kind']) =>
    rulesOf('breach').filter((rule) => rule.scope.kind === kind);
  says("the state's list of combinations", scoped('stateList').length);
  says('any personal data', scoped('anyPersonalData').length);
  says('not decided by data', scoped('notByData').length);
  says('named elements', scoped('elements').length);
  says('unparsed: "may be met: check"', scoped('unparsed').length);
  for (const { id } of scoped('unparsed')) expect(text).toContain(`\`${id}\``);
  for (const rule of rulesOf('time')) if (rule.method === null) expect(text).toContain(`\`${rule.id}\``);
});
