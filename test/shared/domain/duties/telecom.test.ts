import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../../../shared/law/packs.ts';
import { changed, expectedVerdicts, moment, type Verdict, verdictsOf, written } from './expected-duties.ts';

const ids = rulesOf('breach').map(({ id }) => id);

describe.each(['telecom-cpni', 'telecom-ssn'])('%s', (name) => {
  const by = written(name);

  test('has exactly the duties that were written down by hand', () => {
    const expected = expectedVerdicts(by, ids);
    for (const id of [...Object.keys(by.met), ...Object.keys(by.mayBeMet), ...Object.keys(by.notMet)])
      expect(ids).toContain(id);
    expect(Object.fromEntries(verdictsOf(by.facts))).toEqual(Object.fromEntries(expected));
  });

  test.each(by.changes.map((change) => [change.fact, change] as const))(
    'changes exactly the expected duties: %s',
    (_, { set, changes }) => {
      const before = verdictsOf(by.facts);
      const after = verdictsOf(changed(by.facts, set));
      const differing = ids.filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)));
      expect(differing.sort()).toEqual(Object.keys(changes).sort());
      for (const [id, expected] of Object.entries(changes))
        expect(after.get(id)).toMatchObject(spelled(expected));
    },
  );
});

/** As the engine's verdicts are spelled: facts sorted, moments in one form. */
function spelled({ missing, asks, due, ...rest }: Partial<Verdict>): Partial<Verdict> {
  return {
    ...rest,
    ...(missing ? { missing: [...missing].sort() } : {}),
    ...(asks ? { asks: [...asks].sort() } : {}),
    ...(due === undefined ? {} : { due: due === null ? null : moment(due) }),
  };
}
