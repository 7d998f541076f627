import { dutiesText } from '../../text/duties.ts';

const say = dutiesText.facts;

/** What of a part has to fit together. */
export type PartTogether = {
  readonly ourRole: string | null;
  readonly clients: readonly unknown[];
  readonly people: readonly unknown[];
  readonly elements: readonly string[];
  readonly names: string;
};

/** @returns what of a part doesn't fit together, each at the field where it is put right */
export function partConflicts({ ourRole, clients, people, elements, names }: PartTogether) {
  const found: { field: 'people' | 'clients' | 'names'; why: string }[] = [];
  if (clients.length > 0 && people.length > 0) found.push({ field: 'people', why: say.countedTwice });
  if (clients.length > 0 && ourRole === 'controller')
    found.push({ field: 'clients', why: say.clientsOfController });
  if (names === 'no' && elements.includes('name')) found.push({ field: 'names', why: say.namesConflict });
  return found;
}
