import type { JsonValue } from '../../db/canonical.ts';

/** @returns those of the named fields that were given, an empty text as none: what an act may record as it stands. */
export function givenFields<N extends string>(
  names: readonly N[],
  facts: { readonly [F in N]?: JsonValue | undefined },
): { [F in N]?: JsonValue } {
  const given = names.filter((name) => facts[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, facts[name] === '' ? null : facts[name]])) as {
    [F in N]?: JsonValue;
  };
}
