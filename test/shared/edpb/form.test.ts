import { describe, expect, test } from 'vitest';
import {
  type EdpbAnswer,
  type EdpbAnswers,
  edpbField,
  edpbFields,
  optionsOf,
  wrongAnswer,
} from '../../../shared/domain/edpb/answers.ts';
import { formConflicts } from '../../../shared/domain/edpb/conflicts.ts';
import { formContent } from '../../../shared/domain/edpb/content.ts';
import { type Condition, readCondition } from '../../../shared/domain/edpb/condition.ts';
import type { EdpbContext } from '../../../shared/domain/edpb/context.ts';
import { fieldStates, type Form, missingFields, progressOf } from '../../../shared/domain/edpb/form.ts';
import { edpbRows, edpbTemplate, type EdpbRow } from '../../../shared/law/edpb/template.ts';
import { answerInWords } from '../../../shared/text/edpb-words.ts';

const context: EdpbContext = { authority: null, local: [], controllerInEea: 'notKnown' };
const now = '2026-11-24T15:00:00.000Z';
const form = (answers: EdpbAnswers, more: Partial<EdpbContext> = {}): Form => ({
  answers,
  context: { ...context, ...more },
  now,
});
const stateOf = (one: Form, row: number) => fieldStates(one).find((state) => state.row.row === row)!;
const rowOf = (number: number): EdpbRow => edpbRows.find(({ row }) => row === number)!;

const contact = { name: 'A', address: 'B', telephone: '1', email: 'a@example.org' };

/** An answer of the row's kind, which conditions take for filled. */
function someAnswer(row: EdpbRow): EdpbAnswer {
  const [option] = optionsOf(row);
  switch (row.type) {
    case 'multi':
    case 'country':
      return [option![0]];
    case 'single':
    case 'yesno':
      return row.isRepeated === true ? [option![0]] : option![0];
    case 'number':
      return row.isRepeated === true ? { at: 3 } : 3;
    case 'date':
      return '2026-11-20';
    case 'datetime':
      return '2026-11-20T10:00[Europe/London]';
    case 'contact':
      return row.isRepeated === true ? [contact] : contact;
    default:
      return row.isRepeated === true ? ['Text'] : 'Text';
  }
}

/** Makes a condition hold, or a part of it fail, by answers and context; the rows it looks at are made shown before. */
class Maker {
  answers: Record<string, EdpbAnswer> = {};
  context = { ...context };

  set(row: EdpbRow, answer: EdpbAnswer): void {
    if (row.condition !== undefined) this.make(readCondition(row.condition));
    this.answers[row.key] = answer;
  }

  choose(row: EdpbRow, option: string): void {
    const before = this.answers[row.key];
    const isList = row.type === 'multi' || row.type === 'country' || row.isRepeated === true;
    this.set(row, isList ? [...(Array.isArray(before) ? before.map(String) : []), option] : option);
  }

  make(condition: Condition): void {
    switch (condition.kind) {
      case 'and':
        for (const part of condition.parts) this.make(part);
        return;
      case 'or':
        this.make(condition.parts[0]!);
        return;
      case 'in':
      case 'contains':
        this.choose(rowOf(condition.row), condition.values[0]!);
        return;
      case 'notIn': {
        const row = rowOf(condition.row);
        this.choose(row, optionsOf(row).find(([key]) => !condition.values.includes(key))![0]);
        return;
      }
      case 'filled':
        this.set(rowOf(condition.row), someAnswer(rowOf(condition.row)));
        return;
      case 'local':
        this.context.local = [...this.context.local, condition.name as EdpbContext['local'][number]];
        return;
      case 'laterThan':
        this.set(rowOf(condition.row), '2026-11-21T14:59[Europe/London]');
        return;
      case 'controllerInEea':
        this.context.controllerInEea = condition.is;
    }
  }

  get form(): Form {
    return { answers: this.answers, context: this.context, now };
  }
}

const made = (row: EdpbRow): Maker => {
  const maker = new Maker();
  if (row.condition !== undefined) maker.make(readCondition(row.condition));
  return maker;
};

/** The parts of a condition each of which must hold; of one with `or`, the whole. */
const neededParts = (condition: Condition): readonly Condition[] =>
  condition.kind === 'and' ? condition.parts : [condition];

