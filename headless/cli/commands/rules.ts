import { isDateText } from '../../../shared/dates.ts';
import { type PeriodLength, unitWord } from '../../../shared/domain/periods/length.ts';
import { type InForce, inForceOn, lookedAtOn } from '../../../shared/law/in-force.ts';
import { dutyRules } from '../../../shared/law/packs.ts';
import type { DutyRule, Standard } from '../../../shared/law/rule.ts';
import { rulesCommandText as say } from '../../../shared/text/rules-command.ts';
import { whenText, whomText } from '../../../shared/text/why.ts';
import { chosen } from '../choices.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { UsageError } from '../failures.ts';
import { table } from '../output.ts';

export type RulesOptions = GlobalOptions & { jurisdiction?: string; kind?: string; on?: string };

const SHOWN_NEAR = 20;

/** Codes that begin like the one that isn't there, differ from it in one letter, or are of the same country. */
function near(given: string, codes: readonly string[]): string[] {
  const differsInOne = (code: string) =>
    code.length === given.length &&
    Array.from(code, (letter, at) => letter !== given[at]).filter(Boolean).length === 1;
  const country = given.slice(0, 2);
  const ranked = [
    codes.filter((code) => code.startsWith(given)),
    codes.filter(differsInOne),
    codes.filter((code) => code === country || code.startsWith(`${country}-`)),
  ].flat();
  const found = ranked.length > 0 ? ranked : codes.filter((code) => !code.includes('-'));
  return [...new Set(found)].slice(0, ranked.length > 0 ? SHOWN_NEAR : undefined);
}

function jurisdictionFrom(text: string, rules: readonly DutyRule[]): string {
  const given = text.trim().toUpperCase();
  const codes = [...new Set(rules.map(({ jurisdiction }) => jurisdiction))].sort();
  if (codes.includes(given)) return given;
  throw new UsageError(say.unknownJurisdiction(text.trim(), near(given, codes)));
}

const lengthJson = (length: PeriodLength | null) =>
  length && { value: length.value, unit: unitWord(length.unit) };

/** What stands in a period's unit where the law has no number. */
const standardWord: Readonly<Record<Exclude<Standard, 'number'>, string>> = {
  withoutUndueDelay: 'without-undue-delay',
  asSoonAsPossible: 'as-soon-as-possible',
  withinReasonableTime: 'within-reasonable-time',
  publishedPeriod: 'published-period',
  fixedDate: 'fixed-date',
};

function periodJson({ standard, period }: DutyRule) {
  return standard === 'number' ? lengthJson(period) : { value: null, unit: standardWord[standard] };
}

function fixedDateText(rule: DutyRule): string | null {
  if (rule.kind !== 'breach' || rule.fixedDate === null) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `--${two(rule.fixedDate.month)}-${two(rule.fixedDate.day)}`;
}

const inForceJson = (answer: InForce) => (answer === 'yes' ? true : answer === 'no' ? false : answer);

function ruleJson(rule: DutyRule, on: string) {
  const isBreach = rule.kind === 'breach';
  return {
    id: rule.id,
    kind: rule.kind,
    jurisdiction: rule.jurisdiction,
    regime: rule.regime,
    recipient: isBreach ? rule.recipient : 'requester',
    trigger: isBreach ? rule.trigger : rule.requestType,
    period: periodJson(rule),
    outerLimit: isBreach ? lengthJson(rule.outerLimit) : null,
    fixedDate: fixedDateText(rule),
    effect: rule.effect,
    citation: rule.citation,
    address: rule.address,
    known: rule.known.by,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
    inForce: inForceJson(inForceOn(rule, on)),
  };
}

function ruleRow(rule: DutyRule, on: string): string[] {
  return [
    rule.id,
    rule.jurisdiction,
    whomText(rule),
    whenText(rule),
    say.inForce[inForceOn(rule, on)],
    say.known[rule.known.by],
    `${rule.regime}: ${rule.citation}`,
  ];
}

/** Lists the rules of the built-in packs, with their law and how each is known. */
export function rules(context: Context, options: RulesOptions): Promise<void> {
  const kind = options.kind === undefined ? null : chosen('--kind', ['breach', 'request'], options.kind);
  const on = options.on ?? lookedAtOn;
  if (!isDateText(on)) throw new UsageError(say.notADate(on));
  const all = dutyRules();
  const jurisdiction =
    options.jurisdiction === undefined ? null : jurisdictionFrom(options.jurisdiction, all);
  const found = all.filter(
    (rule) =>
      (kind === null || rule.kind === kind) && (jurisdiction === null || rule.jurisdiction === jurisdiction),
  );
  context.output.answer(
    found.map((rule) => ruleJson(rule, on)),
    found.length === 0
      ? say.none
      : table(
          say.columns,
          found.map((rule) => ruleRow(rule, on)),
        ),
  );
  return Promise.resolve();
}
