import type { z } from 'zod';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { OfferedLaw, pauseOfLaw, possibleExtension } from '../../../shared/contract/request.ts';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { requestDates } from '../../../shared/domain/duties/request-dates.ts';
import { hasPause } from '../../../shared/domain/duties/request-period.ts';
import { isBySector, requestLaws, suggestedLaws } from '../../../shared/domain/request-laws.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import { lawDatesText } from '../../../shared/text/law-dates.ts';
import { lengthText } from '../../../shared/text/periods.ts';
import { extendableOf } from './standing.ts';

/** @returns every law that may be chosen: those that the residence suggests first, then as the packs have them */
export function offeredLaws(residence: string | null): OfferedLaw[] {
  const suggested = new Set(suggestedLaws(residence).map(({ key }) => key));
  const offered = requestLaws().map((law) => ({
    key: law.key,
    place: placeName(law.jurisdiction),
    regime: law.regime,
    rights: [...law.rights],
    isSuggested: suggested.has(law.key),
    isBySector: isBySector(law),
  }));
  return [...offered.filter((law) => law.isSuggested), ...offered.filter((law) => !law.isSuggested)];
}

/** @returns what the request's laws say of longer periods and of pauses, for the dialogs that take them */
export function choicesOf(
  detail: RequestCase,
  law: Law,
): {
  extensions: z.infer<typeof possibleExtension>[];
  pauses: z.infer<typeof pauseOfLaw>[];
} {
  const { request, extensions, pauses, fees } = detail;
  const dates = requestDates({ ...request, extensions, pauses, fees }, law);
  return {
    extensions: extendableOf(detail, law).map(({ rule, first }) => ({
      rule: rule.id,
      what: lawDatesText.what[rule.requestType],
      citation: rule.citation,
      length: rule.extension?.length ? lengthText(rule.extension.length) : null,
      condition: rule.extension?.condition ?? '',
      tellBy: first.dueOn.toString(),
      isTaken: extensions.some((taken) => taken.rule === rule.id),
    })),
    pauses: dates.map(({ rule }) => ({
      rule: rule.id,
      what: lawDatesText.what[rule.requestType],
      citation: rule.citation,
      says: rule.pause === '' ? null : rule.pause,
      moves: hasPause(rule),
    })),
  };
}
