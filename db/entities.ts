import { erasableFields } from '../shared/domain/erasable.ts';
import { type JsonValue, canonicalJson } from './canonical.ts';

/**
 * How a field lies in its table: `zoned` is a {at, zone} in two columns, `json` canonical JSON text, `none` stands
 * in the journal only.
 */
type FieldKind = 'text' | 'integer' | 'boolean' | 'json' | 'zoned' | 'none';

export type EntityDescriptor = {
  /** The table whose rows these are; null for what stands in the journal only. */
  table: string | null;
  fields: Readonly<Record<string, FieldKind>>;
  /** Fields whose values may be destroyed for good: what people wrote, never the structure. */
  erasable: readonly string[];
};

const removal = { removedAt: 'text', removedReason: 'text' } as const;
/** Why something of the office's law was set, by whom and when. */
const setting = { reason: 'text', setBy: 'text', setAt: 'zoned' } as const;

/** Every record of the vault by the name that journal, contract and screen use. */
export const entities = {
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
  /** The wall clock moved against the monotonic one. */
  clock: { table: null, fields: { movedBySeconds: 'none' }, erasable: [] },
  case: {
    table: 'cases',
    fields: {
      office: 'text',
      kind: 'text',
      year: 'integer',
      number: 'integer',
      reference: 'text',
      title: 'text',
      status: 'text',
      ownerId: 'text',
      reviewerId: 'text',
      openedAt: 'text',
      voidReason: 'text',
      erasureReason: 'none',
    },
    erasable: erasableFields.case,
  },
  complaint: {
    table: 'complaints',
    fields: {
      summary: 'text',
      channel: 'text',
      framework: 'text',
      isHrData: 'boolean',
      ourEntity: 'text',
      ourRole: 'text',
      recourseMechanism: 'text',
      happenedAt: 'zoned',
      sentAt: 'zoned',
      deliveredAt: 'zoned',
      receivedAt: 'zoned',
      receivedReason: 'text',
      acknowledgedAt: 'zoned',
      acknowledgedBy: 'text',
      answeredAt: 'zoned',
      answeredBy: 'text',
      closedAt: 'zoned',
      outcome: 'text',
      outcomeReasons: 'text',
      lessons: 'text',
      reopenReason: 'text',
      correctionReason: 'none',
      erasureReason: 'none',
    },
    erasable: erasableFields.complaint,
  },
  request: {
    table: 'requests',
    fields: {
      summary: 'text',
      rights: 'json',
      laws: 'json',
      channel: 'text',
      ourEntity: 'text',
      ourRole: 'text',
      residence: 'text',
      actsFor: 'text',
      agentCapacity: 'text',
      sentAt: 'zoned',
      deliveredAt: 'zoned',
      receivedAt: 'zoned',
      receivedReason: 'text',
      identityAskedAt: 'zoned',
      identityAskedBy: 'text',
      identityConfirmedAt: 'zoned',
      identityMethod: 'text',
      identitySeen: 'text',
      identityCopy: 'text',
      authorityConfirmedAt: 'zoned',
      authorityConfirmedBy: 'text',
      authoritySeen: 'text',
      consentAskedAt: 'zoned',
      consentAskedBy: 'text',
      consentUntilAt: 'zoned',
      consentConfirmedAt: 'zoned',
      consentConfirmedBy: 'text',
      acknowledgedAt: 'zoned',
      acknowledgedBy: 'text',
      answeredAt: 'zoned',
      answeredBy: 'text',
      closedAt: 'zoned',
      outcome: 'text',
      refusalGround: 'text',
      outcomeReasons: 'text',
      appealRoute: 'text',
      appealReceivedAt: 'zoned',
      appealAnsweredAt: 'zoned',
      appealAnsweredBy: 'text',
      appealOutcome: 'text',
      reopenReason: 'text',
      correctionReason: 'none',
      erasureReason: 'none',
    },
    erasable: erasableFields.request,
  },
  extension: {
    table: 'extensions',
    fields: {
      caseId: 'text',
      rule: 'text',
      toldAt: 'zoned',
      untilOn: 'text',
      reason: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.extension,
  },
  pause: {
    table: 'pauses',
    fields: {
      caseId: 'text',
      fromAt: 'zoned',
      untilAt: 'zoned',
      reason: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.pause,
  },
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
  breach: {
    table: 'breaches',
    fields: {
      summary: 'text',
      ourEntityId: 'text',
      nature: 'json',
      cause: 'text',
      awareReason: 'text',
      times: 'json',
      fccVersion: 'text',
      fccReason: 'none',
      closedAt: 'zoned',
      outcomeReasons: 'text',
      reopenReason: 'text',
      correctionReason: 'none',
      erasureReason: 'none',
    },
    erasable: erasableFields.breach,
  },
  part: {
    table: 'parts',
    fields: {
      caseId: 'text',
      label: 'text',
      ourRole: 'text',
      clients: 'json',
      people: 'json',
      elements: 'json',
      safeguards: 'json',
      confirmed: 'json',
      names: 'text',
      risk: 'text',
      harm: 'text',
      intentional: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.part,
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
  rung: {
    table: 'rungs',
    fields: {
      caseId: 'text',
      rung: 'text',
      at: 'zoned',
      body: 'text',
      documentId: 'text',
      outcome: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.rung,
  },
  requestItem: {
    table: 'request_items',
    fields: {
      caseId: 'text',
      right: 'text',
      asked: 'text',
      law: 'text',
      outcome: 'text',
      ground: 'text',
      reasons: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.requestItem,
  },
  systemSearch: {
    table: 'system_searches',
    fields: {
      caseId: 'text',
      system: 'text',
      askedOf: 'text',
      askedAt: 'zoned',
      answeredAt: 'zoned',
      found: 'integer',
      answer: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.systemSearch,
  },
  foundItem: {
    table: 'found_items',
    fields: {
      caseId: 'text',
      searchId: 'text',
      what: 'text',
      documentId: 'text',
      pages: 'text',
      treatment: 'text',
      ground: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.foundItem,
  },
  fee: {
    table: 'fees',
    fields: {
      caseId: 'text',
      amount: 'text',
      currency: 'text',
      ground: 'text',
      askedAt: 'zoned',
      paidAt: 'zoned',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.fee,
  },
  forwarding: {
    table: 'forwardings',
    fields: {
      caseId: 'text',
      recipient: 'text',
      forwardedAt: 'zoned',
      documentId: 'text',
      answeredAt: 'zoned',
      answer: 'text',
      answerDocumentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.forwarding,
  },
  responsePackage: {
    table: 'response_packages',
    fields: {
      caseId: 'text',
      recipient: 'text',
      sentAt: 'zoned',
      medium: 'text',
      contents: 'json',
      listSha256: 'text',
      remarks: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.responsePackage,
  },
  deletion: {
    table: 'deletions',
    fields: {
      caseId: 'text',
      what: 'text',
      systems: 'text',
      method: 'text',
      deletedAt: 'zoned',
      byWhom: 'text',
      kept: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.deletion,
  },
  duplicate: {
    table: 'duplicates',
    fields: {
      caseId: 'text',
      otherId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.duplicate,
  },
  ladderEvent: {
    table: 'ladder_events',
    fields: {
      caseId: 'text',
      rung: 'text',
      event: 'text',
      at: 'zoned',
      documentId: 'text',
      remarks: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.ladderEvent,
  },
  party: {
    table: 'parties',
    fields: {
      kind: 'text',
      sort: 'text',
      language: 'text',
      name: 'text',
      email: 'text',
      phone: 'text',
      address: 'text',
      country: 'text',
      remarks: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.party,
  },
  caseParty: {
    table: 'case_parties',
    fields: { caseId: 'text', partyId: 'text', role: 'text', ...removal, erasureReason: 'none' },
    erasable: erasableFields.caseParty,
  },
  note: {
    table: 'notes',
    fields: {
      caseId: 'text',
      text: 'text',
      privilege: 'json',
      privilegeReason: 'text',
      authorId: 'text',
      recordedAt: 'text',
      changedAt: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.note,
  },
  task: {
    table: 'tasks',
    fields: {
      caseId: 'text',
      title: 'text',
      dueOn: 'text',
      assigneeId: 'text',
      doneAt: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.task,
  },
  deadline: {
    table: 'deadlines',
    fields: {
      caseId: 'text',
      label: 'text',
      dueAt: 'zoned',
      state: 'text',
      metAt: 'zoned',
      reason: 'text',
      basis: 'text',
      rule: 'text',
      partId: 'text',
      clientId: 'text',
      packVersion: 'text',
      mark: 'text',
      documentId: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.deadline,
  },
  communication: {
    table: 'communications',
    fields: {
      caseId: 'text',
      direction: 'text',
      medium: 'text',
      subject: 'text',
      correspondent: 'text',
      happenedAt: 'zoned',
      sentAt: 'zoned',
      deliveredAt: 'zoned',
      text: 'text',
      documentId: 'text',
      privilege: 'json',
      privilegeReason: 'none',
      templateId: 'text',
      templateVersion: 'integer',
      messageId: 'text',
      proofId: 'text',
      recordedAt: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.communication,
  },
  document: {
    table: 'documents',
    fields: {
      caseId: 'text',
      name: 'text',
      mediaType: 'text',
      size: 'integer',
      sha256: 'text',
      source: 'text',
      communicationId: 'text',
      privilege: 'json',
      privilegeReason: 'text',
      addedAt: 'text',
      addedBy: 'text',
      ...removal,
      erasureReason: 'none',
    },
    erasable: erasableFields.document,
  },
  export: {
    table: 'exports',
    fields: {
      caseId: 'text',
      recipient: 'text',
      fileName: 'text',
      tagManifestSha256: 'text',
      fingerprint: 'text',
      leftOut: 'json',
      journalHead: 'text',
      exportedAt: 'text',
      ...removal,
    },
    erasable: [],
  },
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
  pack: {
    table: 'packs',
    fields: { topic: 'text', version: 'text', body: 'text', isSigned: 'boolean', ...setting },
    erasable: [],
  },
} as const satisfies Record<string, EntityDescriptor>;

export type EntityName = keyof typeof entities;

/** The fields that an entry may change, by the entity's name. */
export type EntityFields<E extends EntityName> = { [F in keyof (typeof entities)[E]['fields']]?: JsonValue };

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}

/** @returns the descriptor with its keys widened, for code that goes over any entity. */
export function descriptorOf(entity: EntityName): EntityDescriptor {
  return entities[entity];
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Cell = string | number | null;

/**
 * @returns the columns a field fills and their values, none for a journal-only field
 * @throws TypeError when the value isn't of the field's kind: a record is never stored as something else
 */
export function cellsFor(
  entity: EntityName,
  field: string,
  value: JsonValue,
): [column: string, cell: Cell][] {
  const kind = descriptorOf(entity).fields[field];
  if (kind === undefined) throw new TypeError(`${entity} has no field ${field}`);
  const column = snake(field);
  switch (kind) {
    case 'none':
      return [];
    case 'zoned':
      return zonedCells(column, value);
    case 'json':
      return [[column, value === null ? null : canonicalJson(value)]];
    case 'boolean':
      if (value !== null && typeof value !== 'boolean') throw mismatch(entity, field);
      return [[column, value === null ? null : Number(value)]];
    case 'integer':
      if (value !== null && !Number.isSafeInteger(value)) throw mismatch(entity, field);
      return [[column, value as number | null]];
    case 'text':
      if (value !== null && typeof value !== 'string') throw mismatch(entity, field);
      return [[column, value]];
  }
}

function mismatch(entity: EntityName, field: string): TypeError {
  return new TypeError(`${entity}.${field} can't hold a value of this type`);
}

function zonedCells(column: string, value: JsonValue): [string, Cell][] {
  const zone = column.replace(/(^|_)at$/, '$1zone');
  if (value === null) {
    return [
      [column, null],
      [zone, null],
    ];
  }
  if (typeof value !== 'object' || Array.isArray(value))
    throw new TypeError(`${column} needs a time with its zone`);
  const { at, zone: name } = value;
  if (typeof at !== 'string' || typeof name !== 'string')
    throw new TypeError(`${column} needs a time with its zone`);
  return [
    [column, at],
    [zone, name],
  ];
}
