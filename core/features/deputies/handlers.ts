import { Temporal } from 'temporal-polyfill';
import { personNames } from '../../../db/queries/people.ts';
import { comingDeputies, deputyById, type DeputyTableRow } from '../../../db/queries/together.ts';
import { deputy } from '../../../shared/contract/deputies.ts';
import { Role } from '../../../shared/domain/offices.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { DeputyId } from '../../../shared/ids.ts';
import { togetherCoreText } from '../../../shared/text/together.ts';
import { os } from '../../procedures.ts';
import { notFound, requireActivePerson } from '../../records/find.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

type Appointment = {
  personId: string;
  deputyId: string;
  fromOn: string;
  untilOn: string;
  remarks: string | null;
};

/** @returns the day at the workstation, YYYY-MM-DD */
function todayAt(vault: OpenVault): string {
  const now = Temporal.Instant.from(vault.now());
  return now.toZonedDateTimeISO(vault.ports.clock.zone()).toPlainDate().toString();
}

/** @throws CustodiaError NOT_ALLOWED for whoever is neither the person nor an administrator */
function assertMay({ person }: Act, personId: string): void {
  if (person.id !== personId && person.role !== Role.administrator)
    throw new CustodiaError('NOT_ALLOWED', { why: togetherCoreText.onlySelf });
}

function appoint(act: Act, input: Appointment): { id: DeputyId } {
  assertMay(act, input.personId);
  requireActivePerson(act.db, input.personId);
  requireActivePerson(act.db, input.deputyId);
  if (input.personId === input.deputyId) throw invalid('deputyId', togetherCoreText.samePerson);
  if (input.untilOn < input.fromOn) throw invalid('untilOn', togetherCoreText.untilBeforeFrom);
  const id = act.newId<DeputyId>();
  act.record({ entity: 'deputy', id, caseId: null, action: 'deputy.appointed', fields: { ...input } });
  return { id };
}

function end(act: Act, { id, reason }: { id: string; reason: string }): void {
  const row = deputyById(act.db, id);
  if (!row) throw notFound('deputy', id);
  assertMay(act, row.personId);
  act.record({
    entity: 'deputy',
    id,
    caseId: null,
    action: 'deputy.ended',
    fields: { removedAt: act.now, removedReason: reason },
  });
}

/** Who stands in for whom; each procedure is one act. */
export function deputyHandlers(session: Session) {
  const procedures = os.deputies;
  const named = (row: DeputyTableRow, names: Map<string, string>) =>
    deputy.parse({
      ...row,
      personName: names.get(row.personId) ?? '',
      deputyName: names.get(row.deputyId) ?? '',
    });
  return {
    list: procedures.list.handler(() => {
      const { vault } = session;
      const names = personNames(vault.db);
      return { deputies: comingDeputies(vault.db, todayAt(vault)).map((row) => named(row, names)) };
    }),
    appoint: procedures.appoint.handler(({ input }) => session.vault.act((act) => appoint(act, input))),
    end: procedures.end.handler(({ input }) => {
      session.vault.act((act) => end(act, input));
      return {};
    }),
  };
}
