import { erasableFields } from '../shared/domain/erasable.ts';
import { type EntityDescriptor, removal } from './entity-descriptor.ts';

/** The records with which people work together: templates, deputies, enquiries of authorities. */
export const togetherEntities = {
  /** A letter template of the office. */
  letterTemplate: {
    table: 'letter_templates',
    fields: {
      name: 'text',
      kinds: 'json',
      language: 'text',
      subject: 'text',
      body: 'text',
      source: 'text',
      replaces: 'text',
      version: 'integer',
      changedAt: 'text',
      ...removal,
    },
    erasable: [],
  },
  taskTemplate: {
    table: 'task_templates',
    fields: { name: 'text', kind: 'text', tasks: 'json', isAppliedOnOpening: 'boolean', ...removal },
    erasable: [],
  },
  deputy: {
    table: 'deputies',
    fields: {
      personId: 'text',
      deputyId: 'text',
      fromOn: 'text',
      untilOn: 'text',
      remarks: 'text',
      ...removal,
    },
    erasable: [],
  },
  enquiry: {
    table: 'enquiries',
    fields: {
      office: 'text',
      year: 'integer',
      number: 'integer',
      reference: 'text',
      caseId: 'text',
      authorityId: 'text',
      ownerId: 'text',
      theirReference: 'text',
      questions: 'text',
      receivedAt: 'zoned',
      dueAt: 'zoned',
      dueReason: 'text',
      deadlineId: 'text',
      isHeld: 'boolean',
      holdReason: 'text',
      answer: 'text',
      answeredAt: 'zoned',
      answeredBy: 'text',
      closedAt: 'zoned',
      closeReason: 'text',
      openedAt: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.enquiry,
  },
  enquiryDocument: {
    table: 'enquiry_documents',
    fields: {
      enquiryId: 'text',
      name: 'text',
      mediaType: 'text',
      size: 'integer',
      sha256: 'text',
      addedAt: 'text',
      addedBy: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.enquiryDocument,
  },
} as const satisfies Record<string, EntityDescriptor>;
