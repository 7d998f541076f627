import type { BreachCase } from '../../shared/contract/cases.ts';
import type { LawDate } from '../../shared/contract/law-dates.ts';
import type { DutyClock } from '../../shared/domain/duties/clock.ts';
import { type ContractClock, contractClocks } from '../../shared/domain/duties/contract-clocks.ts';
import { type Duty, dutiesOf } from '../../shared/domain/duties/duties-of.ts';
import type { BreachFacts } from '../../shared/domain/duties/facts.ts';
import type { Law } from '../../shared/law/office-law.ts';
import { lawDatesText } from '../../shared/text/law-dates.ts';
import { lawScreenText } from '../../shared/text/law-screen.ts';
import { dueInWords, ruleFacts, ruleNote, whenText, whyReadings, whySteps } from '../../shared/text/why.ts';
import { CONTRACT } from './breach-duties.ts';
import { breachFactsOf } from './breach-facts.ts';
import { notFound } from './find.ts';

type Why = LawDate['why'];
type WhichDuty = { rule: string; partId: string; clientId: string | null };

/** The steps to a date, or the one sentence why there is none. */
function stepsOf({ period, waitingFor }: DutyClock, rule: Duty['rule'] | null, source: string) {
  if (period) return { title: lawScreenText.why.title(dueInWords(period)), steps: whySteps(period, rule) };
  const text = waitingFor?.text ?? lawDatesText.noNumber(rule === null ? source : whenText(rule));
  return { title: lawScreenText.why.noDate, steps: [{ text, source }] };
}

/** @returns why a duty of law is due when it is */
export function whyOfDuty({ rule, clock, notes }: Duty, law: Law): Why {
  const said = [ruleNote(rule, law), ...notes, rule.notes].filter((one) => one !== undefined && one !== '');
  return {
    ...stepsOf(clock, rule, rule.citation),
    subtitle: rule.citation,
    readings: whyReadings(clock.readings),
    facts: ruleFacts(rule, law).map(([name, value]) => [name, value]),
    note: said.length === 0 ? null : said.join(' '),
  };
}

function whyOfContract({ source, clock }: ContractClock): Why {
  return {
    ...stepsOf(clock, null, source),
    subtitle: source,
    readings: whyReadings(clock.readings),
    facts: [],
    note: clock.notes.length === 0 ? null : clock.notes.join(' '),
  };
}

function contractWhy(facts: BreachFacts, { partId, clientId }: WhichDuty): Why | undefined {
  const clock = contractClocks(facts).find(({ part, client }) => part === partId && client === clientId);
  return clock && whyOfContract(clock);
}

function lawWhy(facts: BreachFacts, { rule: id, partId }: WhichDuty, law: Law): Why | undefined {
  const rule = law.ruleById(id);
  if (rule?.kind !== 'breach') return undefined;
  const { met, mayBeMet } = dutiesOf(facts, [rule]);
  const duty = [...met, ...mayBeMet].find(({ part }) => part === partId);
  return duty && whyOfDuty(duty, law);
}

/**
 * @param law in force for the vault
 * @returns why one duty's date is that date, in sentences: the event, each step with its source, other readings
 * @throws CustodiaError NOT_FOUND where the facts have no such duty
 */
export function breachWhyOf(detail: BreachCase, which: WhichDuty, law: Law): Why {
  const found = breachFactsOf(detail, law);
  const why =
    'facts' in found
      ? which.rule === CONTRACT
        ? contractWhy(found.facts, which)
        : lawWhy(found.facts, which, law)
      : undefined;
  if (!why) throw notFound('duty', which.rule);
  return why;
}
