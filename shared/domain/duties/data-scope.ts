import { coverageOf } from '../../law/combinations.ts';
import type { DataElement } from '../../law/data-elements.ts';
import { EncryptionRule, stateElementsOf, type StateElements } from '../../law/elements.ts';
import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, no, type Question, unknown, yes, yesAsking } from './answer.ts';
import { Harm, type Part } from './facts.ts';
import { placeName } from './places.ts';
import { confirmedByPerson, partFact, type Subject } from './subject.ts';

const which = (subject: Subject) =>
  unknown({ fact: partFact(subject, 'elements'), text: dutiesText.whichElements });

/** Kept by part, since every rule asks. */
const elementSets = new WeakMap<Part, ReadonlySet<DataElement>>();

function elementsOf({ part }: Subject): ReadonlySet<DataElement> {
  const made = elementSets.get(part);
  if (made) return made;
  const set = new Set(part.elements);
  if (part.names === 'yes') set.add('name');
  elementSets.set(part, set);
  return set;
}

const isRecorded = ({ part }: Subject) => part.elements.length > 0;

/** Whether the data are personal information under a state's own list of combinations. */
function onStateList(subject: Subject, rule: BreachRule): Answer {
  const law = stateElementsOf(rule.jurisdiction);
  const place = placeName(rule.jurisdiction);
  if (!law) return confirmedByPerson(subject, rule, dutiesText.covers(place));
  if (!isRecorded(subject)) return which(subject);
  const data = elementsOf(subject);
  const coverage = coverageOf(law, data);
  if (coverage.covered === 'yes') return yes;
  // Without names in the data most lists cover nothing; whether they are there is often not recorded.
  const areNamesAsked = !data.has('name') && subject.part.names === 'notKnown';
  const named = areNamesAsked ? coverageOf(law, new Set([...data, 'name' as const])) : coverage;
  const asked = { fact: partFact(subject, 'names'), text: dutiesText.names(place, law.citation) };
  if (areNamesAsked && named.covered === 'yes') return unknown(asked);
  if (named.covered === 'perhaps') {
    const answer = confirmedByPerson(subject, rule, named.conditions.join('; '));
    return areNamesAsked && answer.is !== 'no' ? { ...answer, asks: [asked] } : answer;
  }
  return no('elements', dutiesText.why.elements(place), law.citation);
}

/** Whether the law covers the kinds of data that the breach touched. */
export function covers(subject: Subject, rule: BreachRule): Answer {
  const { scope } = rule;
  const data = elementsOf(subject);
  switch (scope.kind) {
    case 'anyPersonalData':
      return isRecorded(subject) ? yes : which(subject);
    case 'stateList':
      return onStateList(subject, rule);
    case 'elements': {
      if (!isRecorded(subject)) return which(subject);
      if (scope.anyOf.some((element) => data.has(element))) return yes;
      if (scope.open) return confirmedByPerson(subject, rule, dutiesText.coversMore(rule.elements));
      return no('elements', dutiesText.why.onlyElements(rule.elements), rule.citation);
    }
    case 'notByData':
      return confirmedByPerson(subject, rule, rule.trigger);
    case 'unparsed':
      return confirmedByPerson(subject, rule, dutiesText.coversUnparsed(rule.elements));
  }
}

const listOf = (rule: BreachRule): StateElements | undefined =>
  rule.scope.kind === 'stateList' ? stateElementsOf(rule.jurisdiction) : undefined;

/** State laws that cover electronic data only; paper printed from them is a person's question. */
export function coversForm(subject: Subject, rule: BreachRule): Answer {
  const law = listOf(rule);
  const { form } = subject.part.safeguards;
  if (!law || law.form === 'any' || law.form === 'computerisedOrPaper') return yes;
  if (form === 'electronic' || form === 'both') return yes;
  // Paper is the exception: what nobody recorded is asked for without holding the duty back.
  if (form === 'notKnown')
    return yesAsking({
      fact: partFact(subject, 'safeguards.form'),
      text: dutiesText.form(placeName(rule.jurisdiction)),
    });
  // "Computerised or printed from it", "computerised or other": some paper counts.
  if (law.form === 'computerisedOrPrintedFrom' || law.form === 'computerisedOrOther')
    return confirmedByPerson(subject, rule, dutiesText.printed);
  return no('form', dutiesText.why.form(placeName(rule.jurisdiction)), law.citation);
}

/** Laws where encryption only bears on the risk, which a person assesses (GDPR Art. 33(1), UK GDPR Art. 33(1)). */
const weighedAsRisk = new Set(['eu-gdpr-33', 'gb-ukgdpr-33']);

/**
 * Whether encryption takes the data out of the duty. A key that was taken, or of which nobody knows, never does: a lost
 * key counts as no encryption.
 */
export function inTheClear(subject: Subject, rule: BreachRule): Answer {
  const { encrypted, keyTaken } = subject.part.safeguards;
  if (rule.encryption === 'no' || weighedAsRisk.has(rule.id) || encrypted === 'no') return yes;
  const asked: Question = { fact: partFact(subject, 'safeguards.encrypted'), text: dutiesText.encrypted };
  const askedKey: Question = { fact: partFact(subject, 'safeguards.keyTaken'), text: dutiesText.keyTaken };
  const isKeyAsked = keyTaken === 'notKnown';
  if (encrypted === 'notKnown') return rule.encryption === 'unspecified' ? yesAsking(asked) : unknown(asked);
  if (keyTaken === 'yes') return withKey(subject, rule);
  if (rule.encryption === 'unspecified')
    return {
      ...confirmedByPerson(subject, rule, dutiesText.encryptionUnspecified),
      ...(isKeyAsked ? { asks: [askedKey] } : {}),
    };
  if (encrypted === 'partly')
    return {
      is: 'unknown',
      missing: [{ ...asked, text: dutiesText.partly }],
      asks: isKeyAsked ? [askedKey] : [],
    };
  if (isKeyAsked) return unknown(askedKey);
  return no('encrypted', dutiesText.why.encrypted, listOf(rule)?.citation ?? rule.citation);
}

/** Laws under which a key taken isn't enough: harm has to be likely too. */
function withKey(subject: Subject, rule: BreachRule): Answer {
  if (listOf(rule)?.encryptionRule !== EncryptionRule.keyAndHarm) return yes;
  const { harm } = subject.part;
  if (harm === Harm.likely) return yes;
  if (harm === Harm.unlikely) return no('noHarm', dutiesText.why.keyWithoutHarm, rule.citation);
  return unknown({ fact: partFact(subject, 'harm'), text: dutiesText.keyAndHarm });
}
