import type { DutyClock } from '../../../shared/domain/duties/clock.ts';
import { type ContractClock, contractClocks } from '../../../shared/domain/duties/contract-clocks.ts';
import { dutiesJson } from '../../../shared/domain/duties/duties-json.ts';
import { type Duties, dutiesOf, type Duty, type OpenDuty } from '../../../shared/domain/duties/duties-of.ts';
import { type BreachFacts, readBreachFacts } from '../../../shared/domain/duties/facts.ts';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { dutiesCommandText as say } from '../../../shared/text/duties-command.ts';
import { clockText, placeOf, weekdayText } from '../../../shared/text/when.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { readJsonFile } from '../facts.ts';
import { UsageError } from '../failures.ts';
import { table } from '../output.ts';

export type DutiesOptions = GlobalOptions & { facts: string };

async function factsFrom(context: Context, file: string): Promise<BreachFacts> {
  const read = readBreachFacts(await readJsonFile(context, file, say.notJson));
  if ('facts' in read) return read.facts;
  throw new UsageError(read.problems.map(({ path, why }) => say.problem(path, why)).join('\n'));
}

function when({ period, isEmbargo, waitingFor }: DutyClock): string {
  if (!period) return waitingFor ? say.waiting(waitingFor.text) : say.noNumber;
  const day = weekdayText(period.dueOn);
  const place = placeOf(period.zone);
  const end = period.endsAtMinute ? `${day}, ${clockText(period.due)} ${place}` : `${day} (${place})`;
  return isEmbargo ? say.notBefore(end) : end;
}

const recipient = ({ rule }: Duty) => rule.authority || say.recipients[rule.recipient];

function metTable(duties: readonly Duty[], isPartShown: boolean): string {
  const rows = duties.map((duty) => [
    duty.rule.id,
    ...(isPartShown ? [duty.part] : []),
    recipient(duty),
    when(duty.clock),
    `${duty.rule.citation} (${say.known[duty.rule.known.by]})`,
  ]);
  const [rule, part, ...others] = say.columns;
  return table(isPartShown ? [rule, part, ...others] : [rule, ...others], rows);
}

/** Each question once, with the rules that ask it. */
function questionLines(asked: readonly { rule: string; text: string }[]): string[] {
  const rules = new Map<string, string[]>();
  for (const { rule, text } of asked) rules.set(text, [...(rules.get(text) ?? []), rule]);
  return [...rules].map(([text, ids]) => `  ${text} (${ids.join(', ')})`);
}

const asked = (duties: readonly Duty[]) =>
  questionLines(duties.flatMap(({ rule, asks }) => asks.map(({ text }) => ({ rule: rule.id, text }))));

const missing = (duties: readonly OpenDuty[]) =>
  questionLines(
    duties.flatMap(({ rule, missing: open }) => open.map(({ text }) => ({ rule: rule.id, text }))),
  );

/** The duties that aren't met because nobody is there would be hundreds of lines: counted by place. */
function notMetLines(notMet: Duties['notMet']): string[] {
  const elsewhere = notMet.filter(({ why }) => why.reason === 'nobodyThere');
  const places = new Set(elsewhere.map(({ rule }) => placeName(rule.jurisdiction)));
  const here = notMet.filter(({ why }) => why.reason !== 'nobodyThere');
  return [
    ...here.map(({ rule, why }) => `  ${rule.id}: ${why.text}`),
    ...(elsewhere.length > 0 ? [`  ${say.elsewhere(elsewhere.length, places.size)}`] : []),
  ];
}

function contractLines(clocks: readonly ContractClock[]): string[] {
  if (clocks.length === 0) return [];
  const rows = clocks.map(({ client, to, clock, source }) => [client, to, when(clock), source]);
  return [say.contract(clocks.length), table(say.contractColumns, rows), ''];
}

function text(
  { met, mayBeMet, notMet }: Duties,
  contract: readonly ContractClock[],
  isPartShown: boolean,
): string {
  return [
    say.met(met.length),
    ...(met.length > 0 ? [metTable(met, isPartShown)] : []),
    ...asked(met),
    '',
    say.mayBeMet(mayBeMet.length),
    ...(mayBeMet.length > 0 ? [metTable(mayBeMet, isPartShown)] : []),
    ...missing(mayBeMet),
    '',
    ...contractLines(contract),
    say.notMet(notMet.length),
    ...notMetLines(notMet),
    '',
    say.decision,
  ].join('\n');
}

/** Lists the duties of a breach from a file of facts (docs/schema/breach.json), without a vault. */
export async function duties(context: Context, options: DutiesOptions): Promise<void> {
  const facts = await factsFrom(context, options.facts);
  const found = dutiesOf(facts);
  const contract = contractClocks(facts);
  context.output.answer(dutiesJson(found, contract), text(found, contract, facts.parts.length > 1));
}
