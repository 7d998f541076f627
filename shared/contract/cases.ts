import { z } from 'zod';
import { dateText, zonedTime } from '../dates.ts';
import { breachNature, filingStage } from '../domain/breach.ts';
import { CaseKind, caseKind } from '../domain/case-kinds.ts';
import { caseStatus } from '../domain/case-status.ts';
import { channel, framework, ourRole, outcome, recourseMechanism, rungKind } from '../domain/complaint.ts';
import { ladderEventKind } from '../domain/ladder.ts';
import { FccVersion } from '../domain/duties/fact-words.ts';
import { breachTimes } from '../domain/duties/times.ts';
import { office } from '../domain/offices.ts';
import { agentCapacity, requestOutcome, right } from '../domain/request.ts';
import {
  actId,
  caseId,
  documentId,
  extensionId,
  filingId,
  ladderEventId,
  ourEntityId,
  partId,
  pauseId,
  personId,
  rungId,
} from '../ids.ts';
import { breachPart } from './breach-part.ts';
import { dispatch, offer, peopleList } from './affected-people.ts';
import { done, line, pageRequest, procedure, reason } from './base.ts';
import { caseDocument, communication, deadline, note, task } from './case-work.ts';
import { caseDecision } from './decision.ts';
import { filingForm } from './filing-forms.ts';
import { ourEntityFacts } from './our-entities.ts';
import { caseParty } from './parties.ts';
import { requestWork } from './request-work.ts';
import { assessment } from './severity.ts';

export const CaseSort = {
  changed: 'changed',
  reference: 'reference',
  title: 'title',
  due: 'due',
  received: 'received',
} as const;

