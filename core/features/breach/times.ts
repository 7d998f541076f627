import { Temporal } from 'temporal-polyfill';
import { isAfter, timesBeforeItBegan } from '../../../shared/domain/duties/times-order.ts';
import { type BreachTimes, breachTimes } from '../../../shared/domain/duties/times.ts';
import { invalid } from '../../../shared/errors.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { dutiesText } from '../../../shared/text/duties.ts';
import { checked } from '../../records/checked.ts';
import type { Act } from '../../session/open-vault.ts';
import { breachCaseFrom, requireOpenBreach } from './standing.ts';

type GivenTimes = Readonly<Record<string, string | null | undefined>>;

/**
 * Puts given times over recorded ones; null takes one away.
 *
 * @throws CustodiaError INVALID naming the time that can't be read, lies before the breach began or is still to come
 */
export function withTimes(act: Act, recorded: BreachTimes, given: GivenTimes): Record<string, string> {
  const kept = Object.entries({ ...recorded, ...given }).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );
  const times = Object.fromEntries(kept);
  checked(breachTimes, times, 'times');
  const [early] = timesBeforeItBegan(times);
  if (early !== undefined) throw invalid(`times.${early}`, dutiesText.facts.beforeItBegan);
  const now = Temporal.Instant.from(act.now);
  const coming = kept.find(([, text]) => isAfter(text, now));
  if (coming) throw invalid(`times.${coming[0]}`, caseText.inFuture);
  return times;
}

/**
 * Records times of a breach by their names.
 *
 * @throws CustodiaError CONFLICT when it is closed; INVALID as {@link withTimes}, and for a recorded time that changes
 *   without a reason
 */
export function setTimes(
  act: Act,
  { id, times: given, reason }: { id: string; times: GivenTimes; reason?: string | undefined },
): void {
  requireOpenBreach(act, id);
  const { times: recorded } = breachCaseFrom(act, id).breach;
  const changed = Object.entries(recorded).some(
    ([name, text]) => given[name] !== undefined && given[name] !== text,
  );
  if (changed && reason === undefined) throw invalid('reason', breachStepsText.timeChanged);
  act.record({
    entity: 'breach',
    id,
    caseId: id,
    action: 'breach.timesSet',
    fields: {
      times: withTimes(act, recorded, given),
      ...(reason === undefined ? {} : { correctionReason: reason }),
    },
  });
}
