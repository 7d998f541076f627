// The two worked breaches of docs/duties.md put on record through the contract, as a window would.
import { Temporal } from 'temporal-polyfill';
import type { CoreClient } from '../../core/create-core.ts';
import { openBreachInput, partFactsInput } from '../../shared/contract/breach.ts';
import type { BreachDuties, Duty } from '../../shared/contract/duties.ts';
import { ourEntityInput } from '../../shared/contract/our-entities.ts';
import type { CaseId, OurEntityId, PartId } from '../../shared/ids.ts';
import { factsFrom } from '../shared/domain/duties/expected-duties.ts';

export type RecordedBreach = { id: CaseId; reference: string; partId: PartId; entityId: OurEntityId };

/** Puts the entity on the register and records the breach with its first part. */
export async function recordWorkedBreach(client: CoreClient, given: unknown): Promise<RecordedBreach> {
  const facts = factsFrom(given);
  const { id: entityId } = await client.ourEntities.add(ourEntityInput.parse(facts.entity));
  const part = facts.parts[0]!;
  const opened = await client.breach.open(
    openBreachInput.parse({
      title: 'Worked breach',
      ourEntityId: entityId,
      times: facts.times,
      part: partFactsInput.parse(part),
    }),
  );
  await client.breach.countPeople({ id: opened.partId, people: part.people });
  return { ...opened, entityId };
}

/** What an answer of the contract says of each rule, in the words of the hand-written expectations. */
export function saidOf(duties: BreachDuties, partId: string) {
  const named = (facts: readonly { fact: string }[]) =>
    facts.map(({ fact }) => fact.replace(partId, 'customers')).sort();
  const timed = ({ asks, dueAt, isEmbargo, waitingFor }: Duty) => ({
    asks: named(asks),
    due: dueAt === null || isEmbargo ? null : Temporal.Instant.from(dueAt.at).epochMilliseconds,
    waitingFor: waitingFor?.fact ?? null,
  });
  return new Map<string, object>([
    ...duties.met.map((duty) => [duty.rule, { verdict: 'met', missing: [], ...timed(duty) }] as const),
    ...duties.mayBeMet.map(
      (duty) => [duty.rule, { verdict: 'mayBeMet', missing: named(duty.missing), ...timed(duty) }] as const,
    ),
    ...duties.notMet.map(({ rule }) => [rule, { verdict: 'notMet' }] as const),
  ]);
}
