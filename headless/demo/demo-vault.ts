import type { Core } from '../../core/create-core.ts';
import type { UnlockSecret } from '../../core/ports.ts';
import { breachTurns } from './breaches.ts';
import { demoCases } from './cases/all.ts';
import type { DemoClock } from './demo-clock.ts';
import { calendarFrom, omaha } from './moments.ts';
import { type Stage, play } from './play.ts';
import type { Who } from './script.ts';

export const demoPerson = {
  name: 'Marian Kessler',
  passphrase: 'copper lantern over quiet orchard',
} as const;
const secondPerson = { name: 'Priya Raghavan', passphrase: 'seven grey barges under fog' } as const;

type Turn = { by: Who; instant: number; play: () => Promise<unknown> };

/** All that happens, in the order in which it happened. */
function turnsOf(stage: Stage): Turn[] {
  const { calendar, client } = stage;
  const ofCases = demoCases.flatMap((demoCase) =>
    demoCase.steps.map(({ by, at, deed }) => ({
      by,
      instant: calendar.instant(at),
      play: () => play(stage, demoCase, deed),
    })),
  );
  return [...ofCases, ...breachTurns(client, calendar)].sort((one, other) => one.instant - other.instant);
}

/**
 * Makes a vault with some weeks of a privacy office in it and leaves it open for {@link demoPerson}. Both people work
 * in it, each in a session of their own: what a person did stands under that person's name and time.
 *
 * @param core over ports with `clock` as their clock
 * @param clock the weeks end at its present time
 */
export async function fillDemoVault(core: Core, folder: string, clock: DemoClock): Promise<void> {
  const { client } = core;
  const calendar = calendarFrom(clock.now());
  const put = (by: Who, instant: number) =>
    clock.put({ instant, zone: by === 'us' ? 'America/Chicago' : 'Europe/London' });
  put('us', calendar.instant(omaha(-10, '08:32')));
  await client.vault.create({ folder, office: 'US', ...demoPerson });
  // A throw-away vault: nobody needs its code.
  await client.vault.confirmRecoveryCode({});
  const { id: int } = await client.people.add({ ...secondPerson, office: 'INT', role: 'manager' });
  const { people } = await client.people.list({});
  const us = people.find((person) => person.name === demoPerson.name)?.id ?? int;
  const stage: Stage = {
    client,
    calendar,
    people: { us, int },
    cases: new Map(),
    parties: new Map(),
    made: new Map(),
  };
  const changeTo = seats(core, folder);
  for (const turn of turnsOf(stage)) {
    put(turn.by, turn.instant);
    await changeTo(turn.by);
    await turn.play();
  }
  clock.release();
  await changeTo('us');
}

/**
 * Lets one person after the other sit down at the open vault. A passphrase is stretched once for each; later the person
 * comes back as with a keyring, since stretching is slow on purpose.
 */
function seats(core: Core, folder: string): (who: Who) => Promise<void> {
  let seated: Who = 'us';
  const remembered: Partial<Record<Who, UnlockSecret>> = {};
  return async (who) => {
    if (who === seated) return;
    const secretNow = core.unlockSecret();
    if (secretNow) remembered[seated] = secretNow;
    core.lock();
    const secret = remembered[who];
    if (secret === undefined || !(await core.openWithSecret(secret)))
      await core.client.vault.open({
        folder,
        passphrase: who === 'us' ? demoPerson.passphrase : secondPerson.passphrase,
      });
    seated = who;
  };
}
