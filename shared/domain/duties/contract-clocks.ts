import { calendarById } from '../../law/calendars.ts';
import { dutiesText } from '../../text/duties.ts';
import { computePeriod } from '../periods/compute.ts';
import { calendarDays, elapsed } from '../periods/methods.ts';
import type { PeriodLength } from '../periods/length.ts';
import { type PeriodStart, startZone } from '../periods/start.ts';
import type { Period } from '../periods/steps.ts';
import type { AgreedNotice } from './agreed-notice.ts';
import { type DutyClock, minuteAsked } from './clock.ts';
import type { BreachFacts, Part } from './facts.ts';
import { Starts } from './starts.ts';

type Client = Part['clients'][number];

/** A notice period agreed with clients of one part: the same kind of clock as a duty of law, from a contract. */
export type ContractClock = {
  readonly part: string;
  /** The clients with whom one and the same notice is agreed, by id. */
  readonly clients: readonly string[];
  /** Whom to tell there. */
  readonly to: string;
  readonly length: PeriodLength;
  /** The agreement as recorded. */
  readonly source: string;
  readonly clock: DutyClock;
};

type Agreed = { readonly notice: AgreedNotice; readonly clients: readonly Client[] };

/** Clients of a part with one and the same notice stand together, in the order in which they were given. */
function agreedIn({ clients }: Part): Agreed[] {
  const groups = new Map<string, { notice: AgreedNotice; clients: Client[] }>();
  for (const client of clients) {
    if (client.notice === null) continue;
    const { value, unit, from, to, agreement, calendar } = client.notice;
    const key = JSON.stringify([value, unit, from, to, agreement, calendar]);
    const group = groups.get(key);
    if (group) group.clients.push(client);
    else groups.set(key, { notice: client.notice, clients: [client] });
  }
  return [...groups.values()];
}

const sourceOf = ({ agreement }: AgreedNotice) =>
  dutiesText.contract.source(agreement ?? dutiesText.contract.unnamed);

/** Counted strictly: what a contract doesn't say about days off isn't read into it. */
function periodOf({ notice, clients }: Agreed, start: PeriodStart): Period {
  const source = sourceOf(notice);
  const length = { value: notice.value, unit: notice.unit };
  const method = notice.unit === 'hours' ? elapsed : calendarDays;
  const counted = computePeriod({
    start,
    length,
    method: { ...method, source },
    zone: startZone(start),
    calendar: (notice.calendar !== undefined && calendarById(notice.calendar)) || null,
  });
  const [first, ...rest] = counted.steps;
  const agreed = {
    kind: 'agreed',
    with: clients.map(({ id, name }) => name ?? id),
    length,
    event: dutiesText.contract.events[notice.from],
    source,
  } as const;
  return { ...counted, steps: [...(first ? [first] : []), agreed, ...rest] };
}

function clockOf(agreed: Agreed, part: Part, starts: Starts): DutyClock {
  const { notice, clients } = agreed;
  const given = { isEmbargo: false, follows: [], readings: [], notes: [] };
  const found = starts.at(notice.from);
  if (found.is === 'missing') return { ...given, start: null, period: null, waitingFor: found.question };
  const waiting = (question: DutyClock['waitingFor']): DutyClock => ({
    ...given,
    start: found.at,
    period: null,
    waitingFor: question,
  });
  if (notice.unit === 'hours' && found.at.kind === 'day') return waiting(minuteAsked(found.fact));
  if (notice.unit === 'workingDays' && notice.calendar === undefined)
    return waiting({
      fact: `parts.${part.id}.clients.${clients[0]?.id ?? ''}.notice.calendar`,
      text: dutiesText.contract.calendar,
    });
  return { ...given, start: found.at, period: periodOf(agreed, found.at), waitingFor: null };
}

/**
 * The notice periods that agreements with clients set, each from the event that the agreement names. Whether the
 * agreement applies, a person decides.
 *
 * @param facts as {@link readBreachFacts} read them
 * @returns one clock per part and notice, in the order of parts and clients
 */
export function contractClocks(facts: BreachFacts): ContractClock[] {
  const starts = new Starts(facts);
  return facts.parts.flatMap((part) =>
    agreedIn(part).map((agreed) => ({
      part: part.id,
      clients: agreed.clients.map(({ id }) => id),
      to: agreed.notice.to,
      length: { value: agreed.notice.value, unit: agreed.notice.unit },
      source: sourceOf(agreed.notice),
      clock: clockOf(agreed, part, starts),
    })),
  );
}
