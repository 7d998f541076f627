import { createHash } from 'node:crypto';
import { canonicalJson } from '../../db/canonical.ts';
import type { BreachCase, CaseDetail } from '../../shared/contract/cases.ts';
import type { ChangedFact, FactSection, ShownFact } from '../../shared/contract/decision.ts';
import type { Duty } from '../../shared/contract/duties.ts';
import type { ZonedTime } from '../../shared/dates.ts';
import { kindFacts } from '../../shared/domain/case-facts.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import type { Law } from '../../shared/law/office-law.ts';
import { breachText } from '../../shared/text/breach.ts';
import { breachDutiesText } from '../../shared/text/breach-duties.ts';
import { breachReportText } from '../../shared/text/breach-report.ts';
import { caseReportText } from '../../shared/text/case-report.ts';
import { deadlinesText } from '../../shared/text/deadlines.ts';
import { decisionFactsText } from '../../shared/text/decision-facts.ts';
import { valueInWords } from '../../shared/text/history.ts';
import { fieldLabel, setLabel } from '../../shared/text/labels.ts';
import { lawDatesText } from '../../shared/text/law-dates.ts';
import { dateInWords, timeInWords } from '../../shared/text/when.ts';
import { workLines } from '../../shared/text/work-lines.ts';
import { breachDutiesOf } from './breach-duties.ts';
import { dueText, markText, partFields, partName } from './breach-words.ts';
import { lawDatesOf } from './law-dates.ts';

/** What closing puts on record: it follows a decision, which doesn't rest on it. */
const fromClosing: ReadonlySet<string> = new Set([
  'closedAt',
  'outcome',
  'outcomeReasons',
  'lessons',
  'undecidedReason',
  'refusalGround',
  'appealRoute',
]);

const isNothing = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function factOf(key: string, field: string, value: unknown, label = fieldLabel(field)): ShownFact {
  return { key, label, value: isNothing(value) ? null : valueInWords(field, value) };
}

const whenOf = (time: ZonedTime | null) => (time === null ? null : timeInWords(time));
const joined = (parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== '').join('; ');

function ownFacts(detail: CaseDetail): ShownFact[] {
  return [
    factOf('case.title', 'title', detail.title),
    ...kindFacts(detail)
      .filter(([field]) => !fromClosing.has(field))
      .map(([field, value]) => factOf(`fact.${field}`, field, value)),
  ];
}

function partFacts(detail: BreachCase): ShownFact[] {
  return detail.parts.flatMap((part) =>
    partFields.map((field) =>
      factOf(
        `part.${part.id}.${field}`,
        field,
        part[field],
        detail.parts.length > 1 ? `${partName(detail, part.id)}: ${fieldLabel(field)}` : fieldLabel(field),
      ),
    ),
  );
}

/** Proofs are told by nobody's name here: the name of a privileged document would leave with the decision. */
function dutyFact(detail: BreachCase, duty: Duty): ShownFact {
  const part = detail.parts.length > 1 ? `, ${partName(detail, duty.partId)}` : '';
  const asked = [...duty.missing, ...duty.asks].map(({ text }) => breachReportText.open(text));
  return {
    key: ['duty', duty.rule, duty.partId, ...duty.clients.slice(0, 1)].join('.'),
    label: `${duty.whom} (${duty.citation})${part}`,
    value: joined([duty.byWhen, dueText(duty), markText(duty, { ...detail, documents: [] }), ...asked]),
  };
}

function breachFacts(detail: BreachCase, law: Law): FactSection[] {
  const { met, mayBeMet, contract } = breachDutiesOf(detail, { withNotMet: false, law });
  const duties = (title: string, of: readonly Duty[]) => ({
    title,
    facts: of.map((duty) => dutyFact(detail, duty)),
  });
  return [
    { title: breachText.parts.title, facts: partFacts(detail) },
    duties(breachReportText.met, met),
    duties(breachReportText.mayBeMet, mayBeMet),
    duties(breachReportText.contract, contract),
    {
      title: breachDutiesText.filings.title,
      facts: detail.filings.map((one) => ({
        key: `filing.${one.id}`,
        label: `${one.rule}, ${breachDutiesText.filings.version(one.version)}`,
        value: joined([
          setLabel('stage', one.stage),
          whenOf(one.filedAt),
          one.recipient,
          one.receiptNumber,
          one.text,
        ]),
      })),
    },
  ];
}

