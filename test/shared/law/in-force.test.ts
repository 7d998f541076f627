import { expect, test } from 'vitest';
import { inForceOn, lookedAtOn } from '../../../shared/law/in-force.ts';
import { ruleById, rulesOf } from '../../../shared/law/packs.ts';
import { RuleStatus, type BreachRule, type RequestRule } from '../../../shared/law/rule.ts';

const rules: readonly (BreachRule | RequestRule)[] = [...rulesOf('breach'), ...rulesOf('request')];
const on = (id: string, day: string) => inForceOn(ruleById(id) as BreachRule, day);

test('on the day the rules were looked at, the answer is what was seen', () => {
  for (const rule of rules) expect(inForceOn(rule, lookedAtOn), rule.id).toBe(rule.inForceOn20261124);
});

test('a rule starts on its day and not before', () => {
  expect(on('gb-duaa-complaint-acknowledg', '2026-06-18')).toBe('no');
  expect(on('gb-duaa-complaint-acknowledg', '2026-06-19')).toBe('yes');
  expect(on('in-dpdp-ind', '2027-05-12')).toBe('no');
  expect(on('in-dpdp-ind', '2027-05-13')).toBe('yes');
});

test('what has no date for its start stays open after the day it was looked at', () => {
  expect(on('us-circia', '2026-11-24')).toBe('no');
  expect(on('us-circia', '2026-11-25')).toBe('unsure');
  expect(on('us-fcc-2024-agencies', '2026-11-24')).toBe('unsure');
  expect(on('us-fcc-2007-le', '2007-12-07')).toBe('no');
  expect(on('ae-pdpl', '2026-11-24')).toBe('partly');
});

test('a rule ends after its last day', () => {
  const rule = { ...(ruleById('eu-gdpr-33') as BreachRule), effectiveTo: '2027-12-31' };
  expect(inForceOn(rule, '2027-12-31')).toBe('yes');
  expect(inForceOn(rule, '2028-01-01')).toBe('no');
});

test('a blank start is said as such and counts as in force', () => {
  const blank = rules.filter(({ status }) => status === RuleStatus.startNotKnown);
  expect(blank.length).toBeGreaterThan(50);
  for (const rule of blank) expect(rule.effectiveFrom).toBeNull();
  expect(on('us-al-vendor', '2010-01-01')).toBe('yes');
});
