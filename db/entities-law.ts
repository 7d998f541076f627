import { type EntityDescriptor, removal, setting } from './entity-descriptor.ts';

/** What the office adds to the packs of law. */
export const lawEntities = {
  /** The office's own period for a rule without a number; its id is the rule's. */
  houseTarget: {
    table: 'house_targets',
    fields: { value: 'integer', unit: 'text', ...setting, ...removal },
    erasable: [],
  },
  houseRule: {
    table: 'house_rules',
    fields: { rule: 'json', overrides: 'text', ...setting, ...removal },
    erasable: [],
  },
  /** Counsel's confirmation of a rule; its id is the rule's. */
  confirmation: {
    table: 'confirmations',
    fields: {
      counsel: 'text',
      confirmedOn: 'text',
      read: 'text',
      ruleHash: 'text',
      setBy: 'text',
      setAt: 'zoned',
      ...removal,
    },
    erasable: [],
  },
  /** Which of several versions of a rule the office follows; its id is that of what is chosen about. */
  lawChoice: { table: 'law_choices', fields: { choice: 'text', ...setting }, erasable: [] },
  pack: {
    table: 'packs',
    fields: { topic: 'text', version: 'text', body: 'text', isSigned: 'boolean', ...setting },
    erasable: [],
  },
} as const satisfies Record<string, EntityDescriptor>;
