import type { ZonedTime } from '../../dates.ts';
import { builtInLaw } from '../../law/office-law.ts';
import { OwedBy, type RequestRule } from '../../law/rule.ts';
import type { Period } from '../periods/steps.ts';
import { RequestOutcome, Right, right } from '../request.ts';
import { lawKey } from '../request-laws.ts';
import { type CaseLawDate, type ClockLaw, oursOf, periodStart } from './case-law-date.ts';
import { requestPeriod, type Taken } from './request-period.ts';
import { RequestStart, startOfRule } from './request-start.ts';

/** What of a request its dates of law rest on: each time confirmed by a person. */
export type RequestClockFacts = Taken & {
  readonly rights: readonly Right[];
  /** The laws that a person chose, by `lawKey`. */
  readonly laws: readonly string[];
  readonly receivedAt: ZonedTime | null;
  readonly identityAskedAt: ZonedTime | null;
  readonly identityConfirmedAt: ZonedTime | null;
  readonly acknowledgedAt: ZonedTime | null;
  readonly answeredAt: ZonedTime | null;
  /** Fees that the person was asked for. */
  readonly fees: readonly { readonly askedAt: ZonedTime | null; readonly paidAt: ZonedTime | null }[];
  readonly outcome: RequestOutcome | null;
  readonly appealReceivedAt: ZonedTime | null;
  readonly appealAnsweredAt: ZonedTime | null;
};

type Facts = RequestClockFacts;
type MetBy = 'acknowledgedAt' | 'answeredAt' | 'appealAnsweredAt';

/** A duty besides the answer: when a request has it, and what meets it. */
type Besides = {
  readonly place: number;
  readonly metBy: MetBy | null;
  /** `answers` are the law's rules for the rights asked. */
  readonly isOwed: (facts: Facts, answers: readonly RequestRule[]) => boolean;
};

const isRefused = ({ outcome }: Facts) =>
  outcome === RequestOutcome.refused || outcome === RequestOutcome.partlyGranted;
const isGranted = ({ outcome }: Facts) =>
  outcome === RequestOutcome.granted || outcome === RequestOutcome.partlyGranted;
/** Of changes made the recipients of the data are told (GDPR Art. 19). */
const changing: readonly Right[] = [Right.rectification, Right.deletion, Right.restriction];

const besides: Partial<Record<RequestRule['requestType'], Besides>> = {
  acknowledgement: {
    place: 0,
    metBy: 'acknowledgedAt',
    isOwed: (_, answers) => answers.some(({ acknowledgement }) => acknowledgement !== null),
  },
  /** GDPR Art. 12(4): no longer period for a refusal. */
  refusal_notice: {
    place: 2,
    metBy: 'answeredAt',
    isOwed: (facts, answers) => answers.length > 0 && (facts.outcome === null || isRefused(facts)),
  },
  execution_of_granted_request: {
    place: 3,
    metBy: null,
    isOwed: (facts, answers) => answers.length > 0 && (facts.outcome === null || isGranted(facts)),
  },
  recipient_notification: {
    place: 4,
    metBy: null,
    isOwed: (facts) =>
      (facts.outcome === null || isGranted(facts)) && facts.rights.some((one) => changing.includes(one)),
  },
  appeal: {
    place: 5,
    metBy: 'appealAnsweredAt',
    isOwed: (facts, answers) => answers.length > 0 && (isRefused(facts) || facts.appealReceivedAt !== null),
  },
};

const ANSWER_PLACE = 1;

function laterOf(a: ZonedTime, b: ZonedTime): ZonedTime {
  return a.at >= b.at ? a : b;
}

/** UK GDPR Art. 12A: proof of identity or a fee that was asked for and hasn't come keeps the clock from starting. */
function relevantTime({ receivedAt, fees, ...facts }: Facts): ZonedTime | null {
  const awaited = fees.flatMap(({ askedAt, paidAt }) => (askedAt === null ? [] : [paidAt]));
  if (facts.identityAskedAt !== null) awaited.push(facts.identityConfirmedAt);
  return awaited.reduce((latest, one) => latest && one && laterOf(latest, one), receivedAt);
}

function startedAt(from: RequestStart, facts: Facts): ZonedTime | null {
  switch (from) {
    case RequestStart.receipt:
    case RequestStart.request:
      return facts.receivedAt;
    case RequestStart.relevantTime:
      return relevantTime(facts);
    case RequestStart.answer:
      return facts.answeredAt;
    case RequestStart.appeal:
      return facts.appealReceivedAt;
    case RequestStart.consentAsked:
    case RequestStart.platformAccess:
    case RequestStart.notice:
    case RequestStart.other:
      return null;
  }
}

type Run = { readonly facts: Facts; readonly law: ClockLaw };

function dateOf(rule: RequestRule, metBy: MetBy | null, { facts, law }: Run): CaseLawDate {
  const from = startOfRule(rule);
  const at = startedAt(from, facts);
  const start = at && periodStart(at);
  const found = start && requestPeriod({ rule, start, law }, facts);
  return {
    rule,
    from,
    startedAt: at,
    dated: found?.inForce === 'no' ? null : found,
    ours: oursOf(law, rule, start),
    inForce: found?.inForce ?? null,
    metAt: metBy === null ? null : facts[metBy],
  };
}

function ofLaw(key: string, run: Run): CaseLawDate[] {
  const { facts, law } = run;
  const rules = law
    .rulesOf('request')
    .filter((rule) => lawKey(rule) === key && rule.owedBy === OwedBy.organisation);
  const asked = new Set<string>(facts.rights);
  const answers = rules.filter(({ requestType }) => asked.has(requestType));
  return rules
    .flatMap((rule) => {
      if (right.safeParse(rule.requestType).success)
        return answers.includes(rule) ? [{ place: ANSWER_PLACE, date: dateOf(rule, 'answeredAt', run) }] : [];
      const duty = besides[rule.requestType];
      if (!duty?.isOwed(facts, answers)) return [];
      return [{ place: duty.place, date: dateOf(rule, duty.metBy, run) }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ date }) => date);
}

/**
 * The dates that the chosen laws set a request, from what is recorded on it. Nothing is decided by them: whether a law or
 * a duty applies, and whether it was met, a person says.
 *
 * @param law in force for the vault; the program's own where none is given
 * @returns by law in the order chosen, within each as the request goes its way; empty where no law or right is recorded
 */
export function requestDates(facts: RequestClockFacts, law: ClockLaw = builtInLaw()): CaseLawDate[] {
  return facts.laws.flatMap((key) => ofLaw(key, { facts, law }));
}

/**
 * @returns the dates under whose law a longer period may be taken, each with its first period: the person has to be told
 *   within it
 */
export function extendableDates(
  facts: RequestClockFacts,
  law: ClockLaw = builtInLaw(),
): { rule: RequestRule; first: Period }[] {
  return requestDates({ ...facts, extensions: [] }, law).flatMap(({ rule, dated }) =>
    rule.extension !== null && dated !== null ? [{ rule, first: dated.period }] : [],
  );
}
