import { erasableFields } from '../shared/domain/erasable.ts';
import { type EntityDescriptor, removal } from './entity-descriptor.ts';

/** Who of us a breach happened to, how severe it was found to be, and what was filed of it. */
export const filingEntities = {
  ourEntity: {
    table: 'our_entities',
    fields: {
      name: 'text',
      country: 'text',
      regimes: 'json',
      establishments: 'json',
      mainEstablishment: 'text',
      germanLand: 'text',
      remarks: 'text',
      ...removal,
    },
    erasable: [],
  },
  filing: {
    table: 'filings',
    fields: {
      caseId: 'text',
      rule: 'text',
      partId: 'text',
      recipient: 'text',
      version: 'integer',
      stage: 'text',
      filedAt: 'zoned',
      receiptNumber: 'text',
      text: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.filing,
  },
  assessment: {
    table: 'assessments',
    fields: {
      caseId: 'text',
      partId: 'text',
      method: 'text',
      methodVersion: 'text',
      choices: 'json',
      reasons: 'json',
      result: 'json',
      assessedAt: 'zoned',
      assessedBy: 'text',
      correctsId: 'text',
      reason: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.assessment,
  },
  filingForm: {
    table: 'filing_forms',
    fields: {
      caseId: 'text',
      rule: 'text',
      partId: 'text',
      template: 'text',
      context: 'json',
      answers: 'json',
      filingId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.filingForm,
  },
} as const satisfies Record<string, EntityDescriptor>;
