/**
 * What a letter template may name, in the office's words: the field as it stands in a template, and what it is called
 * where its value is missing. A template may use those of every case and those of its kind of case.
 */
export const letterFieldText = {
  common: {
    today: 'date of the letter',
    'case.reference': 'our reference',
    'case.title': 'title of the case',
    'office.name': 'our office',
    'owner.name': 'who looks after the case',
    'writer.name': 'who writes',
    'our.entity': 'our entity',
    'recipient.name': 'recipient',
    'recipient.address': 'recipient’s postal address',
    'recipient.email': 'recipient’s mail address',
  },
  complaint: {
    'complainant.name': 'complainant',
    'complaint.received': 'receipt date',
    'complaint.acknowledged': 'date of acknowledgement',
    'complaint.summary': 'what the complaint is about',
    'complaint.framework': 'framework',
    'complaint.due': 'date by which we answer',
    'complaint.recourse': 'recourse mechanism',
    'complaint.outcome': 'outcome',
    'complaint.reasons': 'reasons',
  },
  request: {
    'requester.name': 'requester',
    'request.received': 'receipt date',
    'request.rights': 'rights asked',
    'request.laws': 'laws looked at',
    'request.onBehalfOf': 'for whom it was asked',
    'request.summary': 'what was asked',
    'request.due': 'date by which we answer',
    'request.extendedUntil': 'date until which the time is extended',
    'request.extensionReason': 'reason for the extension',
    'request.outcome': 'outcome',
    'request.refusalGround': 'ground of refusal',
    'request.reasons': 'reasons',
    'request.appealRoute': 'where the person can go next',
  },
  breach: {
    'breach.summary': 'what happened',
    'breach.happened': 'when it happened',
    'breach.aware': 'when we became aware',
    'breach.contained': 'when it was contained',
    'breach.nature': 'what it hurt',
    'breach.cause': 'cause',
    'breach.elements': 'kinds of data',
    'breach.people': 'number of people',
    'client.name': 'client',
    'client.people': 'number of the client’s people',
    'client.agreement': 'agreement with the client',
  },
} as const;

/** Sentences about templates and what they are filled with. */
export const letterFillText = {
  gap: (label: string) => `[${label}: not recorded]`,
  toWrite: (what: string) => `[${what}: to be written]`,
  unknownField: (field: string, kinds: string) =>
    `There is no field “${field}” for a letter of this kind (${kinds}).`,
  unclosed: (near: string) =>
    `A field is opened or closed by one bracket too few or too many near “${near}”.`,
  emptyField: 'Two brackets stand with no field between them.',
  nothingToWrite: 'After “write” say what is to be written.',
  ifInside: (field: string) =>
    `“if ${field}” stands within a paragraph. It belongs at the beginning of one: the paragraph is left out where the value is not recorded.`,
  subjectLines: 'The subject is one line.',
} as const;
