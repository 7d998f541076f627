import type { BreachRule } from '../../law/rule.ts';

/**
 * How a law asks about risk or harm.
 * `unless`: owed unless a person found that there is none; not assessed, the duty stands and the exception is asked for.
 * `if`: owed only where it is likely; not assessed, the duty may be met.
 * `ifNone`: owed only where there is none (a filing instead of telling people).
 * `condition`: something else, which a person looks at.
 */
export type HarmTest =
  | { readonly measure: 'risk'; readonly level: 'risk' | 'highRisk'; readonly form: 'unless' | 'if' }
  | { readonly measure: 'harm'; readonly form: 'unless' | 'if' | 'ifNone'; readonly orAbove?: number }
  | { readonly measure: 'condition'; readonly orAbove?: number }
  | { readonly measure: 'none' };

const unless: HarmTest = { measure: 'harm', form: 'unless' };
const onlyIf: HarmTest = { measure: 'harm', form: 'if' };
const ifNone: HarmTest = { measure: 'harm', form: 'ifNone' };
const condition: HarmTest = { measure: 'condition' };
const none: HarmTest = { measure: 'none' };

/** The tables' words on harm, each typed by how the law puts it: as part of the trigger, or as an exception to it. */
const byWords: Readonly<Record<string, HarmTest>> = {
  no: none,
  // GDPR Art. 33(1) and its like; Art. 34(1).
  'yes: risk to rights and freedoms': { measure: 'risk', level: 'risk', form: 'unless' },
  'yes: risk': { measure: 'risk', level: 'risk', form: 'unless' },
  'yes: high risk': { measure: 'risk', level: 'highRisk', form: 'if' },

  // An exception that has to be found, and mostly written down.
  'yes: low probability of compromise assessment': unless,
  'yes: reasonable likelihood of harm': unless,
  'yes: reasonable likelihood of harm (keep finding 5 years)': unless,
  'yes: reasonable likelihood of harm to customers': unless,
  'yes: reasonable likelihood of financial harm': unless,
  'yes: substantial economic loss': unless,
  'yes: substantial harm or inconvenience': unless,
  'yes: substantial loss, injury or identity theft': unless,
  'yes: misuse not occurred and not reasonably likely': unless,
  'yes: misuse not reasonably possible (file explanation with AG/DFR)': unless,
  'yes: misuse not reasonably possible (document 5 years)': unless,
  'yes: misuse occurred or likely, or cannot be determined': unless,
  'yes: likelihood of misuse (keep records 3 years)': unless,
  'yes: harm, after law-enforcement consultation': unless,
  'yes: harm, after consulting OAG and federal law enforcement': unless,
  'yes: identity theft or other financial harm, after law-enforcement consultation': unless,
  'yes: identity theft or fraud (keep finding 5 years)': unless,
  'yes: significant risk of identity theft or fraud': unless,
  'yes: no material risk of identity theft or fraud': unless,
  'yes: not reasonably likely to subject to risk of harm': unless,
  'yes: unlikely to result in harm': unless,
  'yes: unlikely to result in harm, after AG notice (keep 3 years)': unless,
  'yes: unlikely to suffer harm (document 5 years)': unless,
  'yes: only inadvertent disclosure by authorised persons unlikely to cause misuse/harm (keep 5 years)':
    unless,
  'yes: harm avoided': unless,
  'yes: may omit if recovered/deleted and risk reduced': unless,

  // Part of what a breach is, or of the trigger.
  'yes: likely adverse effect': onlyIf,
  'yes: substantial harm': onlyIf,
  'yes: risk of harm': onlyIf,
  'yes: misuse occurred or reasonably likely': onlyIf,
  'yes: misuse occurred or reasonably possible': onlyIf,
  'yes: misuse reasonably possible': onlyIf,
  'yes: misuse for identity theft or fraud occurred or reasonably likely': onlyIf,
  'yes: use for unauthorised purpose occurred or likely': onlyIf,
  'yes: identity deception, theft or fraud': onlyIf,
  'yes: identity theft or fraud': onlyIf,
  'yes: identity theft or other fraud': onlyIf,
  'yes: illegal use or material risk of harm': onlyIf,
  'yes: material risk of identity theft or fraud': onlyIf,
  'yes: material compromise plus loss or injury': onlyIf,
  'yes: loss or injury': onlyIf,
  'yes: substantial risk of identity theft or fraud (breach limb only)': onlyIf,
  'yes: significant risk of identity theft': onlyIf,
  'yes: likelihood of harm': onlyIf,
  'yes: real risk of significant harm': onlyIf,
  'yes: risk of serious injury': onlyIf,
  'yes: significant effect on rights': onlyIf,
  'yes: relevant risk or damage': onlyIf,
  'yes: serious harm': onlyIf,
  'yes: likely serious harm': onlyIf,
  'yes: likely serious harm, not prevented by remedial action': onlyIf,
  'yes: significant harm': onlyIf,
  'yes: real risk of harm': onlyIf,
  'yes: real risk of serious harm': onlyIf,
  'yes: listed harms': onlyIf,
  'yes: prejudice to privacy': onlyIf,
  'yes: potential harm': onlyIf,
  yes: onlyIf,
  // Malaysia: significant harm, or more than 1,000 people.
  'yes: significant harm or scale': { measure: 'harm', form: 'if', orAbove: 1000 },

  // Something that the two assessments don't answer.
  'yes: necessary for protection': condition,
  'yes: significant impact': condition,
  'yes: impact on financial interests of clients': condition,
  'yes: materiality': condition,
  'yes: risk test in Decree': condition,
  'yes: severity by database tier': condition,
  // Japan: four categories, one of them more than 1,000 people (Enforcement Rules Art. 7).
  'no: category based': { measure: 'condition', orAbove: 1000 },
  // The threshold's other limb, which is asked with the threshold.
  'yes: significant harm (or 500+ individuals regardless of harm)': none,
  'yes: harm test only relieves customer notice and small-breach filing': none,
};

/** Rules that put the same words otherwise than the rest. */
const byRule: Readonly<Record<string, HarmTest>> = {
  // Nigeria Data Protection Act 2023 s. 40(2): "likely to result in a risk".
  'ng-ndpc': { measure: 'risk', level: 'risk', form: 'if' },
  // The assessment itself is what is owed; a suspicion is enough.
  'au-ndb-assess': none,
  // 47 CFR 64.2011(a)(5) of 2024: under 500 customers and no reasonable likelihood of harm.
  'us-fcc-2024-small': ifNone,
};

/** Filings that stand in the place of telling people, after a finding of no harm. */
const insteadOfNotice = new Set(['precondition_of_no_notice', 'only_if_no_individual_notice']);

/** @returns how the rule asks about harm; undefined for words that nobody typed (a test over all packs finds them) */
export function harmTestOf(rule: BreachRule): HarmTest | undefined {
  const own = byRule[rule.id];
  if (own) return own;
  if (rule.sequence !== null && insteadOfNotice.has(rule.sequence)) return ifNone;
  return byWords[rule.harm];
}
