/** Fields whose values may be destroyed for good, by entity: what people wrote, never the structure. */
export const erasableFields = {
  case: ['title', 'voidReason'],
  complaint: ['summary', 'ourEntity', 'receivedReason', 'outcomeReasons', 'reopenReason', 'correctionReason'],
  request: [
    'summary',
    'ourEntity',
    'residence',
    'actsFor',
    'agentCapacity',
    'receivedReason',
    'identityMethod',
    'refusalGround',
    'outcomeReasons',
    'appealRoute',
    'appealOutcome',
    'reopenReason',
    'correctionReason',
  ],
  extension: ['reason', 'removedReason'],
  pause: ['reason', 'removedReason'],
  breach: ['summary', 'cause', 'awareReason', 'outcomeReasons', 'reopenReason', 'correctionReason'],
  part: ['label', 'clients', 'removedReason'],
  filing: ['recipient', 'receiptNumber', 'text', 'removedReason'],
  rung: ['body', 'outcome', 'removedReason'],
  party: ['name', 'email', 'phone', 'address', 'country', 'remarks', 'removedReason'],
  caseParty: ['removedReason'],
  note: ['text', 'privilegeReason', 'removedReason'],
  task: ['title', 'removedReason'],
  deadline: ['label', 'reason', 'removedReason'],
  communication: ['subject', 'correspondent', 'text', 'removedReason'],
  document: ['name', 'privilegeReason', 'removedReason'],
  signature: ['snapshot'],
  enquiry: [
    'theirReference',
    'questions',
    'dueReason',
    'holdReason',
    'answer',
    'closeReason',
    'removedReason',
  ],
  enquiryDocument: ['name', 'removedReason'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** @returns whether the values of this field may be destroyed. */
export function isErasable(entity: string, field: string): boolean {
  return Object.entries(erasableFields).some(
    ([name, fields]) => name === entity && (fields as readonly string[]).includes(field),
  );
}
