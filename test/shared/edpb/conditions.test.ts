import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edpbFields, optionsOf } from '../../../shared/domain/edpb/answers.ts';
import { holds, type Looked, readCondition, rowsLookedAt } from '../../../shared/domain/edpb/condition.ts';
import { edpbOptions } from '../../../shared/law/edpb/options.ts';
import { edpbRows } from '../../../shared/law/edpb/template.ts';
import { edpbOptionText } from '../../../shared/text/edpb-options.ts';
import { edpbRowText } from '../../../shared/text/edpb-template.ts';
import { readCsv } from '../../support/csv.ts';
import { tablesFolder } from '../../support/samples.ts';
import { skipUnless } from '../../support/skips.ts';

const nothing: Looked = {
  chosen: () => [],
  isFilled: () => false,
  isLaterThan: () => false,
  local: new Set(),
  controllerInEea: 'notKnown',
};
const answered = (answers: Record<number, string[]>): Looked => ({
  ...nothing,
  chosen: (row) => answers[row] ?? [],
  isFilled: (row) => answers[row] !== undefined,
});
const isSo = (text: string, looked: Looked) => holds(readCondition(text), looked);

describe('the grammar', () => {
  test('one of several options, none of them, or one among several chosen', () => {
    expect(isSo('3 in (new,follow_up)', answered({ 3: ['new'] }))).toBe(true);
    expect(isSo('3 in (follow_up)', answered({ 3: ['new'] }))).toBe(false);
    expect(isSo('23 not_in (dpo)', answered({ 23: ['other'] }))).toBe(true);
    expect(isSo('23 not_in (dpo)', answered({ 23: ['dpo'] }))).toBe(false);
    expect(isSo('23 not_in (dpo)', nothing)).toBe(false);
    expect(isSo('55 contains (integrity)', answered({ 55: ['integrity', 'availability'] }))).toBe(true);
    expect(isSo('55 contains (integrity)', answered({ 55: ['availability'] }))).toBe(false);
  });

  test('what is filled, switched on, later, and where the controller is', () => {
    expect(isSo('filled(10)', answered({ 10: ['vat'] }))).toBe(true);
    expect(isSo('filled(10)', nothing)).toBe(false);
    expect(isSo('local(national_id)', { ...nothing, local: new Set(['national_id']) })).toBe(true);
    expect(isSo('local(national_id)', { ...nothing, local: new Set(['identifier']) })).toBe(false);
    expect(
      isSo('now > 48 + 72h', { ...nothing, isLaterThan: (row, hours) => row === 48 && hours === 72 }),
    ).toBe(true);
    expect(isSo('now > 48 + 72h', nothing)).toBe(false);
    expect(isSo('controller_in_eea = no', { ...nothing, controllerInEea: 'no' })).toBe(true);
    expect(isSo('controller_in_eea = no', nothing)).toBe(false);
  });

  test('and binds more tightly than or', () => {
    const text = '1 in (a) or 2 in (a) and 3 in (a)';
    expect(isSo(text, answered({ 1: ['a'] }))).toBe(true);
    expect(isSo(text, answered({ 2: ['a'] }))).toBe(false);
    expect(isSo(text, answered({ 2: ['a'], 3: ['a'] }))).toBe(true);
    expect(rowsLookedAt(readCondition(text))).toEqual([1, 2, 3]);
  });

  test.each(['3 is (new)', '3 in new', '3 in (new) xor 4 in (b)', '', 'filled(x)', '3 in (new) and'])(
    '%j is no condition',
    (text) => {
      expect(() => readCondition(text)).toThrow(SyntaxError);
    },
  );
});

describe('the template', () => {
  test('has 126 rows, 100 of them fields, each with a name; 37 lists with 291 options', () => {
    expect(edpbRows).toHaveLength(126);
    expect(edpbFields).toHaveLength(100);
    expect(new Set(edpbRows.map(({ key }) => key)).size).toBe(126);
    for (const { key } of edpbRows) expect(edpbRowText[key], key).toBeTruthy();
    expect(Object.keys(edpbOptions)).toHaveLength(37);
    expect(Object.values(edpbOptions).flat()).toHaveLength(291);
    for (const [list, options] of Object.entries(edpbOptions) as [
      keyof typeof edpbOptions,
      readonly (readonly [string, unknown])[],
    ][])
      for (const [key] of options) expect(edpbOptionText[list][key], `${list}.${key}`).toBeTruthy();
  });

  test('every condition reads, looks back only, and names options that are there', () => {
    for (const { row, condition, optionCondition } of edpbRows) {
      const texts = [condition, optionCondition?.split(' only_if ')[1]].filter((one) => one !== undefined);
      for (const text of texts) {
        const read = readCondition(text);
        for (const looked of rowsLookedAt(read)) expect(looked, text).toBeLessThan(row);
        for (const part of 'parts' in read ? read.parts : [read]) {
          if (!('values' in part)) continue;
          const source = edpbFields.find((one) => one.row === part.row);
          const keys = source === undefined ? [] : optionsOf(source).map(([key]) => key);
          expect(
            part.values.filter((value) => !keys.includes(value)),
            text,
          ).toEqual([]);
        }
      }
    }
  });

  test('the rows that looked wrong are put right', () => {
    const rowOf = (number: number) => edpbRows.find(({ row }) => row === number);
    expect(rowOf(49)?.condition).toBe('now > 48 + 72h and 3 in (new)');
    expect(rowOf(83)?.condition).toBe('55 contains (availability)');
    expect(rowOf(95)?.type).toBe('longtext');
  });
});

const facts = tablesFolder('facts');
const beside = skipUnless(facts !== undefined, 'the tables of the EDPB’s template are not on this machine');
const read = (name: string) => readCsv(readFileSync(join(facts ?? '', name), 'utf8'));

beside.describe('against the tables that it was made from', () => {
  beside.test('every row is there', () => {
    expect(
      edpbRows.map((row) => ({
        row: String(row.row),
        section: row.section,
        key: row.key,
        type: row.type,
        options: row.options ?? '',
        required: row.required,
        condition: row.condition ?? '',
        repeated: row.isRepeated === true ? 'yes' : 'no',
        option: row.optionCondition ?? '',
        gdpr: row.gdpr ?? '',
      })),
    ).toEqual(
      read('edpb_fields.csv').map((row) => ({
        row: row['row'],
        section: row['section'],
        key: row['key'],
        type: row['input_type'],
        options: row['options_list'],
        required: row['required'],
        condition: row['condition'],
        repeated: row['repeatable'],
        option: row['option_condition'],
        gdpr: row['gdpr_ref'],
      })),
    );
  });

  beside.test('every option is there with its letter', () => {
    const options = Object.entries(edpbOptions).flatMap(([list, all]) =>
      all.map(([key, letter]) => [list, key, letter ?? '']),
    );
    expect(options).toEqual(
      read('edpb_vocab.csv').map((row) => [row['list'], row['key'], row['official_key']]),
    );
  });
});
