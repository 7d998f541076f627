import { type Period, type PeriodStep } from '../domain/periods/steps.ts';
import { ReadingKind, type Reading } from '../domain/periods/readings.ts';
import { inForceOn, lookedAtOn } from '../law/in-force.ts';
import { KnownBy } from '../law/known.ts';
import { builtInLaw, type Law } from '../law/office-law.ts';
import { type DutyRule, Effect } from '../law/rule.ts';
import { lawScreenText } from './law-screen.ts';
import { officeLawText } from './office-law.ts';
import { periodStepText, readingWords } from './period-steps.ts';
import { rulesCommandText } from './rules-command.ts';
import { startingEvents } from './starting-events.ts';
import { clockText, dateInWords, placeOf, weekdayText } from './when.ts';

const text = lawScreenText;

/** A step from the event to the date, and where it comes from; empty where it is a fact of the case. */
export type WhyStep = { text: string; source: string };
export type WhyReading = { when: string; text: string; source: string };

/** `Thu 26 Nov 2026, 12:17 Berlin`, or the day alone where the period ends with it. */
export function dueInWords({
  due,
  dueOn,
  endsAtMinute,
}: Pick<Reading, 'due' | 'dueOn' | 'endsAtMinute'>): string {
  const day = weekdayText(dueOn);
  return endsAtMinute ? `${day}, ${clockText(due)} ${placeOf(due.timeZoneId)}` : day;
}

/** Where the two offices are. */
const officeZones = ['America/Chicago', 'Europe/London'] as const;

/** An exact end as the clocks of the two offices show it. */
function elsewhere(period: Period): WhyStep[] {
  if (!period.endsAtMinute) return [];
  const times = officeZones
    .filter((zone) => zone !== period.zone)
    .map((zone) => period.due.withTimeZone(zone))
    .map((at) => `${weekdayText(at.toPlainDate())}, ${clockText(at)} ${placeOf(at.timeZoneId)}`);
  return [{ text: dueInWords(period), source: text.why.elsewhere(times) }];
}

const stepProps = (step: PeriodStep): WhyStep => ({ text: periodStepText(step), source: step.source });

/** The steps from the event to the date; the rule says which event it is. */
export function whySteps(period: Period, rule: DutyRule | null): WhyStep[] {
  const event = rule === null ? '' : text.why.event(startingEvents[rule.startsAt]);
  const steps = period.steps.map((step) =>
    step.kind === 'start' ? { ...stepProps(step), source: event } : stepProps(step),
  );
  return [...steps, ...elsewhere(period)];
}

export function whyReadings(readings: readonly Reading[]): WhyReading[] {
  return readings.map((reading) => ({
    when: reading.kind === ReadingKind.workingDayFloor ? weekdayText(reading.dueOn) : dueInWords(reading),
    text: readingWords(reading),
    source: reading.source,
  }));
}

/** `Read in a secondary source: …`, with each source and its kind. */
export function knownText({ known }: DutyRule): string {
  const seen = known.seenIn.map((source) => `${source.text} (${text.sourceKinds[source.kind]})`);
  const unread = known.notRead.map((part) => text.unread[part]);
  const parts = [text.knownBy[known.by], ...seen, ...(unread.length === 0 ? [] : [text.why.notRead(unread)])];
  return parts.join('; ');
}

export function inForceText(rule: DutyRule): string {
  const from = rule.effectiveFrom === null ? null : dateInWords(rule.effectiveFrom);
  return text.since(text.inForce[inForceOn(rule, lookedAtOn)], from);
}

/** Where a rule comes from: which pack, or the office and in place of what. */
function originText({ id }: DutyRule, law: Law): string {
  const origin = law.originOf(id);
  if (origin === undefined) return '';
  const say = officeLawText.origin;
  if (origin.kind === 'builtIn') return text.why.packVersion(origin.pack.version);
  if (origin.kind === 'imported') return say.imported(origin.pack);
  const { house, overridden } = origin;
  return overridden === null
    ? say.house(house)
    : say.overriding(house, `${whenText(overridden)}, ${overridden.citation}`);
}

/** What the office says of a rule: its target, counsel's confirmation, and where the rule comes from. */
export function standingFacts(rule: DutyRule, law: Law): (readonly [string, string])[] {
  const target = law.targetFor(rule.id);
  const confirmation = law.confirmationOf(rule.id);
  const say = officeLawText;
  return [
    ...(target ? [[say.setTarget.label, say.target.detail(target)] as const] : []),
    ...(confirmation ? [[say.confirmation.label, say.confirmation.said(confirmation)] as const] : []),
    [text.why.pack, originText(rule, law)],
  ];
}

/**
 * How a rule is known, whether it is in force, and what the office says of it.
 *
 * @param law in force for the vault; the program's own where there is none
 */
export function ruleFacts(rule: DutyRule, law: Law = builtInLaw()): (readonly [string, string])[] {
  return [
    [text.why.known, knownText(rule)],
    [text.why.inForce, inForceText(rule)],
    [text.rules.fields.address, rule.address ?? ''],
    ...standingFacts(rule, law),
  ];
}

/** What has to be said before anybody relies on the date. */
export function ruleNote(rule: DutyRule, law: Law = builtInLaw()): string | undefined {
  if (law.isUnsigned(rule.id)) return officeLawText.unsignedNote;
  if (rule.effect === Effect.embargo) return text.why.notBefore;
  if (rule.known.by === KnownBy.unsure) return text.why.unsure;
  return rule.known.by === KnownBy.generalKnowledge ? text.why.general : undefined;
}

/** Whom to tell, as a person would say it. */
export function whomText(rule: DutyRule): string {
  if (rule.kind === 'request') return rulesCommandText.asked(rule.requestType);
  return rule.authority === '' ? rule.recipient.replaceAll('_', ' ') : rule.authority;
}

/** `without undue delay, at most 72 hours`. */
export function whenText(rule: DutyRule): string {
  const say = rulesCommandText;
  if (rule.kind === 'breach' && rule.fixedDate !== null) return say.yearly(rule.fixedDate);
  if (rule.period !== null) {
    const length = say.within(rule.period);
    return rule.effect === Effect.embargo ? say.notBefore(length) : length;
  }
  const outer = rule.kind === 'breach' ? rule.outerLimit : null;
  return outer === null
    ? say.standard[rule.standard]
    : say.atMost(say.standard[rule.standard], say.within(outer));
}
