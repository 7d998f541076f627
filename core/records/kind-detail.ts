import type { ReadDb } from '../../db/database.ts';
import { affectedRecords } from '../../db/queries/affected-people.ts';
import {
  type BreachTableRow,
  type OurEntityTableRow,
  breachById,
  breachRecords,
  ourEntityById,
} from '../../db/queries/breaches.ts';
import {
  type CaseTableRow,
  type ComplaintTableRow,
  type RungTableRow,
  complaintById,
  ladderEventsOf,
} from '../../db/queries/cases.ts';
import { type RequestTableRow, requestById, requestRecords } from '../../db/queries/requests.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { FccVersion, Harm, Risk } from '../../shared/domain/duties/fact-words.ts';
import { YesNo } from '../../shared/domain/duties/fact-fields.ts';
import { notFound } from './find.ts';
import { requestWorkFrom } from './request-work.ts';
import { zonedFromRow } from './times.ts';

const parsed = <T>(json: string | null, otherwise: T): unknown =>
  json === null ? otherwise : JSON.parse(json);

function complaintFromRow(row: ComplaintTableRow) {
  return {
    summary: row.summary,
    channel: row.channel,
    framework: row.framework,
    isHrData: row.isHrData,
    ourEntity: row.ourEntity,
    ourRole: row.ourRole,
    recourseMechanism: row.recourseMechanism,
    happenedAt: zonedFromRow(row.happenedAt, row.happenedZone),
    sentAt: zonedFromRow(row.sentAt, row.sentZone),
    deliveredAt: zonedFromRow(row.deliveredAt, row.deliveredZone),
    receivedAt: zonedFromRow(row.receivedAt, row.receivedZone),
    acknowledgedAt: zonedFromRow(row.acknowledgedAt, row.acknowledgedZone),
    acknowledgedBy: row.acknowledgedBy,
    answeredAt: zonedFromRow(row.answeredAt, row.answeredZone),
    answeredBy: row.answeredBy,
    closedAt: zonedFromRow(row.closedAt, row.closedZone),
    outcome: row.outcome,
    outcomeReasons: row.outcomeReasons,
    lessons: row.lessons,
  };
}

export const rungFromRow = ({ id, rung, at, zone, body, documentId, outcome }: RungTableRow) => ({
  id,
  rung,
  at: zonedFromRow(at, zone),
  body,
  documentId,
  outcome,
});

function requestFromRow(row: RequestTableRow) {
  return {
    summary: row.summary,
    rights: parsed(row.rights, []),
    laws: parsed(row.laws, []),
    channel: row.channel,
    ourEntity: row.ourEntity,
    ourRole: row.ourRole,
    residence: row.residence,
    actsFor: row.actsFor,
    agentCapacity: row.agentCapacity,
    sentAt: zonedFromRow(row.sentAt, row.sentZone),
    deliveredAt: zonedFromRow(row.deliveredAt, row.deliveredZone),
    receivedAt: zonedFromRow(row.receivedAt, row.receivedZone),
    identityAskedAt: zonedFromRow(row.identityAskedAt, row.identityAskedZone),
    identityAskedBy: row.identityAskedBy,
    identityConfirmedAt: zonedFromRow(row.identityConfirmedAt, row.identityConfirmedZone),
    identityMethod: row.identityMethod,
    identitySeen: row.identitySeen,
    identityCopy: row.identityCopy,
    authorityConfirmedAt: zonedFromRow(row.authorityConfirmedAt, row.authorityConfirmedZone),
    authorityConfirmedBy: row.authorityConfirmedBy,
    authoritySeen: row.authoritySeen,
    consentAskedAt: zonedFromRow(row.consentAskedAt, row.consentAskedZone),
    consentAskedBy: row.consentAskedBy,
    consentUntilAt: zonedFromRow(row.consentUntilAt, row.consentUntilZone),
    consentConfirmedAt: zonedFromRow(row.consentConfirmedAt, row.consentConfirmedZone),
    consentConfirmedBy: row.consentConfirmedBy,
    acknowledgedAt: zonedFromRow(row.acknowledgedAt, row.acknowledgedZone),
    acknowledgedBy: row.acknowledgedBy,
    answeredAt: zonedFromRow(row.answeredAt, row.answeredZone),
    answeredBy: row.answeredBy,
    closedAt: zonedFromRow(row.closedAt, row.closedZone),
    outcome: row.outcome,
    refusalGround: row.refusalGround,
    outcomeReasons: row.outcomeReasons,
    appealRoute: row.appealRoute,
    appealReceivedAt: zonedFromRow(row.appealReceivedAt, row.appealReceivedZone),
    appealAnsweredAt: zonedFromRow(row.appealAnsweredAt, row.appealAnsweredZone),
    appealAnsweredBy: row.appealAnsweredBy,
    appealOutcome: row.appealOutcome,
  };
}

