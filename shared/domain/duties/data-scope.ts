import { type Coverage, coverageOf } from '../../law/combinations.ts';
import type { DataElement } from '../../law/data-elements.ts';
import { EncryptionRule, stateElementsOf } from '../../law/elements.ts';
import type { BreachRule } from '../../law/rule.ts';
import { dutiesText } from '../../text/duties.ts';
import { type Answer, no, type Question, unknown, yes, yesAsking } from './answer.ts';
import { Harm } from './fact-words.ts';
import type { Part } from './facts.ts';
import { coversSomePaper, listOf, PersonCondition, weighedAsRisk } from './person-conditions.ts';
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

type Uncertain = Coverage & { covered: 'perhaps' };

/** What is asked of uncertain combinations: one that holds is enough, and none is once each was looked at. */
function oneHolds(subject: Subject, rule: BreachRule, { conditions }: Uncertain): Answer {
  const answers = conditions.map(({ id, text }) => confirmedByPerson(subject, rule, id, text));
  const open = answers.flatMap((answer) => (answer.is === 'unknown' ? answer.missing : []));
  if (answers.some(({ is }) => is === 'yes')) return yes;
  return open.length > 0 ? unknown(...open) : (answers[0] ?? yes);
}

/** Whether the data are personal information under a state's own list of combinations. */
function onStateList(subject: Subject, rule: BreachRule): Answer {
  const law = stateElementsOf(rule.jurisdiction);
  const place = placeName(rule.jurisdiction);
  if (!law) return confirmedByPerson(subject, rule, PersonCondition.covers, dutiesText.covers(place));
  if (!isRecorded(subject)) return which(subject);
  const data = elementsOf(subject);
  const outside = no('elements', dutiesText.why.elements(place), law.citation);
  const answerTo = (coverage: Coverage): Answer => {
    if (coverage.covered === 'yes') return yes;
    return coverage.covered === 'perhaps' ? oneHolds(subject, rule, coverage) : outside;
  };
  const found = answerTo(coverageOf(law, data));
  // Without names in the data most lists cover nothing; whether they are there is often not recorded.
  const areNamesAsked = !data.has('name') && subject.part.names === 'notKnown';
  if (found.is === 'yes' || !areNamesAsked) return found;
  const named = answerTo(coverageOf(law, new Set([...data, 'name' as const])));
  if (named.is === 'no') return found;
  const asked = { fact: partFact(subject, 'names'), text: dutiesText.names(place, law.citation) };
  // What is covered without names is asked first: it alone may decide.
  if (found.is === 'unknown')
    return named.is === 'yes'
      ? { is: 'unknown', missing: [asked], asks: found.missing }
      : { ...found, asks: [asked] };
  return { is: 'unknown', missing: [asked, ...(named.is === 'unknown' ? named.missing : [])] };
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
      if (scope.open)
        return confirmedByPerson(
          subject,
          rule,
          PersonCondition.elements,
          dutiesText.coversMore(rule.elements),
        );
      return no('elements', dutiesText.why.onlyElements(rule.elements), rule.citation);
    }
    case 'notByData':
      return confirmedByPerson(subject, rule, PersonCondition.trigger, rule.trigger);
    case 'unparsed':
      return confirmedByPerson(
        subject,
        rule,
        PersonCondition.elements,
        dutiesText.coversUnparsed(rule.elements),
      );
  }
}

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
  if (coversSomePaper(law))
    return confirmedByPerson(subject, rule, PersonCondition.printed, dutiesText.printed);
  return no('form', dutiesText.why.form(placeName(rule.jurisdiction)), law.citation);
}

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
      ...confirmedByPerson(subject, rule, PersonCondition.encryption, dutiesText.encryptionUnspecified),
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
