/** A condition of the template, read: which rows it looks at and what it needs of them. */
export type Condition =
  | { kind: 'and' | 'or'; parts: readonly Condition[] }
  | { kind: 'in' | 'notIn' | 'contains'; row: number; values: readonly string[] }
  | { kind: 'filled'; row: number }
  /** The receiving authority switched the field on. */
  | { kind: 'local'; name: string }
  /** The form is filed later than so many hours after the time of a row. */
  | { kind: 'laterThan'; row: number; hours: number }
  | { kind: 'controllerInEea'; is: 'yes' | 'no' };

const forms: readonly (readonly [RegExp, (found: readonly string[]) => Condition])[] = [
  [
    /^(\d+) (in|not_in|contains) \(([a-z0-9_,]+)\)$/,
    ([row = '', word = '', values = '']) => ({
      kind: word === 'in' ? 'in' : word === 'not_in' ? 'notIn' : 'contains',
      row: Number(row),
      values: values.split(','),
    }),
  ],
  [/^filled\((\d+)\)$/, ([row = '']) => ({ kind: 'filled', row: Number(row) })],
  [/^local\(([a-z_]+)\)$/, ([name = '']) => ({ kind: 'local', name })],
  [
    /^now > (\d+) \+ (\d+)h$/,
    ([row = '', hours = '']) => ({ kind: 'laterThan', row: Number(row), hours: Number(hours) }),
  ],
  [
    /^controller_in_eea = (yes|no)$/,
    ([is]) => ({ kind: 'controllerInEea', is: is === 'yes' ? 'yes' : 'no' }),
  ],
];

function readOne(text: string): Condition {
  for (const [pattern, make] of forms) {
    const found = pattern.exec(text);
    if (found) return make(found.slice(1));
  }
  throw new SyntaxError(`not a condition of the template: ${text}`);
}

function joined(kind: 'and' | 'or', texts: readonly string[], read: (text: string) => Condition): Condition {
  const [only, ...others] = texts;
  return only !== undefined && others.length === 0 ? read(only) : { kind, parts: texts.map(read) };
}

/**
 * Reads a condition: `N in (a,b)`, `N not_in (a)`, `N contains (a)`, `filled(N)`, `local(x)`, `now > N + 72h`,
 * `controller_in_eea = yes`, joined by `and` and `or`, of which `and` binds more tightly.
 *
 * @throws SyntaxError for anything else
 */
export function readCondition(text: string): Condition {
  return joined('or', text.trim().split(' or '), (one) => joined('and', one.trim().split(' and '), readOne));
}

/** @returns the rows that a condition looks at */
export function rowsLookedAt(condition: Condition): number[] {
  if ('parts' in condition) return condition.parts.flatMap(rowsLookedAt);
  return 'row' in condition ? [condition.row] : [];
}

/** What conditions are decided by. A row that isn't shown has no answer. */
export type Looked = {
  /** Every option chosen in a row; none for a row without answer. */
  chosen: (row: number) => readonly string[];
  isFilled: (row: number) => boolean;
  /** Whether the form is filed more than so many hours after the time of a row. */
  isLaterThan: (row: number, hours: number) => boolean;
  local: ReadonlySet<string>;
  controllerInEea: 'yes' | 'no' | 'notKnown';
};

/** @returns whether a condition holds; one about a row without answer doesn't, `not_in` included */
export function holds(condition: Condition, looked: Looked): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, looked));
    case 'or':
      return condition.parts.some((part) => holds(part, looked));
    case 'in':
    case 'contains':
      return looked.chosen(condition.row).some((one) => condition.values.includes(one));
    case 'notIn': {
      const chosen = looked.chosen(condition.row);
      return chosen.length > 0 && chosen.every((one) => !condition.values.includes(one));
    }
    case 'filled':
      return looked.isFilled(condition.row);
    case 'local':
      return looked.local.has(condition.name);
    case 'laterThan':
      return looked.isLaterThan(condition.row, condition.hours);
    case 'controllerInEea':
      return looked.controllerInEea === condition.is;
  }
}
