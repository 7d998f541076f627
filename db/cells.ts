import { type JsonValue, canonicalJson } from './canonical.ts';
import { type EntityName, descriptorOf } from './entities.ts';

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Cell = string | number | null;

/**
 * @returns the columns a field fills and their values, none for a journal-only field
 * @throws TypeError when the value isn't of the field's kind: a record is never stored as something else
 */
export function cellsFor(
  entity: EntityName,
  field: string,
  value: JsonValue,
): [column: string, cell: Cell][] {
  const kind = descriptorOf(entity).fields[field];
  if (kind === undefined) throw new TypeError(`${entity} has no field ${field}`);
  const column = snake(field);
  switch (kind) {
    case 'none':
      return [];
    case 'zoned':
      return zonedCells(column, value);
    case 'json':
      return [[column, value === null ? null : canonicalJson(value)]];
    case 'boolean':
      if (value !== null && typeof value !== 'boolean') throw mismatch(entity, field);
      return [[column, value === null ? null : Number(value)]];
    case 'integer':
      if (value !== null && !Number.isSafeInteger(value)) throw mismatch(entity, field);
      return [[column, value as number | null]];
    case 'text':
      if (value !== null && typeof value !== 'string') throw mismatch(entity, field);
      return [[column, value]];
  }
}

function mismatch(entity: EntityName, field: string): TypeError {
  return new TypeError(`${entity}.${field} can't hold a value of this type`);
}

function zonedCells(column: string, value: JsonValue): [string, Cell][] {
  const zone = column.replace(/(^|_)at$/, '$1zone');
  if (value === null) {
    return [
      [column, null],
      [zone, null],
    ];
  }
  if (typeof value !== 'object' || Array.isArray(value))
    throw new TypeError(`${column} needs a time with its zone`);
  const { at, zone: name } = value;
  if (typeof at !== 'string' || typeof name !== 'string')
    throw new TypeError(`${column} needs a time with its zone`);
  return [
    [column, at],
    [zone, name],
  ];
}
