import { ourEntityById } from '../../../db/queries/breaches.ts';
import type { EntityFields } from '../../../db/entities.ts';
import type { BreachFactsInput } from '../../../shared/contract/breach.ts';
import { FccVersion } from '../../../shared/domain/duties/fact-words.ts';
import { invalid } from '../../../shared/errors.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { givenFields } from '../../records/given-fields.ts';
import type { Act } from '../../session/open-vault.ts';
import { requireOpenBreach } from './standing.ts';

const names = [
  'summary',
  'ourEntityId',
  'nature',
  'cause',
  'consequences',
  'measures',
  'awareReason',
] as const;

type Facts = { [F in keyof BreachFactsInput]?: BreachFactsInput[F] | undefined };

/**
 * @returns the breach's own fields among the facts given
 * @throws CustodiaError INVALID for an entity that isn't on the register
 */
export function factFields(act: Act, facts: Omit<Facts, 'title'>): EntityFields<'breach'> {
  const { ourEntityId: entity } = facts;
  if (typeof entity === 'string') {
    const row = ourEntityById(act.db, entity);
    if (!row || row.removedAt !== null) throw invalid('ourEntityId', breachStepsText.removedEntity);
  }
  return givenFields(names, facts);
}

/** Corrects or adds what is known of a breach. @throws CustodiaError CONFLICT when it is closed */
export function describeBreach(act: Act, { id, title, ...facts }: Facts & { id: string }): void {
  requireOpenBreach(act, id);
  const at = { id, caseId: id };
  if (title !== undefined) act.record({ entity: 'case', ...at, action: 'case.renamed', fields: { title } });
  act.record({ entity: 'breach', ...at, action: 'breach.described', fields: factFields(act, facts) });
}

/** Records which of two texts that stand side by side the office follows. */
export function chooseFccText(act: Act, input: { id: string; version: FccVersion; reason: string }): void {
  requireOpenBreach(act, input.id);
  act.record({
    entity: 'breach',
    id: input.id,
    caseId: input.id,
    action: 'breach.fccTextChosen',
    fields: {
      fccVersion: input.version === FccVersion.notChosen ? null : input.version,
      fccReason: input.reason,
    },
  });
}
