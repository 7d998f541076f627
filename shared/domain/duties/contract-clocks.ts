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

/** A notice period agreed with a client of a part: the same kind of clock as a duty of law, from a contract. */
export type ContractClock = {
  readonly part: string;
  /** The client whose notice it is, by id: each has a clock of its own. */
  readonly client: string;
  /** The client as people call it. */
  readonly name: string;
  /** Whom to tell there. */
  readonly to: string;
  readonly length: PeriodLength;
  /** The agreement as recorded. */
  readonly source: string;
  readonly clock: DutyClock;
};

type Agreed = { readonly notice: AgreedNotice; readonly client: Client };

const nameOf = ({ name, id }: Client): string => name ?? id;

const sourceOf = ({ agreement }: AgreedNotice) =>
  dutiesText.contract.source(agreement ?? dutiesText.contract.unnamed);

/** Counted strictly: what a contract doesn't say about days off isn't read into it. */
function periodOf(notice: AgreedNotice, start: PeriodStart): Period {
  const length = { value: notice.value, unit: notice.unit };
  const method = notice.unit === 'hours' ? elapsed : calendarDays;
  return computePeriod({
    start,
    length,
    method: { ...method, source: sourceOf(notice) },
    zone: startZone(start),
    calendar: (notice.calendar !== undefined && calendarById(notice.calendar)) || null,
  });
}

/** Counts each notice of a breach once: hundreds of clients have one and the same. */
class Periods {
  readonly #counted = new Map<string, Period>();

  #counting(notice: AgreedNotice, start: PeriodStart): Period {
    const { value, unit, from, agreement, calendar } = notice;
    const key = JSON.stringify([value, unit, from, agreement, calendar]);
    const kept = this.#counted.get(key);
    if (kept) return kept;
    const counted = periodOf(notice, start);
    this.#counted.set(key, counted);
    return counted;
  }

  /** The period with the step that says with whom it is agreed. */
  of({ notice, client }: Agreed, start: PeriodStart): Period {
    const counted = this.#counting(notice, start);
    const [first, ...rest] = counted.steps;
    const agreed = {
      kind: 'agreed',
      with: [nameOf(client)],
      length: { value: notice.value, unit: notice.unit },
      event: dutiesText.contract.events[notice.from],
      source: sourceOf(notice),
    } as const;
    return { ...counted, steps: [...(first ? [first] : []), agreed, ...rest] };
  }
}

type Counting = { readonly part: Part; readonly starts: Starts; readonly periods: Periods };

function clockOf(agreed: Agreed, { part, starts, periods }: Counting): DutyClock {
  const { notice, client } = agreed;
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
      fact: `parts.${part.id}.clients.${client.id}.notice.calendar`,
      text: dutiesText.contract.calendar,
    });
  return { ...given, start: found.at, period: periods.of(agreed, found.at), waitingFor: null };
}

/**
 * The notice periods that agreements with clients set, each from the event that the agreement names. Whether the
 * agreement applies, a person decides.
 *
 * @param facts as {@link readBreachFacts} read them
 * @returns one clock per client with an agreed notice, in the order of parts and clients
 */
export function contractClocks(facts: BreachFacts): ContractClock[] {
  const starts = new Starts(facts);
  const periods = new Periods();
  return facts.parts.flatMap((part) =>
    part.clients.flatMap((client) => {
      const { notice } = client;
      if (notice === null) return [];
      return [
        {
          part: part.id,
          client: client.id,
          name: nameOf(client),
          to: notice.to,
          length: { value: notice.value, unit: notice.unit },
          source: sourceOf(notice),
          clock: clockOf({ notice, client }, { part, starts, periods }),
        },
      ];
    }),
  );
}