export const caseRow = z.object({
  id: caseId,
  reference: z.string(),
  kind: caseKind,
  office,
  title: z.string().nullable(),
  status: caseStatus,
  complainant: z.string().nullable(),
  ownerName: z.string().nullable(),
  receivedAt: zonedTime.nullable(),
  nextDeadline: z.object({ label: z.string().nullable(), dueAt: zonedTime }).nullable(),
  changedAt: z.string(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseFilter = z.object({
  kind: caseKind.optional(),
  office: office.optional(),
  status: z.array(caseStatus).optional(),
  ownerId: personId.nullable().optional(),
  /** Words to be found in title, reference or complainant's name. */
  text: z.string().max(200).optional(),
});
export type CaseFilter = z.infer<typeof caseFilter>;

export const rung = z.object({
  id: rungId,
  rung: rungKind,
  at: zonedTime.nullable(),
  body: z.string().nullable(),
  documentId: documentId.nullable(),
  outcome: z.string().nullable(),
});

/** What happened on a rung, or what proves a condition of it. */
export const ladderEvent = z.object({
  id: ladderEventId,
  rung: rungKind,
  event: ladderEventKind,
  at: zonedTime.nullable(),
  documentId: documentId.nullable(),
  remarks: z.string().nullable(),
});

const personName = z.object({ id: personId, name: z.string() });

/** What every kind of case has. */
const common = {
  id: caseId,
  reference: z.string(),
  office,
  title: z.string().nullable(),
  status: caseStatus,
  owner: personName.nullable(),
  reviewer: personName.nullable(),
  openedAt: z.string(),
  changedAt: z.string(),
  voidReason: z.string().nullable(),
  rungs: z.array(rung),
  parties: z.array(caseParty),
  notes: z.array(note),
  tasks: z.array(task),
  deadlines: z.array(deadline),
  documents: z.array(caseDocument),
  communications: z.array(communication),
  decisions: z.array(caseDecision),
};

export const complaintCase = z.object({
  ...common,
  kind: z.literal(CaseKind.complaint),
  complaint: z.object({
    summary: z.string().nullable(),
    channel: channel.nullable(),
    framework: framework.nullable(),
    isHrData: z.boolean().nullable(),
    ourEntity: z.string().nullable(),
    ourRole: ourRole.nullable(),
    recourseMechanism: recourseMechanism.nullable(),
    happenedAt: zonedTime.nullable(),
    sentAt: zonedTime.nullable(),
    deliveredAt: zonedTime.nullable(),
    receivedAt: zonedTime.nullable(),
    acknowledgedAt: zonedTime.nullable(),
    acknowledgedBy: documentId.nullable(),
    answeredAt: zonedTime.nullable(),
    answeredBy: documentId.nullable(),
    closedAt: zonedTime.nullable(),
    outcome: outcome.nullable(),
    outcomeReasons: z.string().nullable(),
    lessons: z.string().nullable(),
  }),
  ladderEvents: z.array(ladderEvent),
});
export type ComplaintCase = z.infer<typeof complaintCase>;

/** A longer period taken for a request, with when the person was told of it. */
export const extension = z.object({
  id: extensionId,
  rule: z.string(),
  toldAt: zonedTime.nullable(),
  /** Until when, where the law gives the longer period no number. */
  untilOn: dateText.nullable(),
  reason: z.string().nullable(),
  documentId: documentId.nullable(),
});

/** A time in which a request's clock stands still; without an end while it lasts. */
export const pause = z.object({
  id: pauseId,
  fromAt: zonedTime.nullable(),
  untilAt: zonedTime.nullable(),
  reason: z.string().nullable(),
  documentId: documentId.nullable(),
});

export const requestCase = z.object({
  ...common,
  kind: z.literal(CaseKind.request),
  request: z.object({
    summary: z.string().nullable(),
    rights: z.array(right),
    /** The laws under which the office looks at it, as `lawKey` (shared/domain/request-laws.ts) names them. */
    laws: z.array(z.string()),
    channel: channel.nullable(),
    ourEntity: z.string().nullable(),
    ourRole: ourRole.nullable(),
    residence: z.string().nullable(),
    actsFor: z.string().nullable(),
    agentCapacity: agentCapacity.nullable(),
    sentAt: zonedTime.nullable(),
    deliveredAt: zonedTime.nullable(),
    receivedAt: zonedTime.nullable(),
    identityAskedAt: zonedTime.nullable(),
    identityAskedBy: documentId.nullable(),
    identityConfirmedAt: zonedTime.nullable(),
    identityMethod: z.string().nullable(),
    identitySeen: z.string().nullable(),
    identityCopy: documentId.nullable(),
    authorityConfirmedAt: zonedTime.nullable(),
    authorityConfirmedBy: documentId.nullable(),
    authoritySeen: z.string().nullable(),
    consentAskedAt: zonedTime.nullable(),
    consentAskedBy: documentId.nullable(),
    consentUntilAt: zonedTime.nullable(),
    consentConfirmedAt: zonedTime.nullable(),
    consentConfirmedBy: documentId.nullable(),
    acknowledgedAt: zonedTime.nullable(),
    acknowledgedBy: documentId.nullable(),
    answeredAt: zonedTime.nullable(),
    answeredBy: documentId.nullable(),
    closedAt: zonedTime.nullable(),
    outcome: requestOutcome.nullable(),
    refusalGround: z.string().nullable(),
    outcomeReasons: z.string().nullable(),
    appealRoute: z.string().nullable(),
    appealReceivedAt: zonedTime.nullable(),
    appealAnsweredAt: zonedTime.nullable(),
    appealAnsweredBy: documentId.nullable(),
    appealOutcome: z.string().nullable(),
  }),
  extensions: z.array(extension),
  pauses: z.array(pause),
  ...requestWork,
});
export type RequestCase = z.infer<typeof requestCase>;

/** A filing of a breach with one recipient; each is a version of its own. */
export const filing = z.object({
  id: filingId,
  rule: z.string(),
  partId,
  recipient: z.string().nullable(),
  version: z.number().int(),
  stage: filingStage,
  filedAt: zonedTime.nullable(),
  receiptNumber: z.string().nullable(),
  text: z.string().nullable(),
  documentId: documentId.nullable(),
});

export const breachCase = z.object({
  ...common,
  kind: z.literal(CaseKind.breach),
  breach: z.object({
    summary: z.string().nullable(),
    ourEntityId: ourEntityId.nullable(),
    ourEntityName: z.string().nullable(),
    /** That entity as the register has it; what its duties are found from. */
    entity: ourEntityFacts.nullable(),
    nature: z.array(breachNature),
    cause: z.string().nullable(),
    consequences: z.string().nullable(),
    measures: z.string().nullable(),
    awareReason: z.string().nullable(),
    times: breachTimes,
    fccVersion: z.enum(FccVersion),
    closedAt: zonedTime.nullable(),
    outcomeReasons: z.string().nullable(),
    undecidedReason: z.string().nullable(),
  }),
  parts: z.array(breachPart),
  filings: z.array(filing),
  assessments: z.array(assessment),
  filingForms: z.array(filingForm),
  peopleLists: z.array(peopleList),
  dispatches: z.array(dispatch),
  offers: z.array(offer),
});
export type BreachCase = z.infer<typeof breachCase>;

/** A case with all that stands on it, as one answer: a page shows it without asking again. */
export const caseDetail = z.discriminatedUnion('kind', [complaintCase, requestCase, breachCase]);
export type CaseDetail = z.infer<typeof caseDetail>;

/** A changed field in words the screen renders: values as stored, `erased` where a value was disposed of. */
export const historyField = z.object({
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  isErased: z.boolean(),
});

export const historyEntry = z.object({
  position: z.number().int(),
  actId,
  recordedAt: z.string(),
  zone: z.string(),
  actorName: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  fields: z.array(historyField),
  hash: z.string(),
  /** Whether the person at the keyboard may undo it now: their own last change of this case. */
  canUndo: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const searchHit = z.object({
  caseId,
  reference: z.string(),
  title: z.string().nullable(),
  entity: z.string(),
  entityId: z.string(),
  /** The words around the hit, plain text with the hit between U+0002 and U+0003. */
  excerpt: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const casesContract = {
  /** A page of the case list. */
  list: procedure
    .input(
      z.object({
        filter: caseFilter.default({}),
        sort: z.enum(CaseSort).default('changed'),
        descending: z.boolean().default(true),
        ...pageRequest,
      }),
    )
    .output(z.object({ rows: z.array(caseRow), total: z.number().int() })),
  /** How many complaints stand in each status, and cases of each kind whose number isn't void; for the sidebar. */
  counts: procedure.input(z.object({})).output(
    z.object({
      byStatus: z.record(z.string(), z.number().int()),
      byKind: z.record(z.string(), z.number().int()),
      mine: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
  /** Gives the case another title. */
  retitle: procedure.input(z.object({ id: caseId, title: line })).output(done),
  /** Gives the case to an owner and a reviewer; `null` takes it away. */
  assign: procedure
    .input(
      z.object({
        id: caseId,
        ownerId: personId.nullable().optional(),
        reviewerId: personId.nullable().optional(),
      }),
    )
    .output(done),
  /** Undoes the opening of a case: nothing is deleted, its number stays used and is shown as void. */
  makeVoid: procedure.input(z.object({ id: caseId, reason })).output(done),
  get: procedure
    .input(z.object({ which: z.union([caseId, z.string().regex(/^[A-Z]+-\d/)]) }))
    .output(caseDetail),
  /** What was done to the case, newest first. */
  history: procedure
    .input(z.object({ id: caseId, ...pageRequest }))
    .output(z.object({ entries: z.array(historyEntry), total: z.number().int() })),
  /** Full-text search over everything, mails included; words and their beginnings, all must occur. */
  search: procedure
    .input(z.object({ text: z.string().max(500), ...pageRequest }))
    .output(z.object({ hits: z.array(searchHit), isComplete: z.boolean() })),
};
