import type { PersonId } from '../../shared/ids.ts';
import { TEST_PASSPHRASE, type TestCore, createOpenTestCore } from './test-core.ts';

const PRIYA_PASSPHRASE = 'seven grey barges under fog';

export type TwoPeople = TestCore & {
  dana: PersonId;
  priya: PersonId;
  /** Locks the vault and opens it as one of the two. */
  as: (who: 'dana' | 'priya') => Promise<void>;
};

/** A vault of two people: Dana Whitfield in Omaha, who has it open, and Priya Raghavan in London, who reviews. */
export async function createTwoPeople(): Promise<TwoPeople> {
  const test = await createOpenTestCore();
  const { client } = test;
  const { id: priya } = await client.people.add({
    name: 'Priya Raghavan',
    office: 'INT',
    role: 'reviewer',
    passphrase: PRIYA_PASSPHRASE,
  });
  const { people } = await client.people.list({});
  const dana = people.find(({ name }) => name === 'Dana Whitfield')?.id;
  if (!dana) throw new Error('who made the vault is in it');
  const passphrases = { dana: TEST_PASSPHRASE, priya: PRIYA_PASSPHRASE };
  return {
    ...test,
    dana,
    priya,
    as: async (who) => {
      await client.vault.lock({});
      await client.vault.open({ folder: test.vaultFolder, passphrase: passphrases[who] });
    },
  };
}
