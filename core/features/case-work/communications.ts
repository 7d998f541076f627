import type { JsonValue } from '../../../db/canonical.ts';
import { isPrivileged } from '../../../db/queries/privilege.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import type { CommunicationId } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { requireDocumentOf, requireRecord, requireWorkableCase } from '../../records/find.ts';
import { givenFields } from '../../records/given-fields.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

const names = [
  'direction',
  'medium',
  'subject',
  'correspondent',
  'happenedAt',
  'sentAt',
  'deliveredAt',
  'text',
  'documentId',
  'privilege',
] as const;

type Facts = { [N in (typeof names)[number]]?: JsonValue | undefined };

function recordCommunication(act: Act, input: Facts & { caseId: string }): { id: CommunicationId } {
  requireWorkableCase(act.db, input.caseId);
  requireDocumentOf(act.db, typeof input.documentId === 'string' ? input.documentId : null, input.caseId);
  const id = act.newId<CommunicationId>();
  act.record({
    entity: 'communication',
    id,
    caseId: input.caseId,
    action: 'communication.recorded',
    fields: { caseId: input.caseId, ...givenFields(names, input), recordedAt: act.now },
  });
  return { id };
}

function changeCommunication(act: Act, input: Facts & { id: string; reason?: string | undefined }): void {
  const caseId = requireRecord(act.db, 'communications', input.id);
  requireDocumentOf(act.db, typeof input.documentId === 'string' ? input.documentId : null, caseId);
  const isLifted = input.privilege === null && isPrivileged(act.db, input.id);
  if (isLifted && input.reason === undefined) {
    throw new CustodiaError('INVALID', { field: 'reason', why: caseText.privilegeReason });
  }
  act.record({
    entity: 'communication',
    id: input.id,
    caseId,
    action: 'communication.changed',
    fields: {
      ...givenFields(names, input),
      ...(isLifted && input.reason !== undefined ? { privilegeReason: input.reason } : {}),
    },
  });
}

export function communicationHandlers(session: Session) {
  const procedures = os.communications;
  return {
    record: procedures.record.handler(({ input }) =>
      session.vault.act((act) => recordCommunication(act, input)),
    ),
    change: procedures.change.handler(({ input }) => {
      session.vault.act((act) => changeCommunication(act, input));
      return {};
    }),
    remove: procedures.remove.handler(({ input }) => {
      session.vault.act((act) => removeRecord(act, 'communication', input));
      return {};
    }),
  };
}