describe('every field', () => {
  test.each(edpbFields)('$row $key: shown, filled and exported where its condition holds', (row) => {
    const maker = made(row);
    const before = stateOf(maker.form, row.row);
    expect(before).toMatchObject({ isShown: true, isRequired: row.required !== 'optional' });
    expect(missingFields(maker.form).some((state) => state.row === row)).toBe(before.isRequired);

    maker.answers[row.key] = someAnswer(row);
    expect(wrongAnswer(maker.answers)).toBeUndefined();
    expect(missingFields(maker.form).some((state) => state.row === row)).toBe(false);
    const exported = formContent(maker.form, edpbTemplate).fields.find(({ key }) => key === row.key);
    expect(exported).toMatchObject({ row: row.row, section: row.section, value: maker.answers[row.key] });
    expect(answerInWords(row, maker.answers[row.key])).toBeTruthy();
    const letters = optionsOf(row).filter(([key]) => [maker.answers[row.key]].flat().includes(key));
    expect(exported?.options ?? []).toEqual(letters.map(([key, letter]) => ({ key, letter })));
  });

  test.each(edpbFields.filter(({ condition }) => condition !== undefined))(
    '$row $key: hidden while $condition fails, each part of it',
    (row) => {
      const parts = neededParts(readCondition(row.condition!));
      for (const part of parts) {
        const maker = new Maker();
        for (const other of parts) if (other !== part) maker.make(other);
        const needed = rowNamed(part);
        // What makes another part hold may make this one hold too, as 55 contains both; what it needs is taken away.
        if (needed !== null) maker.answers = withoutRow(maker.answers, needed);
        if (part.kind === 'controllerInEea') maker.context.controllerInEea = 'notKnown';
        const { isShown, isRequired } = stateOf(maker.form, row.row);
        expect(isShown, JSON.stringify(part)).toBe(row.isAlwaysOffered === true);
        expect(isRequired).toBe(false);
        maker.answers[row.key] = someAnswer(row);
        const exported = formContent(maker.form, edpbTemplate).fields.some(({ key }) => key === row.key);
        expect(exported).toBe(row.isAlwaysOffered === true);
      }
    },
  );

  test.each(edpbFields.filter(({ optionCondition }) => optionCondition !== undefined))(
    '$row $key: $optionCondition',
    (row) => {
      const [option = '', condition = ''] = row.optionCondition!.split(' only_if ');
      const maker = made(row);
      expect(stateOf(maker.form, row.row).offered).not.toContain(option);
      expect(stateOf(maker.form, row.row).offered).toHaveLength(optionsOf(row).length - 1);
      maker.answers[row.key] = row.type === 'multi' ? [option] : option;
      expect(formConflicts(maker.form)).toContainEqual({ key: row.key, what: 'notOffered' });
      maker.make(readCondition(condition));
      expect(stateOf(maker.form, row.row).offered).toContain(option);
      expect(formConflicts(maker.form)).not.toContainEqual({ key: row.key, what: 'notOffered' });
    },
  );

  test.each(edpbFields)('$row $key: an answer of another kind is named', (row) => {
    const wrong: EdpbAnswer =
      row.type === 'number' ? 'many' : row.type === 'text' || row.type === 'longtext' ? 7 : 'no such';
    expect(wrongAnswer({ [row.key]: wrong })).toBe(row.key);
  });
});

function rowNamed(condition: Condition): number | null {
  return 'row' in condition ? condition.row : null;
}

function withoutRow(answers: Record<string, EdpbAnswer>, number: number): Record<string, EdpbAnswer> {
  const { [rowOf(number).key]: _, ...others } = answers;
  return others;
}

