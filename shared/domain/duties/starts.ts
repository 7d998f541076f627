import { Temporal } from 'temporal-polyfill';
import { jurisdictionByCode } from '../../law/jurisdictions.ts';
import { ruleById } from '../../law/packs.ts';
import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type PeriodStart, readStart, startDay, startZone } from '../periods/start.ts';
import type { Question } from './answer.ts';
import type { BreachFacts } from './facts.ts';
import type { TimeName } from './times.ts';

/** Which recorded time is the legal event; `notice`: another duty met, by rule. */
type Event =
  | { readonly times: readonly [TimeName, ...TimeName[]]; readonly orNotice?: true }
  | { readonly notice: true };

/**
 * The events of the rules and the times that record them. None stands in for another: awareness under the GDPR isn't
 * discovery under a state law, and no clock starts from an event that nobody recorded.
 */
const events: Readonly<Record<BreachRule['startsAt'], Event>> = {
  awareness: { times: ['aware'] },
  // To know of a breach is to be aware of it (Québec, Alberta, Brazil, Peru, Wisconsin, Massachusetts).
  knowledge: { times: ['aware'] },
  detection: { times: ['detected'] },
  discovery: { times: ['discovered'] },
  // The owner discovers it, or whoever holds the data says so: the earlier.
  discovery_or_notification: { times: ['discovered', 'toldByHolder'] },
  determination: { times: ['determined'] },
  reasonable_belief: { times: ['believed'] },
  suspicion: { times: ['suspected'] },
  confirmation: { times: ['confirmed'] },
  occurrence: { times: ['happened'] },
  classification: { times: ['classified'] },
  materiality_determination: { times: ['foundMaterial'] },
  assessment_completed: { times: ['assessed'] },
  identification_of_individuals: { times: ['individualsIdentified'] },
  corrective_measure_available: { times: ['correctiveMeasureAvailable'] },
  payment: { times: ['ransomPaid'] },
  statement_prepared: { times: ['statementPrepared'] },
  order: { times: ['ordered'] },
  instruction_from_ocabr: { times: ['instructed'] },
  receipt_of_vendor_notice: { times: ['toldByHolder'] },
  // Counted from the end of the year of the event; which of the two the law means it doesn't say.
  calendar_year_end: { times: ['determined'] },
  year_end_of_discovery: { times: ['discovered'] },
  // Chained to another duty.
  notification_to_individuals: { times: ['individualsNotified'], orNotice: true },
  law_enforcement_notification: { times: ['lawEnforcementNotified'], orNotice: true },
  notice_to_hhs: { times: ['hhsNotified'], orNotice: true },
  initial_notification: { notice: true },
  incident_notification: { notice: true },
  intermediate_report: { notice: true },
};

/** The duty that a chained clock follows. */
const predecessors: Readonly<Record<string, readonly string[]>> = {
  'eu-eprivacy-na2': ['eu-eprivacy-na'],
  'eu-nis2-3': ['eu-nis2-2'],
  'eu-cra-4': ['eu-cra-2'],
  'eu-dora-intermediate': ['eu-dora-initial', 'eu-dora-initial24'],
  'eu-dora-final': ['eu-dora-intermediate'],
  'ch-isa-14d': ['ch-isa-24h'],
  'ph-npc-full': ['ph-npc'],
  'my-ind': ['my-comm'],
  'us-ca-ag': ['us-ca-ind'],
  'us-ia-ag': ['us-ia-ind'],
  'us-la-ag': ['us-la-ind'],
  'us-mt-ag': ['us-mt-ind'],
  'us-ok-ag': ['us-ok-ind'],
  'us-vt-ag-final': ['us-vt-ind'],
  'us-vt-ag': ['us-vt-ind'],
  'us-ar-ag': ['us-ar-ind'],
  'us-fcc-2007-cust': ['us-fcc-2007-le'],
  'us-il-ag-hipaa': ['us-hipaa-hhs500', 'us-hipaa-hhs-small'],
  'us-ny-ag-hipaa': ['us-hipaa-hhs500', 'us-hipaa-hhs-small'],
};

/** @returns the duties that start the rule's clock, empty where its clock isn't chained */
export const followed = (rule: BreachRule): readonly string[] => predecessors[rule.id] ?? [];

export type Start =
  | { readonly is: 'recorded'; readonly at: PeriodStart; readonly fact: string }
  | { readonly is: 'missing'; readonly question: Question };

type Recorded = { readonly at: PeriodStart; readonly fact: string };

const firstMoment = (start: PeriodStart) =>
  start.kind === 'instant' ? start.at : start.on.toZonedDateTime({ timeZone: start.zone });