function timeTaken(db: ReadDb, id: string) {
  const { extensions, pauses } = requestRecords(db, id);
  return {
    extensions: extensions.map((one) => ({ ...one, toldAt: zonedFromRow(one.toldAt, one.toldZone) })),
    pauses: pauses.map((one) => ({
      ...one,
      fromAt: zonedFromRow(one.fromAt, one.fromZone),
      untilAt: zonedFromRow(one.untilAt, one.untilZone),
    })),
  };
}

/** @returns an entity of the register with its lists read. */
export function ourEntityFromRow(row: OurEntityTableRow) {
  return {
    ...row,
    regimes: parsed(row.regimes, {}),
    establishments: parsed(row.establishments, []),
  };
}

function breachFromRow(db: ReadDb, row: BreachTableRow) {
  const entity = row.ourEntityId === null ? undefined : ourEntityById(db, row.ourEntityId);
  return {
    summary: row.summary,
    ourEntityId: row.ourEntityId,
    ourEntityName: entity?.name ?? null,
    entity: entity ? ourEntityFromRow(entity) : null,
    nature: parsed(row.nature, []),
    cause: row.cause,
    consequences: row.consequences,
    measures: row.measures,
    awareReason: row.awareReason,
    times: parsed(row.times, {}),
    fccVersion: row.fccVersion ?? FccVersion.notChosen,
    closedAt: zonedFromRow(row.closedAt, row.closedZone),
    outcomeReasons: row.outcomeReasons,
    undecidedReason: row.undecidedReason,
  };
}

function breachWork(db: ReadDb, id: string, names: Map<string, string>) {
  const { parts, filings, assessments, filingForms } = breachRecords(db, id);
  return {
    parts: parts.map((part) => ({
      ...part,
      clients: parsed(part.clients, []),
      people: parsed(part.people, []),
      elements: parsed(part.elements, []),
      safeguards: parsed(part.safeguards, {}),
      confirmed: parsed(part.confirmed, {}),
      names: part.names ?? YesNo.notKnown,
      risk: part.risk ?? Risk.notAssessed,
      harm: part.harm ?? Harm.notAssessed,
      intentional: part.intentional ?? YesNo.notKnown,
    })),
    filings: filings.map((filing) => ({
      ...filing,
      filedAt: zonedFromRow(filing.filedAt, filing.filedZone),
    })),
    filingForms: filingForms.map((form) => ({
      ...form,
      context: parsed(form.context, {}),
      answers: parsed(form.answers, null),
    })),
    assessments: assessments.map((one) => ({
      ...one,
      choices: parsed(one.choices, {}),
      reasons: parsed(one.reasons, null),
      result: parsed(one.result, {}),
      assessedAt: zonedFromRow(one.assessedAt, one.assessedZone),
      assessedBy: { id: one.assessedBy, name: names.get(one.assessedBy) ?? '' },
    })),
  };
}

function affectedWork(db: ReadDb, id: string) {
  const { peopleLists, dispatches, offers } = affectedRecords(db, id);
  return {
    peopleLists: peopleLists.map((list) => ({ ...list, counted: parsed(list.counted, null) })),
    dispatches: dispatches.map((one) => ({
      ...one,
      sentAt: zonedFromRow(one.sentAt, one.sentZone),
      substituteAt: zonedFromRow(one.substituteAt, one.substituteZone),
    })),
    offers,
  };
}

/**
 * @param names of people by their ids
 * @returns what a case has by its kind, as rows hold it
 * @throws CustodiaError NOT_FOUND where the kind's own row isn't there
 */
export function kindFromRows(db: ReadDb, { id, kind, reference }: CaseTableRow, names: Map<string, string>) {
  if (kind === CaseKind.request) {
    const row = requestById(db, id);
    if (!row) throw notFound('request', reference);
    return { request: requestFromRow(row), ...timeTaken(db, id), ...requestWorkFrom(db, id) };
  }
  if (kind === CaseKind.breach) {
    const row = breachById(db, id);
    if (!row) throw notFound('breach', reference);
    return { breach: breachFromRow(db, row), ...breachWork(db, id, names), ...affectedWork(db, id) };
  }
  const row = complaintById(db, id);
  if (!row) throw notFound('complaint', reference);
  return {
    complaint: complaintFromRow(row),
    ladderEvents: ladderEventsOf(db, id).map((one) => ({ ...one, at: zonedFromRow(one.at, one.zone) })),
  };
}
