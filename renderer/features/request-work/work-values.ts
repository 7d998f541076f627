import { zonedTime } from '../../../shared/dates.ts';
import { ownZone } from '../../ui/now.ts';
import { isReadable, typedTime } from '../../ui/typed-times.ts';
import { emptyTimeText, timeTextOf, type ZonedTimeText } from '../../ui/zoned-time-text.ts';
import type { Recorded, Values, WorkField } from './work-kind.ts';

/** What stands in the form, by the field's name. */
export type Typed = Record<string, string | ZonedTimeText | readonly string[]>;

function typedField({ name, kind }: WorkField, record: Recorded | null): Typed[string] {
  const value = record?.[name];
  if (kind === 'time') {
    const at = zonedTime.safeParse(value).data;
    return at === undefined ? emptyTimeText(ownZone()) : timeTextOf(at);
  }
  if (kind === 'documents') return [];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** @returns what the form begins with: what is recorded, or nothing */
export const typedOf = (fields: readonly WorkField[], record: Recorded | null): Typed =>
  Object.fromEntries(fields.map((field) => [field.name, typedField(field, record)]));

const timeIn = (value: Typed[string] | undefined): ZonedTimeText | null =>
  typeof value === 'object' && 'date' in value ? value : null;

/** @returns whether each date that was begun can be read */
export const areDatesReadable = (fields: readonly WorkField[], typed: Typed): boolean =>
  fields.every(({ name }) => {
    const time = timeIn(typed[name]);
    return time === null || isReadable(time);
  });

function valueOf({ name, kind }: WorkField, typed: Typed): unknown {
  const value = typed[name];
  const time = timeIn(value);
  if (time !== null) return typedTime(time);
  if (typeof value !== 'string') return value;
  const words = value.trim();
  if (words === '') return null;
  return kind === 'number' ? Number(words) : words;
}

/** @returns what is saved: an empty field as none */
export const valuesOf = (fields: readonly WorkField[], typed: Typed): Values =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field, typed)]));
