import { erasableFields } from '../shared/domain/erasable.ts';
import { type EntityDescriptor, removal } from './entity-descriptor.ts';

/** The records about the people whom a breach affects: who was counted, what was sent to them, what is offered. */
export const affectedEntities = {
  /** A counted list of affected people: the proof of a part's counts. */
  peopleList: {
    table: 'people_lists',
    fields: {
      caseId: 'text',
      partId: 'text',
      name: 'text',
      sha256: 'text',
      size: 'integer',
      setup: 'json',
      counted: 'json',
      countedAt: 'text',
      countedBy: 'text',
      documentId: 'text',
      disposalReason: 'none',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.peopleList,
  },
  dispatch: {
    table: 'dispatches',
    fields: {
      caseId: 'text',
      partId: 'text',
      batch: 'text',
      jurisdiction: 'text',
      method: 'text',
      sentAt: 'zoned',
      letters: 'integer',
      returned: 'integer',
      resent: 'integer',
      substituteAt: 'zoned',
      substitute: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.dispatch,
  },
  offer: {
    table: 'offers',
    fields: {
      caseId: 'text',
      partId: 'text',
      offer: 'text',
      provider: 'text',
      fromOn: 'text',
      untilOn: 'text',
      months: 'integer',
      details: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.offer,
  },
} as const satisfies Record<string, EntityDescriptor>;
