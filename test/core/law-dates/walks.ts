// What the walks share: a core whose clock a test moves to each day, and the dates of a case by their rule.
import type { CaseId } from '../../../shared/ids.ts';
import { createOpenTestCore, type TestCore } from '../../support/test-core.ts';

export type Walk = TestCore & {
  /** Moves the clock to six in the evening UTC of a day, and gives ten in the morning of it, as recorded in the zone. */
  day: (date: string, zone?: string) => { at: string; zone: string };
  /** The last day of each rule that has a date by now. */
  dues: (id: CaseId) => Promise<Record<string, string | null>>;
  /** Whether each duty that was met was met in time. */
  met: (id: CaseId) => Promise<Record<string, boolean | null>>;
};

/** The walks begin on 2 January 2026. */
export async function startWalk(): Promise<Walk> {
  const core = await createOpenTestCore();
  core.clock.wall = Date.parse('2026-01-02T18:00:00.000Z');
  const datesOf = async (id: CaseId) => (await core.client.lawDates.ofCase({ id })).dates;
  return {
    ...core,
    day: (date, zone = 'Europe/London') => {
      const wall = Date.parse(`${date}T18:00:00.000Z`);
      core.clock.pass(wall - core.clock.wall);
      return { at: `${date}T10:00:00.000Z`, zone };
    },
    dues: async (id) => Object.fromEntries((await datesOf(id)).map(({ rule, dueOn }) => [rule, dueOn])),
    met: async (id) =>
      Object.fromEntries(
        (await datesOf(id)).flatMap(({ rule, metAt, isInTime }) =>
          metAt === null ? [] : [[rule, isInTime]],
        ),
      ),
  };
}