describe('single rows', () => {
  test('49: late is more than 72 hours after becoming aware, of a first filing', () => {
    const aware = (time: string, type = 'new') =>
      stateOf(form({ notification_type: type, aware_at: time }), 49).isShown;
    expect(aware('2026-11-21T14:59[Europe/London]')).toBe(true);
    expect(aware('2026-11-21T15:00[Europe/London]')).toBe(false);
    expect(aware('2026-11-21T14:59[Europe/London]', 'follow_up')).toBe(false);
    // Of a day alone, its first moment counts: what may be late is asked.
    expect(aware('2026-11-21[Europe/London]')).toBe(true);
    expect(aware('2026-11-22[Europe/London]')).toBe(false);
  });

  test('53: remarks are always offered, and needed when dates are estimates', () => {
    expect(stateOf(form({}), 53)).toMatchObject({ isShown: true, isRequired: false });
    expect(stateOf(form({ dates_estimated: 'yes' }), 53)).toMatchObject({ isShown: true, isRequired: true });
  });

  test('83: consequences of availability follow availability, not integrity', () => {
    expect(stateOf(form({ cia: ['availability'] }), 83).isShown).toBe(true);
    expect(stateOf(form({ cia: ['integrity'] }), 83).isShown).toBe(false);
    expect(stateOf(form({ cia: ['integrity'] }), 81).isShown).toBe(true);
  });

  test('a row that isn’t shown has no answer for the rows that look at it', () => {
    const answers = {
      notification_type: 'new',
      notification_subtype: 'withdraw',
      dpo_designated: 'yes',
      reporter_function: 'dpo',
    };
    expect(stateOf(form(answers), 30).isShown).toBe(false);
    expect(stateOf(form({ ...answers, reporter_function: 'legal_rep' }), 30).isShown).toBe(true);
  });

  test('each country named needs its number, each party its name', () => {
    const inEea = { controllerInEea: 'yes' } as const;
    const countries = { cross_border: 'yes', subject_countries: ['de', 'fr'] };
    const misses = (answers: EdpbAnswers, key: string) =>
      missingFields(form(answers, inEea)).some(({ row }) => row.key === key);
    expect(misses({ ...countries, subjects_per_country: { de: 3 } }, 'subjects_per_country')).toBe(true);
    expect(misses({ ...countries, subjects_per_country: { de: 3, fr: 0 } }, 'subjects_per_country')).toBe(
      false,
    );
    const parties = { other_parties: 'yes', other_party_role: ['processor', 'other'] };
    expect(misses({ ...parties, other_party_name: ['A', ''] }, 'other_party_name')).toBe(true);
    expect(misses({ ...parties, other_party_name: ['A', 'B'] }, 'other_party_name')).toBe(false);
  });

  test('progress counts what must be filled as the answers make it', () => {
    const empty = progressOf(form({}));
    expect(empty.filled).toBe(0);
    const withAnswer = progressOf(form({ cia: ['availability'] }));
    expect(withAnswer).toEqual({ filled: 1, required: empty.required + 2 });
  });
});

describe('what doesn’t fit together is said where it is put right', () => {
  const conflicts = (answers: EdpbAnswers, more: Partial<EdpbContext> = {}) =>
    formConflicts(form(answers, more));
  const london = (time: string) => `2026-11-${time}[Europe/London]`;

  test('times out of order', () => {
    const happened = { occurrence: 'begin_end', begin_at: london('20T10:00') };
    expect(conflicts({ ...happened, end_at: london('20T09:00') })).toEqual([
      { key: 'end_at', what: 'endBeforeBegin' },
    ]);
    expect(conflicts({ ...happened, aware_at: london('19T10:00') })).toEqual([
      { key: 'aware_at', what: 'awareBeforeBegin' },
    ]);
    expect(conflicts({ aware_at: london('25T10:00') })).toEqual([
      { key: 'aware_at', what: 'filedBeforeAware' },
    ]);
    expect(
      conflicts({ discovery_source: 'processor', aware_at: london('19T10:00'), told_us_on: '2026-11-20' }),
    ).toEqual([{ key: 'told_us_on', what: 'toldUsAfterAware' }]);
    expect(conflicts({ ...happened, told_status: 'yes', told_from: '2026-11-19' })).toEqual([
      { key: 'told_from', what: 'toldBeforeBegin' },
    ]);
    expect(conflicts({ told_status: 'no_on_date', will_tell_on: '2026-11-23' })).toEqual([
      { key: 'will_tell_on', what: 'willTellInPast' },
    ]);
    // The same day, one with a time and one without, is no contradiction.
    expect(conflicts({ ...happened, end_at: london('20') })).toEqual([]);
  });

  test('countries with more people than there are, or that aren’t named', () => {
    const answers = {
      subject_count_mode: 'exact',
      subject_count: 10,
      cross_border: 'yes',
      subject_countries: ['de', 'fr'],
    };
    const inEea = { controllerInEea: 'yes' } as const;
    expect(conflicts({ ...answers, subjects_per_country: { de: 6, fr: 5 } }, inEea)).toEqual([
      { key: 'subjects_per_country', what: 'sumAboveTotal' },
    ]);
    expect(conflicts({ ...answers, subjects_per_country: { de: 6, fr: 4 } }, inEea)).toEqual([]);
    expect(conflicts({ ...answers, subjects_per_country: { de: 6, it: 1 } }, inEea)).toEqual([
      { key: 'subjects_per_country', what: 'withoutCountry' },
    ]);
    // Hidden fields contradict nothing.
    expect(conflicts({ ...answers, subjects_per_country: { de: 6, fr: 5 } })).toEqual([]);
  });
});

test('a field is found by its key, a heading is none', () => {
  expect(edpbField('aware_at')?.row).toBe(48);
  expect(edpbField('h_1')).toBeUndefined();
});
