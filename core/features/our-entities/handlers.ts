import { type OurEntityInput, ourEntity } from '../../../shared/contract/our-entities.ts';
import { ourEntitiesByName, ourEntityById } from '../../../db/queries/breaches.ts';
import { entityFacts } from '../../../shared/domain/duties/entity-facts.ts';
import type { OurEntityId } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { checked } from '../../records/checked.ts';
import { notFound } from '../../records/find.ts';
import { ourEntityFromRow } from '../../records/kind-detail.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';

/** @throws CustodiaError INVALID naming the field that can't be */
function fieldsOf({ remarks, ...facts }: OurEntityInput) {
  return { ...checked(entityFacts, facts), remarks: remarks === '' ? null : remarks };
}

/** @throws CustodiaError NOT_FOUND for an entity that isn't on the register (any more) */
function requireEntity(act: Act, id: string): void {
  const row = ourEntityById(act.db, id);
  if (!row || row.removedAt !== null) throw notFound('entity', id);
}

function addEntity(act: Act, input: OurEntityInput): { id: OurEntityId } {
  const id = act.newId<OurEntityId>();
  act.record({ entity: 'ourEntity', id, caseId: null, action: 'ourEntity.added', fields: fieldsOf(input) });
  return { id };
}

function changeEntity(act: Act, { id, ...input }: OurEntityInput & { id: string }): void {
  requireEntity(act, id);
  act.record({ entity: 'ourEntity', id, caseId: null, action: 'ourEntity.changed', fields: fieldsOf(input) });
}

function removeEntity(act: Act, { id, reason }: { id: string; reason: string }): void {
  requireEntity(act, id);
  act.record({
    entity: 'ourEntity',
    id,
    caseId: null,
    action: 'ourEntity.removed',
    fields: { removedAt: act.now, removedReason: reason },
  });
}

/** The register of our own entities; each procedure is one act. */
export function ourEntitiesHandlers(session: Session) {
  const procedures = os.ourEntities;
  return {
    list: procedures.list.handler(() => ({
      entities: ourEntitiesByName(session.vault.db).map((row) => ourEntity.parse(ourEntityFromRow(row))),
    })),
    add: procedures.add.handler(({ input }) => session.vault.act((act) => addEntity(act, input))),
    change: procedures.change.handler(({ input }) => {
      session.vault.act((act) => changeEntity(act, input));
      return {};
    }),
    remove: procedures.remove.handler(({ input }) => {
      session.vault.act((act) => removeEntity(act, input));
      return {};
    }),
  };
}
