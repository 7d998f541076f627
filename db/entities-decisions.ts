import { erasableFields } from '../shared/domain/erasable.ts';
import { type EntityDescriptor, removal } from './entity-descriptor.ts';

/** What people decide and sign. */
export const decisionEntities = {
  signature: {
    table: 'signatures',
    fields: {
      caseId: 'text',
      purpose: 'text',
      snapshot: 'text',
      snapshotSha256: 'text',
      personId: 'text',
      publicKey: 'text',
      signature: 'text',
      signedAt: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.signature,
  },
  decision: {
    table: 'decisions',
    fields: {
      caseId: 'text',
      number: 'integer',
      version: 'integer',
      state: 'text',
      subject: 'text',
      decided: 'text',
      reasons: 'text',
      authorId: 'text',
      draftedAt: 'text',
      submittedBy: 'text',
      submittedAt: 'text',
      submissionId: 'text',
      settledBy: 'text',
      settledAt: 'text',
      settlementId: 'text',
      remarks: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.decision,
  },
} as const satisfies Record<string, EntityDescriptor>;
