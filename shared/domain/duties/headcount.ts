import { Accuracy } from './fact-words.ts';
import type { Part, People } from './facts.ts';
import { isWithin, mayLieIn } from './places.ts';

/** People affected at one place. */
type Count = { known: number; isUnknown: boolean; isEstimated: boolean };

/** People affected in some places together; `unknownPlaces` are those where nobody knows how many. */
export type Headcount = {
  readonly known: number;
  readonly unknownPlaces: readonly string[];
  readonly isEstimated: boolean;
};

export const nobody: Headcount = { known: 0, unknownPlaces: [], isEstimated: false };

export const isAnybody = ({ known, unknownPlaces }: Headcount): boolean =>
  known > 0 || unknownPlaces.length > 0;

export function together(counts: readonly Headcount[]): Headcount {
  return {
    known: counts.reduce((sum, { known }) => sum + known, 0),
    unknownPlaces: [...new Set(counts.flatMap(({ unknownPlaces }) => unknownPlaces))],
    isEstimated: counts.some(({ isEstimated }) => isEstimated),
  };
}

function add(counts: Map<string, Count>, { jurisdiction, count, accuracy }: People): void {
  const so = counts.get(jurisdiction) ?? { known: 0, isUnknown: false, isEstimated: false };
  counts.set(jurisdiction, {
    known: so.known + (count ?? 0),
    isUnknown: so.isUnknown || count === null,
    isEstimated: so.isEstimated || accuracy === Accuracy.estimated,
  });
}

/** The people of a part by place, its clients' people counted together; made once, since every rule asks. */
export class Tally {
  readonly #byPlace = new Map<string, Count>();
  readonly #clientsByPlace = new Map<string, string[]>();
  readonly #within = new Map<string, Headcount>();
  readonly #perhapsWithin = new Map<string, Headcount>();
  readonly #clientsWithin = new Map<string, readonly string[]>();

  constructor(part: Part) {
    for (const row of part.people) add(this.#byPlace, row);
    for (const { id, people } of part.clients)
      for (const row of people) {
        add(this.#byPlace, row);
        if (row.count === 0) continue;
        const there = this.#clientsByPlace.get(row.jurisdiction);
        if (there) there.push(id);
        else this.#clientsByPlace.set(row.jurisdiction, [id]);
      }
  }

  #of(isCounted: (place: string) => boolean): Headcount {
    let known = 0;
    let isEstimated = false;
    const unknownPlaces: string[] = [];
    for (const [place, count] of this.#byPlace) {
      if (!isCounted(place)) continue;
      known += count.known;
      isEstimated ||= count.isEstimated;
      if (count.isUnknown) unknownPlaces.push(place);
    }
    return { known, unknownPlaces, isEstimated };
  }

  /** Those who live within the jurisdiction. */
  within(jurisdiction: string): Headcount {
    const kept = this.#within.get(jurisdiction);
    if (kept) return kept;
    const counted = this.#of((place) => isWithin(place, jurisdiction));
    this.#within.set(jurisdiction, counted);
    return counted;
  }

  /** Those recorded for this very place, and not for one within it. */
  at(place: string): Headcount {
    return this.#of((one) => one === place);
  }

  /** Those of whom only the country is known, in which the jurisdiction lies. */
  perhapsWithin(jurisdiction: string): Headcount {
    const kept = this.#perhapsWithin.get(jurisdiction);
    if (kept) return kept;
    const counted = this.#of((place) => mayLieIn(jurisdiction, place));
    this.#perhapsWithin.set(jurisdiction, counted);
    return counted;
  }

  everyone(): Headcount {
    return this.#of(() => true);
  }

  /** Whether a number is recorded for this very place. */
  isCounted(place: string): boolean {
    return this.#byPlace.get(place)?.isUnknown === false;
  }

  /** Each subdivision of a country with those who live there. */
  subdivisions(country: string): ReadonlyMap<string, Headcount> {
    const places = [...this.#byPlace.keys()].filter((place) => place.startsWith(`${country}-`));
    return new Map(places.map((place) => [place, this.within(place)]));
  }

  /** The clients with people there, by their ids. */
  clientsWithin(jurisdiction: string): readonly string[] {
    const kept = this.#clientsWithin.get(jurisdiction);
    if (kept) return kept;
    const found = new Set<string>();
    for (const [place, clients] of this.#clientsByPlace)
      if (isWithin(place, jurisdiction)) for (const client of clients) found.add(client);
    const ids = [...found];
    this.#clientsWithin.set(jurisdiction, ids);
    return ids;
  }
}
