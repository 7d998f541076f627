import type { RequestRule } from '../law/rule.ts';
import { rulesOf } from '../law/packs.ts';
import { isWithin } from './duties/places.ts';
import { type Right, right } from './request.ts';

/** A law under which somebody may ask for their rights. */
export type RequestLaw = {
  /** What a case keeps of it: `EU GDPR`, `US-CA CCPA/CPRA`. */
  readonly key: string;
  readonly jurisdiction: string;
  readonly regime: string;
  /** The rights for which the packs have a rule under it. */
  readonly rights: readonly Right[];
};

/** @returns the name of a rule's law as a case keeps it */
export const lawKey = ({ jurisdiction, regime }: Pick<RequestRule, 'jurisdiction' | 'regime'>): string =>
  `${jurisdiction} ${regime}`;

/**
 * Laws that bind by what an organisation does and not by where a person lives: offered, never presumed. The federal laws
 * of the United States are such, all of them.
 */
const bySector = new Set([
  'CA CASL',
  'US-CA California Delete Act (DROP)',
  'US-CA California Shine the Light',
  'US-WA Washington My Health My Data Act',
]);

/** @returns whether the law binds by sector or activity, so that only a person can say that it does */
export const isBySector = ({ key, jurisdiction }: RequestLaw): boolean =>
  jurisdiction === 'US' || bySector.has(key);

/** @returns every law of the packs under which a right can be asked, in their order; those on complaints alone are none */
export function requestLaws(): RequestLaw[] {
  const laws = new Map<string, RequestLaw & { rights: Right[] }>();
  for (const rule of rulesOf('request')) {
    const asked = right.safeParse(rule.requestType).data;
    if (asked === undefined) continue;
    const key = lawKey(rule);
    const { jurisdiction, regime } = rule;
    const law = laws.get(key) ?? { key, jurisdiction, regime, rights: [] };
    if (!law.rights.includes(asked)) law.rights.push(asked);
    laws.set(key, law);
  }
  return [...laws.values()];
}

/**
 * Which laws the place where a person lives suggests. A person chooses: neither does a law apply because it is suggested
 * here, nor is one left out because it isn't.
 *
 * @param residence a country or subdivision; null where it isn't recorded
 */
export function suggestedLaws(residence: string | null): RequestLaw[] {
  if (residence === null) return [];
  return requestLaws().filter((law) => !isBySector(law) && isWithin(residence, law.jurisdiction));
}

/** @returns whether the packs know a law of this name */
export const isLawKey = (key: string): boolean => requestLaws().some((law) => law.key === key);
