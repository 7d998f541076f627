import type { EntityFields } from '../../../db/entities.ts';
import type { RequestFacts } from '../../../shared/contract/request.ts';
import { isLawKey } from '../../../shared/domain/request-laws.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { requestText } from '../../../shared/text/request-steps.ts';
import { givenFields } from '../../records/given-fields.ts';

const names = [
  'summary',
  'rights',
  'laws',
  'channel',
  'ourEntity',
  'ourRole',
  'residence',
  'actsFor',
  'agentCapacity',
  'sentAt',
  'deliveredAt',
  'receivedAt',
] as const;

/**
 * @returns the request's own fields among the facts given, each right and law once
 * @throws CustodiaError INVALID for a law that the packs don't know
 */
export function factFields(facts: Omit<RequestFacts, 'title'>): EntityFields<'request'> {
  const { rights, laws } = facts;
  const unknown = laws?.find((key) => !isLawKey(key));
  if (unknown !== undefined)
    throw new CustodiaError('INVALID', { field: 'laws', why: requestText.lawUnknown(unknown) });
  return givenFields(names, {
    ...facts,
    rights: rights && [...new Set(rights)],
    laws: laws && [...new Set(laws)],
  });
}