function earliest([first, ...others]: readonly Recorded[]): Recorded | undefined {
  return others.reduce<Recorded | undefined>(
    (soFar, one) =>
      soFar && Temporal.ZonedDateTime.compare(firstMoment(soFar.at), firstMoment(one.at)) <= 0 ? soFar : one,
    first,
  );
}

function read(text: string): PeriodStart[] {
  const reading = readStart(text);
  return 'start' in reading ? [reading.start] : [];
}

/** Whether a notice was the one to individuals under the same law. */
function isToIndividualsUnder({ jurisdiction, regime }: BreachRule, id: string): boolean {
  const other = ruleById(id);
  if (other?.kind !== 'breach' || other.recipient !== 'individuals') return false;
  return other.jurisdiction === jurisdiction && other.regime === regime;
}

/** Recorded times by which to ask which law is in force where the starting event isn't recorded. */
const byWeight = ['aware', 'discovered', 'determined', 'detected', 'firstAlert', 'happened'] as const;

/** What is recorded of a breach's times, read once: hundreds of rules ask for the same few. */
export class Starts {
  readonly #times = new Map<string, Recorded>();
  readonly #notices: readonly (Recorded & { rule: string })[];
  readonly #starts = new Map<string, Start>();
  readonly #days = new Map<string, string>();

  constructor({ times, notices }: BreachFacts) {
    for (const [name, text] of Object.entries(times))
      for (const at of read(text ?? '')) this.#times.set(name, { at, fact: `times.${name}` });
    this.#notices = notices.flatMap(({ rule, at: text }) =>
      read(text).map((at) => ({ at, rule, fact: `notices.${rule}` })),
    );
  }

  #recorded(names: readonly TimeName[]): Recorded | undefined {
    return earliest(names.flatMap((name) => this.#times.get(name) ?? []));
  }

  #notice(rules: readonly string[]): Recorded | undefined {
    return earliest(this.#notices.filter(({ rule }) => rules.includes(rule)));
  }

  /**
   * @returns when the legal event happened that starts the rule's clock, or the question that is still open. A notice
   *   recorded for the very duty that the clock follows goes before the general time.
   */
  of(rule: BreachRule): Start {
    // Rules with the same event start alike, but for those that follow a duty of their own.
    const key = followed(rule).length === 0 ? rule.startsAt : rule.id;
    const kept = this.#starts.get(key);
    if (kept) return kept;
    const made = this.#find(rule);
    this.#starts.set(key, made);
    return made;
  }

  #find(rule: BreachRule): Start {
    const event = events[rule.startsAt];
    const chain = followed(rule);
    if ('notice' in event) {
      const met = this.#notice(chain);
      if (met) return { is: 'recorded', at: met.at, fact: met.fact };
      const [first = rule.startsAt] = chain;
      return {
        is: 'missing',
        question: { fact: `notices.${first}`, text: dutiesText.waiting.notice(first) },
      };
    }
    const met = event.orNotice && this.#notice(chain);
    return met ? { is: 'recorded', at: met.at, fact: met.fact } : this.at(...event.times);
  }

  /** @returns the earliest of these times, or the question for the first of them */
  at(...names: readonly [TimeName, ...TimeName[]]): Start {
    const found = this.#recorded(names);
    if (found) return { is: 'recorded', at: found.at, fact: found.fact };
    const [name] = names;
    return { is: 'missing', question: { fact: `times.${name}`, text: dutiesText.waiting.times[name] } };
  }

  /** @returns when the people affected were told, under the rule's own law where that is recorded by itself */
  individualsTold(rule: BreachRule): PeriodStart | null {
    const own = this.#notices.filter(({ rule: id }) => isToIndividualsUnder(rule, id));
    return (earliest(own) ?? this.#recorded(['individualsNotified']))?.at ?? null;
  }

  /**
   * The law in force on the starting event's day applies.
   *
   * @param otherwise the day to look at where nothing is recorded, YYYY-MM-DD
   * @returns that day in the zone of the law; under the EU's, in the zone it was recorded in
   */
  dayOfLaw(rule: BreachRule, otherwise: string): string {
    const start = this.of(rule);
    const [weighty] = byWeight.flatMap((name) => this.#times.get(name) ?? []);
    const recorded = start.is === 'recorded' ? start : weighty;
    if (!recorded) return otherwise;
    const zone = jurisdictionByCode(rule.jurisdiction)?.zone ?? startZone(recorded.at);
    const key = `${recorded.fact} ${zone}`;
    const kept = this.#days.get(key);
    if (kept !== undefined) return kept;
    const day = startDay(recorded.at, zone).toString();
    this.#days.set(key, day);
    return day;
  }
}
