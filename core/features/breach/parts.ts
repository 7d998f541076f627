import type { EntityFields } from '../../../db/entities.ts';
import type { PartFactsInput } from '../../../shared/contract/breach.ts';
import type { BreachPart, PartClient, PartPeople } from '../../../shared/contract/breach-part.ts';
import { client, peopleList } from '../../../shared/domain/duties/facts.ts';
import { partConflicts } from '../../../shared/domain/duties/part-conflicts.ts';
import { conditionsOf } from '../../../shared/domain/duties/person-conditions.ts';
import { CustodiaError, invalid } from '../../../shared/errors.ts';
import type { PartId } from '../../../shared/ids.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { checked } from '../../records/checked.ts';
import { givenFields } from '../../records/given-fields.ts';
import { removeRecord } from '../../records/remove.ts';
import { officeLaw } from '../../records/office-law.ts';
import type { Act } from '../../session/open-vault.ts';
import { requireOpenBreach, requirePart } from './standing.ts';

const names = ['label', 'ourRole', 'elements', 'safeguards', 'names', 'risk', 'harm', 'intentional'] as const;

const empty = { ourRole: null, clients: [], people: [], elements: [], names: 'notKnown' } as const;

type Given = { [F in keyof PartFactsInput]?: PartFactsInput[F] | undefined };
type Together = Parameters<typeof partConflicts>[0];

/** @throws CustodiaError INVALID at the field where what doesn't fit together is put right */
function assertFits(part: Together): void {
  const [conflict] = partConflicts(part);
  if (conflict) throw invalid(conflict.field, conflict.why);
}

function fitted(before: Together, given: Given): Together {
  const { ourRole = before.ourRole, elements = before.elements, names: withNames = before.names } = given;
  return { ...before, ourRole, elements, names: withNames };
}

/** Puts a new part on a breach. @throws CustodiaError INVALID where its facts don't fit together */
export function recordPart(act: Act, caseId: string, given: Given): PartId {
  assertFits(fitted(empty, given));
  const id = act.newId<PartId>();
  const fields: EntityFields<'part'> = { caseId, ...givenFields(names, given) };
  act.record({ entity: 'part', id, caseId, action: 'part.added', fields });
  return id;
}

/** @throws CustodiaError CONFLICT when the breach is closed */
export function addPart(act: Act, { id, ...given }: Given & { id: string }): { id: PartId } {
  requireOpenBreach(act, id);
  return { id: recordPart(act, id, given) };
}

function changePart(
  act: Act,
  id: string,
  change: { action: string; fields: EntityFields<'part'>; after: Partial<BreachPart> },
): void {
  const { caseId, part } = requirePart(act, id);
  assertFits({ ...part, ...change.after });
  act.record({ entity: 'part', id, caseId, action: change.action, fields: change.fields });
}

/** Corrects or adds what is known of a part. */
export function describePart(act: Act, { id, ...given }: Given & { id: string }): void {
  const { caseId, part } = requirePart(act, id);
  assertFits(fitted(part, given));
  act.record({ entity: 'part', id, caseId, action: 'part.described', fields: givenFields(names, given) });
}

/** Records how many people are affected, by where they live. @throws CustodiaError INVALID with the row and field */
export function countPeople(
  act: Act,
  { id, people: given }: { id: string; people: readonly PartPeople[] },
): void {
  const people = checked(peopleList, given, 'people');
  changePart(act, id, { action: 'part.peopleCounted', fields: { people }, after: { people } });
}

/**
 * Records the clients of a part as they stand from now on.
 *
 * @throws CustodiaError INVALID with the row and field
 */
export function recordClients(
  act: Act,
  { id, clients: given }: { id: string; clients: readonly PartClient[] },
  action: 'part.clientsSet' | 'part.clientNoticesSet',
): void {
  const clients = checked(client.array(), given, 'clients');
  const ids = clients.map((one) => one.id);
  const twice = ids.findIndex((one, index) => ids.indexOf(one) !== index);
  if (twice >= 0)
    throw invalid(
      `clients.${String(twice)}.id`,
      breachStepsText.clientTwice(clients[twice]?.name ?? ids[twice] ?? ''),
    );
  // What a client has is JSON: a field that isn't given isn't there.
  const fields = JSON.parse(JSON.stringify({ clients })) as EntityFields<'part'>;
  changePart(act, id, { action, fields, after: { clients } });
}

/** Records the clients of a part, as in a table. @throws CustodiaError INVALID with the row and field */
export function setClients(act: Act, given: { id: string; clients: readonly PartClient[] }): void {
  recordClients(act, given, 'part.clientsSet');
}

/**
 * Records whether a rule's own condition holds, which only a person can say.
 *
 * @throws CustodiaError INVALID for a rule that isn't there or a condition that it doesn't ask
 */
export function confirmCondition(
  act: Act,
  input: { id: string; rule: string; condition: string; holds: 'yes' | 'no' | null },
): void {
  const rule = officeLaw(act.db).ruleById(input.rule);
  if (rule?.kind !== 'breach') throw invalid('rule', breachStepsText.unknownRule);
  if (![...conditionsOf(rule)].some((one) => one === input.condition))
    throw invalid('condition', breachStepsText.notAsked);
  const { caseId, part } = requirePart(act, input.id);
  const { [input.condition]: _, ...others } = part.confirmed[rule.id] ?? {};
  const answers = input.holds === null ? others : { ...others, [input.condition]: input.holds };
  const { [rule.id]: __, ...otherRules } = part.confirmed;
  const confirmed = Object.keys(answers).length === 0 ? otherRules : { ...otherRules, [rule.id]: answers };
  act.record({
    entity: 'part',
    id: input.id,
    caseId,
    action: 'part.conditionConfirmed',
    fields: { confirmed },
  });
}

/** Takes a part off its breach. @throws CustodiaError CONFLICT for the last one */
export function removePart(act: Act, input: { id: string; reason: string }): void {
  const { detail } = requirePart(act, input.id);
  if (detail.parts.length === 1)
    throw new CustodiaError('CONFLICT', { what: detail.reference, why: breachStepsText.lastPart });
  removeRecord(act, 'part', input);
}
