import { type EntityDescriptor, removal } from './entity-descriptor.ts';

/** The vault itself, its people and settings. */
export const vaultEntities = {
  vault: {
    table: 'vaults',
    fields: {
      signingKey: 'text',
      previousSignature: 'text',
      createdAt: 'text',
      restoredAt: 'text',
      numbersAskedAt: 'text',
    },
    erasable: [],
  },
  person: {
    table: 'people',
    fields: {
      name: 'text',
      office: 'text',
      role: 'text',
      signingKey: 'text',
      sealingKey: 'text',
      addedAt: 'text',
      ...removal,
    },
    erasable: [],
  },
  setting: { table: 'settings', fields: { value: 'text' }, erasable: [] },
  numberFloor: { table: 'number_floors', fields: { number: 'integer' }, erasable: [] },
  backup: {
    table: 'backups',
    fields: { folder: 'text', bytes: 'integer', journalHead: 'text', madeAt: 'text' },
    erasable: [],
  },
} as const satisfies Record<string, EntityDescriptor>;
