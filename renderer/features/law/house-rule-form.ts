import { type HouseRuleFacts, houseRuleFacts, houseRuleFactsOf } from '../../../shared/law/house-rule.ts';
import { type Known, KnownBy, SourceKind } from '../../../shared/law/known.ts';
import { type DutyRule, Standard } from '../../../shared/law/rule.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { type PeriodUnit } from '../../../shared/domain/periods/length.ts';
import { dayFieldText, typedDay } from '../../ui/day-field.tsx';
import { lengthFrom } from './calculator-form.ts';

const say = officeLawText.fields;

/** A rule of the office, as typed. */
export type HouseRuleForm = {
  kind: DutyRule['kind'];
  jurisdiction: string;
  regime: string;
  citation: string;
  address: string;
  standard: HouseRuleFacts['standard'];
  value: string;
  unit: PeriodUnit;
  role: string;
  recipient: string;
  authority: string;
  trigger: string;
  requestType: string;
  startsAt: string;
  knownBy: Known['by'];
  seenIn: string;
  seenKind: Known['seenIn'][number]['kind'];
  effectiveFrom: string;
  notes: string;
  reason: string;
};

/** What a new rule begins with: a duty under an agreement is what an office adds most. */
const empty: HouseRuleForm = {
  kind: 'breach',
  jurisdiction: '',
  regime: '',
  citation: '',
  address: '',
  standard: Standard.number,
  value: '',
  unit: 'hours',
  role: 'any',
  recipient: 'controller',
  authority: '',
  trigger: '',
  requestType: 'access',
  startsAt: 'awareness',
  knownBy: KnownBy.unsure,
  seenIn: '',
  seenKind: SourceKind.official,
  effectiveFrom: '',
  notes: '',
  reason: '',
};

/** What `startsAt` falls back to where the kind was changed. */
export const firstStart = { breach: 'awareness', request: 'from_receipt' } as const;

/** @param overridden the rule to put another in place of; null: a new one */
export function houseRuleForm(overridden: DutyRule | null): HouseRuleForm {
  if (overridden === null) return empty;
  const facts = houseRuleFactsOf(overridden);
  const [seen] = facts.known.seenIn;
  return {
    ...empty,
    kind: facts.kind,
    jurisdiction: facts.jurisdiction,
    regime: facts.regime,
    citation: facts.citation,
    address: facts.address ?? '',
    standard: facts.standard,
    value: facts.period === null ? '' : String(facts.period.value),
    unit: facts.period?.unit ?? empty.unit,
    startsAt: facts.startsAt,
    knownBy: facts.known.by,
    seenIn: seen?.text ?? '',
    seenKind: seen?.kind ?? empty.seenKind,
    effectiveFrom: dayFieldText(facts.effectiveFrom),
    notes: facts.notes,
    ...(facts.kind === 'breach'
      ? { role: facts.role, recipient: facts.recipient, authority: facts.authority, trigger: facts.trigger }
      : { requestType: facts.requestType }),
  };
}

/** `statuteRead` means the law's own text at its own address, whatever was chosen for another. */
function knownFrom({ knownBy, seenIn, seenKind }: HouseRuleForm): Known {
  const text = seenIn.trim();
  const kind = knownBy === KnownBy.statuteRead ? SourceKind.official : seenKind;
  return { by: knownBy, seenIn: text === '' ? [] : [{ text, kind }], notRead: [] };
}

const needsSource = new Set<string>([KnownBy.statuteRead, KnownBy.secondarySource]);

function missingIn(form: HouseRuleForm): string | null {
  const needed = [form.jurisdiction, form.regime, form.citation, form.reason];
  if (form.kind === 'breach') needed.push(form.trigger);
  if (needed.some((one) => one.trim() === '')) return say.missing;
  if (needsSource.has(form.knownBy) && form.seenIn.trim() === '') return say.seenMissing;
  const length = lengthFrom(form.value, form.unit);
  if (form.standard === Standard.number && ('stop' in length || length.found === null))
    return officeLawText.setTarget.lengthMissing;
  return typedDay(form.effectiveFrom) === undefined ? officeLawText.confirm.dayMissing : null;
}

/** @returns what the core is asked, or why it can't be asked yet. */
export function factsFrom(form: HouseRuleForm): { facts: HouseRuleFacts } | { problem: string } {
  const problem = missingIn(form);
  if (problem !== null) return { problem };
  const length = lengthFrom(form.value, form.unit);
  const found = 'found' in length ? length.found : null;
  const read = houseRuleFacts.safeParse({
    ...form,
    jurisdiction: form.jurisdiction.trim().toUpperCase(),
    address: form.address.trim() === '' ? null : form.address.trim(),
    period: form.standard === Standard.number ? found : null,
    known: knownFrom(form),
    effectiveFrom: typedDay(form.effectiveFrom) ?? null,
  });
  // What is left to be wrong is the address; the rest was chosen or looked at above.
  return read.success ? { facts: read.data } : { problem: say.addressWrong };
}
