import type { EntityFields } from '../../../db/entities.ts';
import { givenFields } from '../../records/given-fields.ts';
import type { ComplaintFacts } from '../../../shared/contract/complaint.ts';

const names = [
  'summary',
  'channel',
  'framework',
  'isHrData',
  'ourEntity',
  'ourRole',
  'recourseMechanism',
  'happenedAt',
  'sentAt',
  'deliveredAt',
  'receivedAt',
] as const;

/** @returns the complaint's own fields among the facts given; an empty text counts as none. */
export function factFields(facts: Omit<ComplaintFacts, 'title'>): EntityFields<'complaint'> {
  return givenFields(names, facts);
}