/** What a request's clock was moved by. */
function requestFacts(detail: CaseDetail): FactSection[] {
  if (detail.kind !== CaseKind.request) return [];
  const { extension, pause } = decisionFactsText;
  return [
    {
      title: decisionFactsText.clock,
      facts: [
        ...detail.extensions.map((one) => ({
          key: `extension.${one.id}`,
          label: extension(one.rule),
          value: joined([
            whenOf(one.toldAt),
            one.untilOn === null ? null : dateInWords(one.untilOn),
            one.reason,
          ]),
        })),
        ...detail.pauses.map((one) => ({
          key: `pause.${one.id}`,
          label: pause,
          value: joined([whenOf(one.fromAt), whenOf(one.untilAt), one.reason]),
        })),
      ],
    },
  ];
}

function lawDateFacts(detail: CaseDetail, law: Law): FactSection {
  return {
    title: lawDatesText.title,
    facts: lawDatesOf(detail, law).map((date) => ({
      key: `date.${date.rule}`,
      label: `${date.label} (${date.citation})`,
      value: joined([
        date.byWhen,
        date.dueOn === null ? lawDatesText.noDate : dateInWords(date.dueOn),
        date.metAt === null ? null : lawDatesText.done(timeInWords(date.metAt)),
      ]),
    })),
  };
}

/** Steps, people and dates that a person wrote down; the dates of law stand in their own section. */
function workFacts(detail: CaseDetail): FactSection[] {
  return [
    {
      title: decisionFactsText.rungs,
      facts: detail.rungs.map((one) => ({
        key: `rung.${one.id}`,
        label: setLabel('rung', one.rung),
        value: joined([whenOf(one.at), one.body, one.outcome]),
      })),
    },
    {
      title: caseReportText.people,
      facts: detail.parties.map((one) => ({
        key: `party.${one.id}`,
        label: setLabel('role', one.role),
        value: one.name,
      })),
    },
    {
      title: deadlinesText.title,
      facts: detail.deadlines
        .filter(({ basis }) => basis === null)
        .map((one) => ({
          key: `deadline.${one.id}`,
          label: one.label ?? caseReportText.missing,
          value: joined([whenOf(one.dueAt), setLabel('state', one.state), one.reason]),
        })),
    },
  ];
}

/**
 * @returns the recorded facts, duties and dates of a case in the words of the screen, as a decision rests on them. No
 *   note, letter or document is among them, so nothing privileged; nothing that closing puts on record.
 */
export function decisionFacts(detail: CaseDetail, law: Law): FactSection[] {
  const sections = [
    { title: caseReportText.facts, facts: ownFacts(detail) },
    ...(detail.kind === CaseKind.breach ? breachFacts(detail, law) : [lawDateFacts(detail, law)]),
    ...requestFacts(detail),
    ...workLines(detail).map(({ title, lines }) => ({ title, facts: [...lines] })),
    ...workFacts(detail),
  ];
  return sections.filter(({ facts }) => facts.length > 0);
}

/** @returns what differs between the facts then and now, in the order of now; what is gone comes last. */
export function changedFacts(then: readonly FactSection[], now: readonly FactSection[]): ChangedFact[] {
  const before = factsByKey(then);
  const after = factsByKey(now);
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  return keys.flatMap((key) => {
    const [old, next] = [before.get(key), after.get(key)];
    const { section, label } = next ?? old ?? { section: '', label: '' };
    const change = { section, label, before: old?.value ?? null, after: next?.value ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function factsByKey(sections: readonly FactSection[]) {
  return new Map(
    sections.flatMap(({ title, facts }) =>
      facts.map(({ key, label, value }) => [key, { section: title, label, value }]),
    ),
  );
}

/** @returns SHA-256, hex, of something shown: by it a signature is bound to what was on the screen. */
export function shownSha256(shown: Parameters<typeof canonicalJson>[0]): string {
  return createHash('sha256').update(canonicalJson(shown)).digest('hex');
}
